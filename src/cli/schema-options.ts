import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseRelease, type Release } from '../model/release.js';
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
      new Option('--entry <name>', 'which schema of a QEMU source tree (default: "qemu")').choices(
        entryNames,
      ),
    )
    .option(
      '--qemu-version <X.Y>',
      "read by the rules of this release (default: the schema's VERSION file, else the newest)",
      releaseArgument,
    )
    .option(
      '--include-dir <dir>',
      'also look for included files there; may be repeated',
      (folder: string, before?: readonly string[]) => [...(before ?? []), folder],
    )
    .addOption(
      new Option('--format <name>', 'how errors and warnings are printed')
        .choices(reportFormats)
        .default('text'),
    );
}

function releaseArgument(text: string): Release {
  const release = parseRelease(text);
  if (release) return release;
  throw new InvalidArgumentError('A QEMU version looks like 7.2 or 10.0.13.');
}
