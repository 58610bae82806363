import { argumentsOf, returnsOf } from '../../codegen/command-types.js';
import { wordsDoc } from '../../codegen/jsdoc/js-doc.js';
import { linkTo } from '../../codegen/jsdoc/link-to.js';
import { renderJsDoc } from '../../codegen/jsdoc/render-js-doc.js';
import { call, type Expression } from '../../codegen/layout/expression.js';
import { generic, type TypeNode } from '../../codegen/layout/type-node.js';
import { literal } from '../../codegen/literal.js';
import type { ConstStatement } from '../../codegen/statement.js';
import { formKey, typeKey, valuesKey } from '../../codegen/type-of.js';
import { assertNever } from '../../model/assert-never.js';
import type { NameLocation } from '../../model/location.js';
import type { ArrayType, Type } from '../../model/type.js';
import { checkFunction, hasListCheck } from './check-call.js';
import { isCheckedByValue } from './check-forms.js';
import { membersKey } from './check-key.js';
import type { ExportedValidator } from './exported-validators.js';
import { fromKernel, typeFromKernel, type ValidatorsScope } from './validators-scope.js';

/**
 * The constant that is a validator.
 *
 * @param own the function that checks the value, where it is for this validator alone
 */
export function validatorConstant(
  exported: ExportedValidator,
  own: string | undefined,
  scope: ValidatorsScope,
): ConstStatement {
  const { name, direction, checked } = exported;
  const type = typeOfSubject(exported, scope);
  const { maker, argument } =
    own === undefined ? makingOf(checked, scope) : { maker: 'validator', argument: own };
  return {
    kind: 'const',
    name,
    origin: namedAt(exported),
    type: generic(typeFromKernel(scope, 'Validator'), type),
    // Without the mark a bundler has to keep the call, used or not.
    value: call(`/* @__PURE__ */ ${fromKernel(scope, maker)}`, argument, literal(direction)),
    docs: renderJsDoc(wordsDoc(description(exported, scope))),
  };
}

/** How the kernel makes a validator of a type. */
interface Making {
  readonly maker: string;
  readonly argument: Expression;
}

function makingOf(type: Type, scope: ValidatorsScope): Making {
  const { file, forms } = scope;
  switch (type.kind) {
    case 'enum':
      return { maker: 'enumValidator', argument: file.use(valuesKey(type)) };
    case 'struct':
    case 'union':
      if (type.implicit || isCheckedByValue(type, forms)) break;
      return { maker: 'objectValidator', argument: file.use(membersKey(type)) };
    case 'array':
      return makingOfList(type, scope);
    case 'builtin':
    case 'alternate':
      break;
    default:
      return assertNever(type);
  }
  return { maker: 'validator', argument: checkFunction(type, scope) };
}

/** One call each: bundlers keep calls inside a call that may be dropped. */
function makingOfList(type: ArrayType, scope: ValidatorsScope): Making {
  const { element } = type;
  if (element.kind === 'enum') {
    return { maker: 'enumsValidator', argument: scope.file.use(valuesKey(element)) };
  }
  return hasListCheck(element)
    ? { maker: 'validator', argument: checkFunction(type, scope) }
    : { maker: 'listValidator', argument: checkFunction(element, scope) };
}

/** The TypeScript type of what comes out of the validator. */
function typeOfSubject(
  { subject, direction }: ExportedValidator,
  { file, settings }: ValidatorsScope,
): TypeNode {
  switch (subject.kind) {
    case 'type':
      return file.use(formKey(subject.type, direction, file), 'type');
    case 'event':
      return file.use(typeKey(subject.event), 'type');
    case 'arguments':
      return argumentsOf(subject.command, file, settings) ?? 'undefined';
    case 'result':
      return returnsOf(subject.command, file, settings) ?? 'undefined';
    default:
      return assertNever(subject);
  }
}

/** Where the schema names what the validator is of. */
function namedAt({ subject }: ExportedValidator): NameLocation {
  switch (subject.kind) {
    case 'type':
      return subject.type.namedAt;
    case 'event':
      return subject.event.namedAt;
    case 'arguments':
    case 'result':
      return subject.command.namedAt;
    default:
      return assertNever(subject);
  }
}

function description({ subject, direction }: ExportedValidator, { file }: ValidatorsScope): string {
  switch (subject.kind) {
    case 'type':
      return `Checks a ${linkTo(file.use(formKey(subject.type, direction, file), 'type'))} that is ${direction}.`;
    case 'event':
      return `Checks what the event \`${subject.event.name}\` carries.`;
    case 'arguments':
      return `Checks the arguments of the command \`${subject.command.name}\`.`;
    case 'result':
      return `Checks what the command \`${subject.command.name}\` returns.`;
    default:
      return assertNever(subject);
  }
}
