import { assertNever } from '../model/assert-never.js';
import type { Definition } from '../model/definition.js';
import type { Annotated } from '../model/entity.js';
import { inlineArguments } from '../model/inline-arguments.js';
import type { Member } from '../model/type.js';

/** A part of a definition, with what is said of it. */
export type DescribedPart = Annotated & Pick<Member, 'text'>;

/**
 * The parts for which nothing of its own stands in the output: values of an enum, alternatives,
 * and what the comment describes that is not the definition's. Old releases let it speak of
 * members of a named type, and of what is not there at all.
 */
export function describedParts(definition: Definition): readonly DescribedPart[] {
  const own = ownParts(definition);
  const members = membersOf(definition).filter(({ text }) => text !== '');
  const covered = new Set([...own, ...members].map(({ name }) => name));
  const described = definition.doc?.members ?? [];
  const others = described.filter(({ name, text }) => text !== '' && !covered.has(name));
  return [...own, ...others.map(unmarked)];
}

function ownParts(definition: Definition): readonly DescribedPart[] {
  switch (definition.kind) {
    case 'enum':
      return definition.values;
    case 'alternate':
      return definition.alternatives.map((one) => ({ ...unmarked(one), condition: one.condition }));
    default:
      return [];
  }
}

function unmarked({ name, text }: Pick<DescribedPart, 'name' | 'text'>): DescribedPart {
  return { name, text, condition: null, features: [], deprecated: false, unstable: false };
}

/** The members that are written in the definition, and are properties in the output. */
export function membersOf(definition: Definition): readonly Member[] {
  switch (definition.kind) {
    case 'struct':
      return definition.members;
    case 'union':
      return definition.base.implicit ? definition.base.members : [];
    case 'command':
    case 'event':
      return inlineArguments(definition)?.members ?? [];
    case 'enum':
    case 'alternate':
      return [];
    default:
      return assertNever(definition);
  }
}
