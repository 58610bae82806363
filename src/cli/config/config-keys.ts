import type { Command } from 'commander';
import { KeyOption, type Scope, type Shape } from './key-option.js';

/** A key of the configuration. */
export interface ConfigKey {
  readonly name: string;
  readonly description: string;
  readonly shape: Shape;
  readonly scope: Scope;
  readonly choices: readonly string[] | null;
}

/** What stands on the command line without a flag. */
const schemaKey: ConfigKey = {
  name: 'schema',
  description: 'schema file, QEMU source tree, or name of a bundled schema',
  shape: 'text',
  scope: 'target',
  choices: null,
};

/** The keys that a configuration may have: those of a command's flags that can stand in one. */
export function configKeys(command: Command): readonly ConfigKey[] {
  const keys = command.options.flatMap((option): readonly ConfigKey[] => {
    if (!(option instanceof KeyOption) || option.scope === 'flag') return [];
    const { description, shape, scope, argChoices = null } = option;
    return [{ name: option.attributeName(), description, shape, scope, choices: argChoices }];
  });
  return [schemaKey, ...keys];
}
