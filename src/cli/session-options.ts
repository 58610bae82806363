import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { KeyOption } from './config/key-option.js';
import { localPath } from './local-path.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/** What every command can be told of where it works and how it speaks. */
export interface SessionFlags {
  readonly cwd?: string;
  readonly color?: 'auto' | 'always' | 'never';
  readonly verbose?: boolean;
  readonly quiet?: boolean;
}

export function addSessionOptions(command: Command): void {
  const run = { scope: 'run' } as const;
  command
    .addOption(new KeyOption('--quiet', 'say only what is wrong', { shape: 'boolean', ...run }))
    .addOption(
      new KeyOption('--verbose', 'tell how long each stage took, and where an error was thrown', {
        shape: 'boolean',
        ...run,
      }),
    )
    .addOption(
      new KeyOption('--color <when>', '"auto" is on a terminal, and without NO_COLOR', run)
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .addOption(new KeyOption('--cwd <dir>', 'work as if started there', { scope: 'flag' }));
}

/**
 * The session that flags ask for.
 *
 * @throws UsageError where the folder to work in is none
 */
export function sessionFor(session: Session, flags: SessionFlags): Session {
  const { color = 'auto', verbose = false, quiet = false } = flags;
  return { ...session, color, verbose, quiet, cwd: folderFor(session, flags) };
}

function folderFor({ cwd }: Session, flags: SessionFlags): string {
  if (flags.cwd === undefined) return cwd;
  const folder = localPath(cwd, flags.cwd);
  if (isFolder(folder)) return folder;
  throw new UsageError(`--cwd: there is no folder '${flags.cwd}'`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
