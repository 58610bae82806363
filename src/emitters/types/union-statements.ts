import { conditionBlocks, definitionDocs, memberDocs } from '../../codegen/definition-docs.js';
import { wordsDoc } from '../../codegen/jsdoc/js-doc.js';
import { linkTo } from '../../codegen/jsdoc/link-to.js';
import { renderJsDoc } from '../../codegen/jsdoc/render-js-doc.js';
import { intersectionOf, unionOf, type PropertySignature } from '../../codegen/layout/type-node.js';
import { literal } from '../../codegen/literal.js';
import type { Statement } from '../../codegen/statement.js';
import { typeKey } from '../../codegen/type-of.js';
import type { Branch, UnionType } from '../../model/type.js';
import { hasCommonPart } from './common-part.js';
import { enumStatements } from './enum-statements.js';
import { memberSignatures } from './member-signatures.js';
import { sortedBranches } from './sorted-branches.js';
import { structStatement } from './struct-statements.js';
import type { TypesScope } from './types-scope.js';

/**
 * A discriminated union. Each branch that adds something is an interface that extends the common
 * members and its own, with the discriminator narrowed to its value; the values that add nothing
 * share one. Interfaces, since the compiler checks them once, where it would work intersections
 * out at each use.
 */
export function unionStatements(union: UnionType, scope: TypesScope): Statement[] {
  const { names, reader } = scope;
  const { own, others } = sortedBranches(union);
  const parts = own.map((branch) => branchStatements(union, branch, scope));
  const rest = others.length === 0 ? [] : [otherBranches(union, others, scope)];
  const named = [
    ...own.map(({ value }) => names.branch(union, value.name)),
    ...rest.map(({ name }) => name),
  ];
  return [
    ...(union.tagType.implicit ? enumStatements(union.tagType, scope) : []),
    ...commonStatements(union, scope),
    {
      kind: 'type',
      name: names.type(union),
      origin: union.namedAt,
      type: unionOf(named),
      docs: renderJsDoc(definitionDocs(union, reader)),
    },
    ...parts.flat(),
    ...rest,
  ];
}

function commonStatements(union: UnionType, scope: TypesScope): Statement[] {
  if (!union.base.implicit || !hasCommonPart(union)) return [];
  const docs = `What every ${linkTo(scope.names.type(union))} has.`;
  return [structStatement(union.base, docs, scope)];
}

function branchStatements(union: UnionType, branch: Branch, scope: TypesScope): Statement[] {
  const { names, file } = scope;
  const { type, value } = branch;
  const name = names.branch(union, value.name);
  const docs = branchDocs(union, branch, scope);
  const head = { kind: 'interface' as const, name, origin: branch.namedAt, docs };
  const tag = tagSignature(union, [branch], scope);
  const bases = commonBases(union, scope);
  if (type?.kind === 'union') {
    // An interface cannot extend a union: the discriminator goes beside it.
    const tagName = file.local(`${name}Tag`);
    const node = intersectionOf([tagName, file.use(typeKey(type))]);
    return [
      { ...head, kind: 'type', type: node },
      { kind: 'interface', name: tagName, exported: false, extends: bases, members: [tag] },
    ];
  }
  if (type?.implicit === true) {
    return [{ ...head, extends: bases, members: [tag, ...memberSignatures(type.members, scope)] }];
  }
  const own = type ? [file.use(typeKey(type))] : [];
  return [{ ...head, extends: [...bases, ...own], members: [tag] }];
}

interface NamedStatement {
  readonly name: string;
}

function otherBranches(
  union: UnionType,
  branches: readonly Branch[],
  scope: TypesScope,
): Statement & NamedStatement {
  const { names } = scope;
  const docs = `A ${linkTo(names.type(union))} that has the common members only.`;
  return {
    kind: 'interface',
    name: names.otherBranches(union),
    origin: union.namedAt,
    docs,
    extends: commonBases(union, scope),
    members: [tagSignature(union, branches, scope)],
  };
}

function commonBases(union: UnionType, { file }: TypesScope): readonly string[] {
  return hasCommonPart(union) ? [file.use(typeKey(union.base))] : [];
}

/** The discriminator, narrowed to the values of these branches. */
function tagSignature(
  { discriminator }: UnionType,
  branches: readonly Branch[],
  { reader }: TypesScope,
): PropertySignature {
  return {
    name: discriminator.name,
    origin: discriminator.namedAt,
    type: unionOf(branches.map(({ value }) => literal(value.name))),
    optional: discriminator.optional,
    docs: renderJsDoc(memberDocs(discriminator, reader), 2),
  };
}

function branchDocs(union: UnionType, branch: Branch, scope: TypesScope) {
  const { discriminator } = union;
  const what = `A ${linkTo(scope.names.type(union))} where \`${discriminator.name}\` is`;
  const { blocks, tags } = wordsDoc(`${what} \`${branch.value.name}\`.`);
  return renderJsDoc({ blocks: [...blocks, ...conditionBlocks(branch)], tags });
}
