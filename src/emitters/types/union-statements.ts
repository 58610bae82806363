import { conditionBlocks, memberDocs } from '../../codegen/definition-docs.js';
import { wordsDoc } from '../../codegen/jsdoc/js-doc.js';
import { linkTo } from '../../codegen/jsdoc/link-to.js';
import { intersectionOf, unionOf, type PropertySignature } from '../../codegen/layout/type-node.js';
import { literal } from '../../codegen/literal.js';
import type { InterfaceStatement, Statement } from '../../codegen/statement.js';
import { formKey } from '../../codegen/type-of.js';
import type { Form } from '../../model/forms.js';
import { hasNoValue } from '../../model/has-no-value.js';
import type { Branch, UnionType } from '../../model/type.js';
import { hasCommonPart } from './common-part.js';
import { enumStatements } from './enum-statements.js';
import { formDocs } from './form-docs.js';
import { memberSignatures } from './member-signatures.js';
import { sortedBranches } from './sorted-branches.js';
import { structStatement } from './struct-statement.js';
import type { TypesScope } from './types-scope.js';
import { unknownValue } from './unknown-value.js';

/** A union in one of its forms. */
interface UnionForm {
  readonly union: UnionType;
  readonly form: Form;
  /** Its name in this form. */
  readonly name: string;
  readonly scope: TypesScope;
}

/**
 * A discriminated union. Each branch that adds something is an interface that extends the common
 * members and its own, with the discriminator narrowed to its value; the values that add nothing
 * share one, and where the union is received there is one for all values that the schema does not
 * know. Interfaces, since the compiler checks them once, where it would work intersections out at
 * each use.
 */
export function unionStatements(union: UnionType, scope: TypesScope): readonly Statement[] {
  const { tagType } = union;
  return [
    ...(tagType.implicit ? enumStatements(tagType, scope) : []),
    ...scope.forms(union).flatMap((form) => {
      const name = scope.names.type(union, form);
      return formStatements({ union, form, name, scope });
    }),
  ];
}

function formStatements(made: UnionForm): readonly Statement[] {
  const { union, form, name, scope } = made;
  const { own, others } = sortedBranches(union);
  const never = own.filter(({ type }) => type && hasNoValue(type, form));
  const parts = [
    ...own
      .filter((branch) => !never.includes(branch))
      .map((branch) => branchStatements(made, branch)),
    ...(others.length > 0 ? [[otherBranches(made, others)]] : []),
    ...(form === 'received' ? [[unknownBranch(made)]] : []),
  ];
  return [
    ...commonStatements(made),
    {
      kind: 'type',
      name,
      origin: union.namedAt,
      type: unionOf(parts.map(([{ name: part }]) => part)),
      docs: formDocs(union, form, scope),
    },
    ...parts.flat(),
    ...never.map((branch) => impossibleBranch(made, branch)),
  ];
}

function commonStatements({ union, form, name, scope }: UnionForm): readonly Statement[] {
  if (!union.base.implicit || !hasCommonPart(union)) return [];
  const docs = `What every ${linkTo(name)} has.`;
  return [structStatement(union.base, { form, docs }, scope)];
}

/** A branch that nothing can be of: it has its name, and no part in the union. */
function impossibleBranch(made: UnionForm, branch: Branch): Statement {
  const { union, form, scope } = made;
  const name = scope.names.branch(union, branch.value.name, form);
  const docs = branchDocs(made, branch);
  return { kind: 'type', name, origin: branch.namedAt, docs, type: 'never' };
}

type Named = Statement & { readonly name: string };

/** What a branch consists of, its own type first. */
function branchStatements(made: UnionForm, branch: Branch): readonly [Named, ...Named[]] {
  const { union, form, scope } = made;
  const { names, file } = scope;
  const { type, value } = branch;
  const name = names.branch(union, value.name, form);
  const docs = branchDocs(made, branch);
  const head = { kind: 'interface' as const, name, origin: branch.namedAt, docs };
  const tag = tagSignature(made, [literal(value.name)]);
  const bases = commonBases(made);
  if (type?.kind === 'union') {
    // An interface cannot extend a union: the discriminator goes beside it.
    const tagName = file.local(`${name}Tag`);
    const node = intersectionOf([tagName, file.use(formKey(type, form, file))]);
    return [
      { ...head, kind: 'type', type: node },
      { kind: 'interface', name: tagName, exported: false, extends: bases, members: [tag] },
    ];
  }
  if (type?.implicit === true) {
    const members = [tag, ...memberSignatures(type.members, form, scope)];
    return [{ ...head, extends: bases, members }];
  }
  const own = type ? [file.use(formKey(type, form, file))] : [];
  return [{ ...head, extends: [...bases, ...own], members: [tag] }];
}

function otherBranches(made: UnionForm, branches: readonly Branch[]): InterfaceStatement {
  const { union, form, name, scope } = made;
  return {
    kind: 'interface',
    name: scope.names.otherBranches(union, form),
    origin: union.namedAt,
    docs: `A ${linkTo(name)} that has the common members only.`,
    extends: commonBases(made),
    members: [
      tagSignature(
        made,
        branches.map(({ value }) => literal(value.name)),
      ),
    ],
  };
}

function unknownBranch(made: UnionForm): InterfaceStatement {
  const { union, name, scope } = made;
  const { discriminator } = union;
  const text = `A ${linkTo(name)} where \`${discriminator.name}\` is nothing that the schema knows.`;
  return {
    kind: 'interface',
    name: scope.names.unknownBranch(union),
    docs: scope.comment(() => wordsDoc(text)),
    extends: commonBases(made),
    members: [tagSignature(made, [unknownValue])],
  };
}

function commonBases({ union, form, scope: { file } }: UnionForm): readonly string[] {
  return hasCommonPart(union) ? [file.use(formKey(union.base, form, file))] : [];
}

/** The discriminator, narrowed to these values. */
function tagSignature({ union, scope }: UnionForm, values: readonly string[]): PropertySignature {
  const { discriminator } = union;
  return {
    name: discriminator.name,
    origin: discriminator.namedAt,
    type: unionOf(values),
    optional: discriminator.optional,
    docs: scope.comment((reader) => memberDocs(discriminator, reader), 2),
  };
}

function branchDocs({ union, name, scope }: UnionForm, branch: Branch): string | undefined {
  const what = `A ${linkTo(name)} where \`${union.discriminator.name}\` is`;
  const { blocks, tags } = wordsDoc(`${what} \`${branch.value.name}\`.`);
  return scope.comment(() => ({ blocks: [...blocks, ...conditionBlocks(branch)], tags }));
}
