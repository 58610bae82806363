import type { SymbolKey } from '../../codegen/generated-symbol.js';
import { call, record, type Expression } from '../../codegen/layout/expression.js';
import type { Settings } from '../../codegen/settings.js';
import type { Statement } from '../../codegen/statement.js';
import type { Event } from '../../model/definition.js';
import type { Type } from '../../model/type.js';
import type { ClientScope } from './client-scope.js';
import { placesOf, type HoldsInt64 } from './int64-places.js';

/** The key of the conversions of events; there where something is to be converted. */
export const int64EventsKey: SymbolKey = 'client:int64Events';

/** What makes of 64-bit integers what the types say; with `mixed` they are as they come. */
const conversions: Readonly<Record<Settings['int64'], string | null>> = {
  mixed: null,
  bigint: 'asBigint',
  number: 'asNumber',
};

/** Whether received integers have to be converted. */
export function convertsInt64({ int64 }: Settings): boolean {
  return conversions[int64] !== null;
}

/** The conversion of what is received as a type; null where there is nothing to convert. */
export function int64Conversion(
  type: Type | null,
  holds: HoldsInt64,
  scope: ClientScope,
): Expression | null {
  const { file, settings } = scope;
  const name = conversions[settings.int64];
  if (name === null || type === null || !holds(type)) return null;
  // Without the mark a bundler has to keep the call, used or not.
  return call(
    `/* @__PURE__ */ ${file.useFrom(settings.runtime, name)}`,
    placesOf(type, holds, scope),
  );
}

/** The conversions of what events carry. */
export function int64Events(
  events: readonly Event[],
  holds: HoldsInt64,
  scope: ClientScope,
): Statement {
  const { file, settings } = scope;
  return {
    kind: 'const',
    name: 'int64Events',
    docs: 'Makes of 64-bit integers in events what the types say.',
    type: file.useFrom(settings.runtime, 'Int64Events', 'type'),
    value: record(
      events.flatMap((event) => {
        const value = int64Conversion(event.arguments, holds, scope);
        return value === null ? [] : [{ name: event.name, value }];
      }),
    ),
  };
}
