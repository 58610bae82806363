import { allMembers } from '../../../model/all-members.js';
import { assertNever } from '../../../model/assert-never.js';
import { conditionText } from '../../../model/condition-text.js';
import type { Condition } from '../../../model/condition.js';
import type { ArgumentsType, Command, Definition } from '../../../model/definition.js';
import type { Feature } from '../../../model/entity.js';
import type { Member, Type } from '../../../model/type.js';

/** A part of a definition that can come, go and change; what clients see of it, not how it is written. */
export interface Fact {
  readonly part: FactPart;
  /** Empty for what there is one of. */
  readonly name: string;
  /** What it is, in words; the same text is the same thing. */
  readonly text: string;
}

export type FactPart =
  | 'kind'
  | 'value'
  | 'member'
  | 'branch'
  | 'alternative'
  | 'returns'
  | 'flag'
  | 'feature'
  | 'condition';

/** The facts of a definition, by part and name. */
export type Facts = ReadonlyMap<string, Fact>;

/**
 * What there is to compare of a definition between releases. Members count wherever they are
 * written: that some move into a base changes nothing on the wire.
 */
export function definitionFacts(definition: Definition): Facts {
  const { kind, condition, features } = definition;
  const facts = [
    ...(kind === 'command' || kind === 'event' ? [] : [fact('kind', '', kind)]),
    ...ownFacts(definition),
    ...featureFacts(features),
    ...(condition ? [fact('condition', '', conditionOf(condition))] : []),
  ];
  return new Map(facts.map((one) => [factKey(one.part, one.name), one]));
}

export function factKey(part: FactPart, name: string): string {
  return `${part} ${name}`;
}

function ownFacts(definition: Definition): readonly Fact[] {
  switch (definition.kind) {
    case 'enum':
      return definition.values.map(({ name, condition, features }) =>
        fact('value', name, [...guard(condition), ...marks(features)].join(', ')),
      );
    case 'struct':
    case 'union':
    case 'alternate':
      return objectFacts(definition);
    case 'command':
      return commandFacts(definition);
    case 'event':
      return definition.arguments ? objectFacts(definition.arguments) : [];
    default:
      return assertNever(definition);
  }
}

function objectFacts(type: ArgumentsType): readonly Fact[] {
  switch (type.kind) {
    case 'struct':
      return allMembers(type).map(memberFact);
    case 'union': {
      const branches = type.branches.flatMap(({ value, type: branch, condition }) =>
        branch
          ? [fact('branch', value.name, [typeText(branch), ...guard(condition)].join(', '))]
          : [],
      );
      return [...allMembers(type.base).map(memberFact), ...branches];
    }
    case 'alternate':
      return type.alternatives.map(({ name, type: one, condition }) =>
        fact('alternative', name, [typeText(one), ...guard(condition)].join(', ')),
      );
    default:
      return assertNever(type);
  }
}

function memberFact({ name, type, optional, condition, features }: Member): Fact {
  const words = optional ? ['optional'] : [];
  return fact(
    'member',
    name,
    [typeText(type), ...words, ...guard(condition), ...marks(features)].join(', '),
  );
}

function commandFacts(command: Command): readonly Fact[] {
  const { returns, allowOob, allowPreconfig, generated, successResponse } = command;
  const flags = [
    ...(allowOob ? ['may be run out of band'] : []),
    ...(allowPreconfig ? ['may be run before the machine is created'] : []),
    ...(generated ? [] : ['may take what the schema does not say']),
    ...(successResponse ? [] : ['no response on success']),
  ];
  return [
    ...(command.arguments ? objectFacts(command.arguments) : []),
    ...(returns ? [fact('returns', '', typeText(returns))] : []),
    ...flags.map((flag) => fact('flag', flag, '')),
  ];
}

function featureFacts(features: readonly Feature[]): readonly Fact[] {
  return features.map(({ name, condition }) => fact('feature', name, guard(condition).join('')));
}

/** Features of a part are told with it. */
function marks(features: readonly Feature[]): readonly string[] {
  return features.map(({ name, condition }) => [`feature ${name}`, ...guard(condition)].join(' '));
}

function guard(condition: Condition | null): readonly string[] {
  return condition ? [conditionOf(condition)] : [];
}

/** Old releases write a condition as C does. */
function conditionOf({ tree }: Condition): string {
  return `if ${conditionText(tree)
    .replace(/defined\s*\((\w+)\)/g, '$1')
    .replaceAll('`', '')}`;
}

/** Types that have no name of their own are what they consist of. */
function typeText(type: Type | ArgumentsType): string {
  switch (type.kind) {
    case 'array':
      return `array of ${typeText(type.element)}`;
    case 'struct':
      return type.implicit
        ? `{ ${type.members.map((member) => `${member.name}: ${typeText(member.type)}`).join(', ')} }`
        : type.name;
    case 'enum':
      return type.implicit ? `one of ${type.values.map(({ name }) => name).join(', ')}` : type.name;
    default:
      return type.name;
  }
}

function fact(part: FactPart, name: string, text: string): Fact {
  return { part, name, text };
}
