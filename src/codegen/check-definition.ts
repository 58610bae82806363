import { didYouMean } from '../diagnostics/suggestion.js';
import { EmitterError } from './emitter-error.js';
import { acceptsOption, optionExpectation, type OptionSpec } from './emitter-options.js';

type Values = Readonly<Record<string, unknown>>;

const keys = [
  'name',
  'description',
  'requires',
  'options',
  'messages',
  'templates',
  'declare',
  'emit',
];
const optionTypes = ['boolean', 'number', 'string', 'list', 'choice'];
const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const optionName = /^[a-z][A-Za-z0-9]*$/;

/**
 * Holds the definition of an emitter against what one is: authors who write JavaScript have no
 * compiler that would.
 *
 * @throws EmitterError with all that is wrong with it
 */
export function checkDefinition(definition: object): void {
  const problems = definitionProblems(definition as Values);
  if (problems.length === 0) return;
  const { name } = definition as Values;
  throw new EmitterError(typeof name === 'string' ? name : '', problems.join('; '));
}

function definitionProblems(definition: Values): readonly string[] {
  const {
    name,
    description,
    requires = [],
    options = {},
    messages = {},
    templates = {},
  } = definition;
  return [
    ...Object.keys(definition).flatMap(unknownKey),
    ...unless(matches(name, kebabCase), "'name' is no name in kebab-case, such as 'my-emitter'"),
    ...unless(matches(description, /^[^\n]+$/), "'description' is no sentence on one line"),
    ...unless(isFunction(definition['emit']), "'emit' is no function"),
    ...unless(
      definition['declare'] === undefined || isFunction(definition['declare']),
      "'declare' is no function",
    ),
    ...unless(areTexts(requires), "'requires' is no list of names"),
    ...entriesOf('options', options, optionProblems),
    ...entriesOf('messages', messages, messageProblems),
    ...entriesOf('templates', templates, (path, text) =>
      unless(typeof text === 'string', `the template '${path}' is no text`),
    ),
  ];
}

function unknownKey(key: string): readonly string[] {
  return unless(keys.includes(key), `there is no '${key}' in an emitter${didYouMean(key, keys)}`);
}

function optionProblems(name: string, spec: unknown): readonly string[] {
  const option = `the option '${name}'`;
  if (!optionName.test(name)) return [`${option} is called no name in camelCase`];
  if (!isObject(spec) || !optionTypes.includes(String(spec['type']))) {
    return [`${option} has no 'type' of ${optionTypes.join(', ')}`];
  }
  if (!matches(spec['description'], /^[^\n]+$/)) return [`${option} has no 'description'`];
  if (spec['type'] === 'choice' && !areTexts(spec['choices']))
    return [`${option} has no 'choices'`];
  const right = spec as unknown as OptionSpec;
  return unless(
    acceptsOption(right, right.default),
    `${option} has a 'default' that is not ${optionExpectation(right)}`,
  );
}

function messageProblems(code: string, spec: unknown): readonly string[] {
  if (!kebabCase.test(code)) return [`the message '${code}' has no code in kebab-case`];
  const right = isObject(spec) && isFunction(spec['message']) && isSeverity(spec['severity']);
  return unless(right, `the message '${code}' is not { severity: 'error' | 'warning', message }`);
}

function entriesOf(
  key: string,
  values: unknown,
  problemsOf: (name: string, value: unknown) => readonly string[],
): readonly string[] {
  if (!isObject(values)) return [`'${key}' is no object`];
  return Object.entries(values).flatMap(([name, value]) => problemsOf(name, value));
}

function unless(right: boolean, problem: string): readonly string[] {
  return right ? [] : [problem];
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function isSeverity(value: unknown): boolean {
  return value === 'error' || value === 'warning';
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
