import { assertNever } from './assert-never.js';
import type { Definition } from './definition.js';
import type { Annotated } from './entity.js';

/** A part of a definition that can be there or not. */
export type DefinitionPart = Pick<Annotated, 'name' | 'condition' | 'features'>;

/**
 * What a definition consists of, and what its doc comment may describe: values, own members and
 * those of a union's base, branches, alternatives, and of commands and events the parts of what
 * they take.
 */
export function definitionParts(definition: Definition): readonly DefinitionPart[] {
  switch (definition.kind) {
    case 'enum':
      return definition.values;
    case 'struct':
      return definition.members;
    case 'union': {
      const branches = definition.branches.map(({ value, condition }) => {
        return { name: value.name, condition, features: [] };
      });
      return [...definition.base.members, ...branches];
    }
    case 'alternate':
      return definition.alternatives.map(({ name, condition }) => {
        return { name, condition, features: [] };
      });
    case 'command':
    case 'event':
      return definition.arguments ? definitionParts(definition.arguments) : [];
    default:
      return assertNever(definition);
  }
}
