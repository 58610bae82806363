import { assertNever } from './assert-never.js';
import type { AlternateType, JsonType, Type } from './type.js';

/** What the JSON type of a value tells apart; `int` is a number of QAPI's integer types. */
export type AlternativeJsonType = Exclude<JsonType, 'value'>;

/**
 * The types of an alternate, each with the JSON type that selects it. Before 2.10 an integer type
 * could stand beside `number`, which takes what the other takes as well, and so stands for both.
 */
export function alternativesByJsonType({
  alternatives,
}: AlternateType): ReadonlyMap<AlternativeJsonType, Type> {
  const found = new Map(alternatives.map(({ type }) => [jsonTypeOf(type), type]));
  if (found.has('number')) found.delete('int');
  return found;
}

function jsonTypeOf(type: Type): AlternativeJsonType {
  switch (type.kind) {
    case 'builtin':
      if (type.jsonType === 'value') throw new Error(`'${type.name}' is a branch of an alternate`);
      return type.jsonType;
    case 'enum':
      return 'string';
    case 'struct':
    case 'union':
      return 'object';
    case 'array':
      return 'array';
    case 'alternate':
      throw new Error(`the alternate '${type.name}' is a branch of another`);
    default:
      return assertNever(type);
  }
}
