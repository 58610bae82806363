import type { Command } from 'commander';
import type { Release } from '../model/release.js';
import { KeyOption } from './config/key-option.js';
import { entryNames, type EntryName } from './find-schema.js';
import { reportFormats, type ReportFormat } from './report.js';

/** What every command that reads a schema can be told. */
export interface SchemaFlags {
  readonly entry?: EntryName;
  readonly qemuVersion?: Release;
  readonly includeDir?: readonly string[];
  readonly format: ReportFormat;
}

export function addSchemaOptions(command: Command): Command {
  return command
    .addOption(
      new KeyOption(
        '--entry <name>',
        'which schema of a QEMU source tree (default: "qemu")',
      ).choices(entryNames),
    )
    .addOption(
      new KeyOption(
        '--qemu-version <X.Y>',
        "read by the rules of this release (default: the schema's VERSION file, else the newest)",
        { shape: 'release' },
      ),
    )
    .addOption(
      new KeyOption('--include-dir <dir>', 'also look for included files there; may be repeated', {
        shape: 'paths',
      }),
    )
    .addOption(
      new KeyOption('--format <name>', 'how errors and warnings are printed', { scope: 'run' })
        .choices(reportFormats)
        .default('text'),
    );
}
