import { call, sum, type Expression } from '../../codegen/layout/expression.js';
import { literal } from '../../codegen/literal.js';
import { valuesKey } from '../../codegen/type-of.js';
import type { FunctionStatement, SwitchStatement } from '../../codegen/statement.js';
import { allMembers } from '../../model/all-members.js';
import { hasMembers } from '../../model/has-members.js';
import type { Member, ObjectType, UnionType } from '../../model/type.js';
import { membersKey } from './check-key.js';
import { checkParameters, fieldsNamed } from './check-parameters.js';
import { memberAccess, memberCheck, structChecks } from './member-checks.js';
import { fromKernel, type ValidatorsScope } from './validators-scope.js';

/** What the check of a union's members consists of. */
interface UnionChecks {
  /** Statements that come first. */
  readonly before: readonly string[];
  /** A call for each common member, and one for those of the branch. */
  readonly terms: readonly Expression[];
  /** What the terms need beside. */
  readonly functions: readonly FunctionStatement[];
}

/**
 * The common members, and those of the one branch that the discriminator selects, so that what is
 * wrong is said of the branch that was meant. The discriminator is read once.
 */
export function unionChecks(union: UnionType, scope: ValidatorsScope): UnionChecks {
  const { discriminator } = union;
  const common = allMembers(union.base)
    .filter((member) => member !== discriminator)
    .map((member) => memberCheck(member, scope));
  const before = [`const tag = ${memberAccess(discriminator.name, scope)};`];
  const other = call(
    fromKernel(scope, 'otherTag'),
    'tag',
    literal(discriminator.name),
    'run',
    scope.file.use(valuesKey(union.tagType)),
  );
  if (union.branches.length === 0) return { before, terms: [...common, other], functions: [] };
  const name = scope.file.local(`check${scope.names.type(union)}Branch`);
  const [fields, run] = checkParameters(fieldsNamed(wrappedMembers(union), scope), scope);
  // Where no branch adds anything, nothing more is read of the object.
  const adding = union.branches.some(({ type }) => type && hasMembers(type));
  const parameters = [...(adding ? [fields] : []), run, { name: 'tag', type: 'unknown' }];
  const given = parameters.map((parameter) => parameter.name).join(', ');
  const branch: FunctionStatement = {
    kind: 'function',
    name,
    exported: false,
    parameters,
    returns: 'number',
    body: [branchSwitch(union, other, scope)],
  };
  return {
    before,
    // The tag is a member, too.
    terms: ['1', ...common, `${name}(${given})`],
    functions: [branch],
  };
}

/** What branches have of which there is no type, nor a check: it is read here. */
function wrappedMembers({ branches }: UnionType): readonly Member[] {
  return branches.flatMap(({ type }) =>
    type?.kind === 'struct' && type.implicit ? type.members : [],
  );
}

/** Every value of the tag that is known has a case, so that it need not be looked for elsewhere. */
function branchSwitch(
  union: UnionType,
  otherwise: Expression,
  scope: ValidatorsScope,
): SwitchStatement {
  const byType = new Map<ObjectType | null, string[]>();
  for (const { type, value } of union.branches) {
    const adding = type && hasMembers(type) ? type : null;
    const labels = byType.get(adding);
    if (labels) labels.push(literal(value.name));
    else byType.set(adding, [literal(value.name)]);
  }
  return {
    kind: 'switch',
    on: 'tag',
    cases: [...byType].map(([type, values]) => ({ values, value: branchCheck(type, scope) })),
    otherwise,
  };
}

function branchCheck(type: ObjectType | null, scope: ValidatorsScope): Expression {
  if (!type) return '0';
  // What wraps the value of a simple union's branch has no check of its own.
  if (type.kind === 'struct' && type.implicit) return sum(structChecks(type, scope));
  return `${scope.file.use(membersKey(type))}(o, run)`;
}
