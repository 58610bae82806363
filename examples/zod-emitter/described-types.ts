import { directions } from 'qapi-typescript';
import type {
  AlternateType,
  EnumType,
  Form,
  Module,
  Names,
  ObjectType,
  Schema,
  SymbolKey,
  Type,
} from 'qapi-typescript';

/** A type in one of the forms in which the output has a schema for it. */
export interface DescribedType {
  readonly type: EnumType | ObjectType | AlternateType;
  readonly form: Form;
}

/**
 * The forms of each type, none where nothing sends or receives it. What travels both ways has two, since what is sent is closed and what is
 * received is open, even where TypeScript has one type for both.
 */
export function zodForms(schema: Schema): (type: Type) => readonly Form[] {
  const directionOf = directions(schema);
  const forms = {
    both: ['received', 'sent'],
    received: ['received'],
    sent: ['sent'],
    unused: [],
  } as const;
  return (type) => forms[directionOf(type)];
}

/** What a module defines, and what its commands take and its events carry, written in place. */
export function describedTypes(
  { definitions }: Module,
  forms: (type: Type) => readonly Form[],
): readonly DescribedType[] {
  return definitions.flatMap((definition): readonly DescribedType[] => {
    if (definition.kind !== 'command' && definition.kind !== 'event') {
      return forms(definition).map((form) => ({ type: definition, form }));
    }
    const { arguments: type } = definition;
    if (type?.kind !== 'struct' || !type.implicit) return [];
    return forms(type).map((form) => ({ type, form }));
  });
}

/** What a schema is called: that of what is sent has a mark where there is another. */
export function zodName(
  { type, form }: DescribedType,
  forms: (type: Type) => readonly Form[],
  { names, suffix }: { readonly names: Names; readonly suffix: string },
): string {
  const mark = form === 'sent' && forms(type).length > 1 ? 'Input' : '';
  return `${names.type(type)}${mark}${suffix}`;
}

/** The key that it is declared under. */
export function zodKey({ type, form }: DescribedType): SymbolKey {
  return `zod:${type.name}#${form}`;
}
