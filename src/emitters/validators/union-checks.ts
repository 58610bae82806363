import { sum, type Expression } from '../../codegen/layout/expression.js';
import { literal } from '../../codegen/literal.js';
import type { FunctionStatement, SwitchStatement } from '../../codegen/statement.js';
import { allMembers } from '../../model/all-members.js';
import { hasMembers } from '../../model/has-members.js';
import type { Member, ObjectType, UnionType } from '../../model/type.js';
import { checkKey } from './check-key.js';
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
  const common = allMembers(union.base).map((member) =>
    memberCheck(member, scope, member === discriminator ? 'tag' : undefined),
  );
  const before = [`const tag = ${memberAccess(discriminator.name, scope)};`];
  if (union.branches.length === 0) {
    return { before, terms: [...common, fromKernel(scope, 'uncounted')], functions: [] };
  }
  const name = scope.file.local(`check${scope.names.type(union)}Branch`);
  // Where no branch adds anything, nothing more is read of the object.
  const parameters = union.branches.some(({ type }) => type && hasMembers(type))
    ? checkParameters(fieldsNamed(wrappedMembers(union), scope), scope)
    : [];
  const given = [...parameters.map((parameter) => parameter.name), 'tag'].join(', ');
  const branch: FunctionStatement = {
    kind: 'function',
    name,
    exported: false,
    parameters: [...parameters, { name: 'tag', type: 'unknown' }],
    returns: 'number',
    body: [branchSwitch(union, scope)],
  };
  return {
    before,
    terms: [...common, `${name}(${given})`],
    functions: [branch],
  };
}

/** What branches have of which there is no type, nor a check: it is read here. */
function wrappedMembers({ branches }: UnionType): readonly Member[] {
  return branches.flatMap(({ type }) =>
    type?.kind === 'struct' && type.implicit ? type.members : [],
  );
}

/** A tag that is not known has been reported, or belongs to a server newer than the schema. */
function branchSwitch(union: UnionType, scope: ValidatorsScope): SwitchStatement {
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
    otherwise: fromKernel(scope, 'uncounted'),
  };
}

function branchCheck(type: ObjectType | null, scope: ValidatorsScope): Expression {
  if (!type) return '0';
  // What wraps the value of a simple union's branch has no check of its own.
  if (type.kind === 'struct' && type.implicit) return sum(structChecks(type, scope));
  return `${scope.file.use(checkKey(type))}(o, run)`;
}
