import { renderJsDoc } from '../../codegen/jsdoc/render-js-doc.js';
import { wordsDoc } from '../../codegen/jsdoc/js-doc.js';
import { linkTo } from '../../codegen/jsdoc/link-to.js';
import { call } from '../../codegen/layout/expression.js';
import { generic } from '../../codegen/layout/type-node.js';
import { literal } from '../../codegen/literal.js';
import type { SymbolKey } from '../../codegen/generated-symbol.js';
import type { FunctionStatement } from '../../codegen/statement.js';
import { typeKey, valuesKey } from '../../codegen/type-of.js';
import type { Definition } from '../../model/definition.js';
import type { Direction } from '../../model/direction.js';
import type { EnumType, Type, UnionType } from '../../model/type.js';
import { memberAccess } from './member-checks.js';
import { fromKernel, typeFromKernel, type ValidatorsScope } from './validators-scope.js';

/** The key of the function that tells whether the schema knows a received value. */
export function knownKey({ name }: EnumType | UnionType): SymbolKey {
  return `validators:${name}#known`;
}

/** What a definition defines that may be newer than the schema where it is received. */
export function opensWhenReceived(
  definition: Definition,
  directionOf: (type: Type) => Direction,
): readonly (EnumType | UnionType)[] {
  const found =
    definition.kind === 'enum'
      ? [definition]
      : definition.kind === 'union'
        ? [...(definition.tagType.implicit ? [definition.tagType] : []), definition]
        : [];
  return found.filter((type) => ['received', 'both'].includes(directionOf(type)));
}

/** The functions that tell what is known from what is newer, as type guards. */
export function knownFunctions(
  definition: Definition,
  scope: ValidatorsScope,
): readonly FunctionStatement[] {
  return opensWhenReceived(definition, scope.directionOf).map((type) => {
    const name = scope.file.use(knownKey(type));
    const received = scope.file.use(typeKey(type), 'type');
    return type.kind === 'enum'
      ? knownValue(type, name, received, scope)
      : knownBranch(type, name, received, scope);
  });
}

function knownValue(
  type: EnumType,
  name: string,
  received: string,
  scope: ValidatorsScope,
): FunctionStatement {
  const isKnown = call(fromKernel(scope, 'isKnown'), 'value', scope.file.use(valuesKey(type)));
  return {
    kind: 'function',
    name,
    origin: type.namedAt,
    docs: renderJsDoc(wordsDoc(`Whether the schema knows a ${linkTo(received)} that came.`)),
    parameters: [{ name: 'value', type: received }],
    returns: generic(`value is ${typeFromKernel(scope, 'Known')}`, received),
    body: [{ kind: 'return', value: isKnown }],
  };
}

function knownBranch(
  type: UnionType,
  name: string,
  received: string,
  scope: ValidatorsScope,
): FunctionStatement {
  const { name: tag } = type.discriminator;
  const values = scope.file.use(valuesKey(type.tagType));
  const read = memberAccess(tag, scope, 'value');
  const text = `Whether the schema knows the branch of a ${linkTo(received)} that came.`;
  return {
    kind: 'function',
    name,
    origin: type.namedAt,
    docs: renderJsDoc(wordsDoc(text)),
    parameters: [{ name: 'value', type: received }],
    returns: generic(`value is ${typeFromKernel(scope, 'KnownBranch')}`, received, literal(tag)),
    body: [{ kind: 'return', value: call(fromKernel(scope, 'isKnown'), read, values) }],
  };
}
