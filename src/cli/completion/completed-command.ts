import type { Command, Option } from 'commander';
import { KeyOption } from '../config/key-option.js';

/** What a shell is told of an option. */
export interface CompletedOption {
  /** With its dashes. */
  readonly long: string;
  readonly short: string | null;
  readonly description: string;
  /** What its value may be: nothing, one of some, a path, or anything. */
  readonly value: 'none' | readonly string[] | 'path' | 'any';
}

/** What a shell is told of a command. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What may stand there without a flag, and whether a path may, too. */
  readonly words: readonly string[];
  readonly takesPath: boolean;
}

/** @param schemas names of bundled schemas */
export function completedCommand(command: Command, schemas: readonly string[]): CompletedCommand {
  const [argument] = command.registeredArguments;
  const isSchema = argument?.name() === 'schema';
  return {
    name: command.name(),
    summary: command.summary(),
    options: [...command.options, helpOption].map(completedOption),
    words: isSchema ? schemas : (argument?.argChoices ?? []),
    takesPath: argument?.argChoices === undefined,
  };
}

const helpOption = { long: '--help', short: '-h', description: 'display help for command' };

function completedOption(option: Option | typeof helpOption): CompletedOption {
  const { long, short, description } = option;
  return { long: long ?? '', short: short ?? null, description, value: valueOf(option) };
}

function valueOf(option: Option | typeof helpOption): CompletedOption['value'] {
  if (!('required' in option) || option.isBoolean()) return 'none';
  if (option.argChoices) return option.argChoices;
  const isPath = option instanceof KeyOption && /^paths?$/.test(option.shape);
  return isPath || /<(dir|file)>/.test(option.flags) ? 'path' : 'any';
}
