import { didYouMean } from '../../diagnostics/suggestion.js';
import { parseRelease } from '../../model/release.js';
import type { ConfigKey } from './config-keys.js';
import { isEmitterLike } from '../generate/load-emitters.js';
import { listOf } from './key-option.js';

/** Values of one target, or of what holds for all, as flags would give them. */
export type Values = Readonly<Record<string, unknown>>;

export interface CheckedConfig {
  /** What holds for all targets, and for the run. */
  readonly shared: Values;
  /** The targets by name; null where there are none, so that `shared` is the only one. */
  readonly targets: ReadonlyMap<string, Values> | null;
}

/** Something wrong with a configuration: where in it, such as `targets.qmp.int64`, and what. */
export interface ConfigProblem {
  readonly at: readonly string[];
  readonly message: string;
}

/** Checks what a configuration file holds, and brings values into the form that flags give them. */
export function checkConfig(
  config: unknown,
  keys: readonly ConfigKey[],
): CheckedConfig | readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const report = (at: readonly string[], message: string) => problems.push({ at, message });
  if (!isRecord(config)) {
    report([], 'a configuration is an object, the default export of its file');
    return problems;
  }
  const { $schema: _, targets, ...rest } = config;
  const shared = checkValues(rest, { keys, others: ['targets', '$schema'], at: [] }, report);
  const checked = targets === undefined ? null : checkTargets(targets, keys, report);
  return problems.length > 0 ? problems : { shared, targets: checked };
}

type Report = (at: readonly string[], message: string) => void;

function checkTargets(
  targets: unknown,
  keys: readonly ConfigKey[],
  report: Report,
): ReadonlyMap<string, Values> {
  const checked = new Map<string, Values>();
  if (!isRecord(targets) || Object.keys(targets).length === 0) {
    report(['targets'], 'has to be an object with a target or more, by name');
    return checked;
  }
  const own = keys.filter(({ scope }) => scope === 'target');
  for (const [name, values] of Object.entries(targets)) {
    const at = ['targets', name];
    if (isRecord(values))
      checked.set(name, checkValues(values, { keys: own, others: [], at }, report));
    else report(at, 'has to be an object');
  }
  return checked;
}

interface Place {
  readonly keys: readonly ConfigKey[];
  /** What else may stand there; for suggestions. */
  readonly others: readonly string[];
  readonly at: readonly string[];
}

function checkValues(values: Values, { keys, others, at }: Place, report: Report): Values {
  const known = new Map(keys.map((key) => [key.name, key]));
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const key = known.get(name);
      const place = [...at, name];
      if (!key)
        report(
          place,
          `is no key of the configuration${didYouMean(name, [...known.keys(), ...others])}`,
        );
      if (!key || value === undefined) return [];
      const given = valueOf(key, value);
      if (given === undefined)
        report(place, `cannot be ${shown(value)}; it is ${expectation(key)}`);
      return [[name, given]];
    }),
  );
}

/** The value as a flag would give it; undefined where it is none. */
function valueOf({ shape, choices }: ConfigKey, value: unknown): unknown {
  switch (shape) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'list':
    case 'paths':
      if (typeof value === 'string') return shape === 'list' ? listOf(value) : [value];
      return isTexts(value) ? value : undefined;
    case 'map':
      return isRecord(value) && isTexts(Object.values(value)) ? value : undefined;
    case 'modules': {
      const all = Array.isArray(value) ? value : [value];
      return all.every((one) => typeof one === 'string' || isEmitterLike(one)) ? all : undefined;
    }
    case 'options':
      return isRecord(value) && Object.values(value).every(isRecord) ? value : undefined;
    case 'release':
      return typeof value === 'string' ? (parseRelease(value) ?? undefined) : undefined;
    case 'text':
    case 'path':
      return typeof value === 'string' && (choices?.includes(value) ?? true) ? value : undefined;
  }
}

function expectation({ shape, choices }: ConfigKey): string {
  if (choices) return `one of ${choices.map((choice) => `'${choice}'`).join(', ')}`;
  const expectations = {
    boolean: 'true or false',
    list: 'a list of texts',
    paths: 'a list of paths',
    map: 'an object of texts',
    modules: 'a list of modules, or of emitters',
    options: 'an object of options by emitter',
    release: 'a text such as 7.2 or 10.0.13',
    text: 'a text',
    path: 'a path',
  };
  return expectations[shape];
}

function shown(value: unknown): string {
  const text = typeof value === 'function' ? 'a function' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Not by its prototype: a configuration may come from another realm. */
function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
