import type { Command } from 'commander';
import { didYouMean } from '../../diagnostics/suggestion.js';
import type { Values } from '../config/check-config.js';
import { configKeys } from '../config/config-keys.js';
import { configNames, findConfig } from '../config/find-config.js';
import { readConfig, type ReadConfig } from '../config/read-config.js';
import { nearestRealPath } from '../../output/nearest-real-path.js';
import { localPath } from '../local-path.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import { moduleFiles } from './module-files.js';
import type { GenerateFlags, RunFlags, TargetFlags } from './generate-flags.js';

/** One output folder, and what it is made of. */
export interface Target {
  /** Its name in the configuration; null where there is but one. */
  readonly name: string | null;
  /** What to read, as `findSchema` takes it. */
  readonly schema: string | undefined;
  /** The folder to write to, absolute; the one to work in where nothing is written. */
  readonly output: string;
  /** Whether the files go to standard output. */
  readonly toStdout: boolean;
  readonly flags: TargetFlags;
}

export interface ResolvedRun {
  readonly targets: readonly Target[];
  readonly flags: GenerateFlags;
  /** Absolute paths of the configuration and of what it imports, where there is one. */
  readonly configFiles: readonly string[];
}

/**
 * What a command line asks for, with the configuration, where there is one: flags go before what
 * it says of a target, that before what it says of all, and that before defaults.
 *
 * @throws UsageError where it asks for something that cannot be
 */
export async function resolveTargets(
  schema: string | undefined,
  command: Command,
  session: Session,
): Promise<ResolvedRun> {
  const { config: name = findConfig(session.cwd), only } = command.opts<RunFlags>();
  const config = name === undefined ? null : await readConfig(name, configKeys(command), session);
  const chosen = chosenTargets(config, only);
  const merged = mergerOf(schema, command, config);
  if (chosen.size > 1) refuseShared(command, only === undefined);
  const targets = [...chosen].map(([target, values]) => targetOf(target, merged(values), session));
  if (targets.some(({ toStdout }) => toStdout)) refuseFolderFlags(command);
  refuseSameFolder(targets);
  refuseSameDepfile(targets, session);
  return {
    targets,
    flags: merged({}),
    configFiles: config ? moduleFiles(config.path) : [],
  };
}

/** Absolute paths where a configuration is looked for. */
export function configCandidates(command: Command, { cwd }: Session): readonly string[] {
  const { config } = command.opts<RunFlags>();
  const names = config === undefined ? configNames : [config];
  return names.map((name) => localPath(cwd, name));
}

function chosenTargets(
  config: ReadConfig | null,
  only: readonly string[] | undefined,
): ReadonlyMap<string | null, Values> {
  const targets = config?.targets;
  if (only?.length === 0) throw new UsageError('--only names no target');
  if (!targets) {
    if (only === undefined) return new Map([[null, {}]]);
    throw new UsageError('--only chooses targets of a configuration, and there are none');
  }
  for (const name of only ?? []) {
    if (targets.has(name)) continue;
    const names = [...targets.keys()];
    const hint = didYouMean(name, names) || `; there are ${names.join(', ')}`;
    throw new UsageError(`the configuration has no target '${name}'${hint}`);
  }
  return new Map([...targets].filter(([name]) => only?.includes(name) ?? true));
}

type Merged = GenerateFlags & { readonly schema?: string };

/** Puts values of one target between those that go before it and those that come after. */
function mergerOf(
  schema: string | undefined,
  command: Command,
  config: ReadConfig | null,
): (values: Values) => Merged {
  const all = Object.entries(command.opts<Values>());
  const isGiven = ([key]: [string, unknown]) => command.getOptionValueSource(key) === 'cli';
  const given = Object.fromEntries(all.filter(isGiven));
  const defaults = Object.fromEntries(all.filter((entry) => !isGiven(entry)));
  return (values) =>
    ({
      ...defaults,
      ...config?.shared,
      ...values,
      ...given,
      ...(schema !== undefined && { schema }),
    }) as Merged;
}

/** What stands for standard output. */
const standardOutput = '-';

const onePlace = [
  ['output', '--output'],
  ['depfile', '--depfile'],
  ['depfileTarget', '--depfile-target'],
] as const;

/** What names one place cannot be meant for several targets. */
function refuseShared(command: Command, all: boolean): void {
  for (const [key, flag] of onePlace) {
    if (command.getOptionValueSource(key) !== 'cli') continue;
    const hint = all ? '; choose one of them with --only' : '';
    throw new UsageError(`${flag} names one place, and there are several targets${hint}`);
  }
}

const folderFlags = [
  ['check', '--check'],
  ['dryRun', '--dry-run'],
  ['diff', '--diff'],
  ['clean', '--clean'],
  ['keep', '--keep'],
  ['depfile', '--depfile'],
] as const;

/** What speaks of the folder would do nothing where there is none; a configuration may for others. */
function refuseFolderFlags(command: Command): void {
  for (const [key, flag] of folderFlags) {
    if (command.getOptionValueSource(key) !== 'cli') continue;
    throw new UsageError(`${flag} is for a folder, and standard output is none`);
  }
}

/** A depfile is of one output: a second one in the same place would replace it. */
function refuseSameDepfile(targets: readonly Target[], { cwd }: Session): void {
  const seen = new Set<string>();
  for (const { flags } of targets) {
    if (flags.depfile === undefined) continue;
    const path = localPath(cwd, flags.depfile);
    if (seen.has(path)) throw new UsageError(`several targets have the same depfile, '${path}'`);
    seen.add(path);
  }
}

/** Each would take the files of the other for ones that it once wrote, or that are in its way. */
function refuseSameFolder(targets: readonly Target[]): void {
  const owners = new Map<string, Target>();
  for (const target of targets.filter(({ toStdout }) => !toStdout)) {
    const folder = nearestRealPath(target.output);
    const other = owners.get(folder);
    if (other) {
      const names = [other, target].map(({ name }) => `'${name ?? ''}'`).join(' and ');
      throw new UsageError(`the targets ${names} write to the same folder, '${target.output}'`);
    }
    owners.set(folder, target);
  }
}

function targetOf(name: string | null, { schema, ...flags }: Merged, { cwd }: Session): Target {
  if (flags.output !== undefined && flags.output !== '') {
    const toStdout = flags.output === standardOutput;
    return { name, schema, output: toStdout ? cwd : localPath(cwd, flags.output), toStdout, flags };
  }
  throw new UsageError(
    name === null
      ? 'there is no folder to write to: give --output <dir>, or a configuration with one'
      : `the target '${name}' has no folder to write to: give it an 'output'`,
  );
}
