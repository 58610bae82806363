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
import { checkFunction } from './check-call.js';
import type { ExportedValidator } from './exported-validators.js';
import { membersCheck } from './members-check.js';
import { fromKernel, typeFromKernel, type ValidatorsScope } from './validators-scope.js';

/**
 * The constant that is a validator.
 *
 * @param members the function that checks the members, where it is for this validator alone
 */
export function validatorConstant(
  exported: ExportedValidator,
  members: string | undefined,
  scope: ValidatorsScope,
): ConstStatement {
  const { name, direction, checked } = exported;
  const type = typeOfSubject(exported, scope);
  const { maker, argument } =
    members === undefined
      ? makingOf(checked, scope)
      : { maker: 'objectValidator', argument: members };
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
  const { file } = scope;
  switch (type.kind) {
    case 'enum':
      return { maker: 'enumValidator', argument: file.use(valuesKey(type)) };
    case 'struct':
    case 'union':
      return { maker: 'objectValidator', argument: membersCheck(type, scope) };
    case 'builtin':
    case 'alternate':
      return { maker: 'validator', argument: checkFunction(type, scope) };
    case 'array':
      return makingOfList(type, scope);
    default:
      return assertNever(type);
  }
}

/** One call each: bundlers keep calls inside a call that may be dropped. */
function makingOfList({ element }: ArrayType, scope: ValidatorsScope): Making {
  const { file } = scope;
  switch (element.kind) {
    case 'enum':
      return { maker: 'enumsValidator', argument: file.use(valuesKey(element)) };
    case 'struct':
    case 'union':
      return { maker: 'objectsValidator', argument: membersCheck(element, scope) };
    case 'builtin':
    case 'alternate':
    case 'array':
      return { maker: 'listValidator', argument: checkFunction(element, scope) };
    default:
      return assertNever(element);
  }
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
