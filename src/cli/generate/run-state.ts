import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../../output/content-hash.js';
import type { ModuleFiles } from '../../codegen/module-keeper.js';
import type { HostRecord } from '../../source/recording-host.js';
import { cacheFolder } from '../cache-folder.js';
import { dropOld } from '../drop-old.js';
import type { Session } from '../session.js';

/** What was printed of a file's content, so that it need not be printed again. */
export interface PrintedFile {
  /** Hash of the content that it was printed of. */
  readonly of: string;
  /** The files that came of it, by path in the output folder. */
  readonly paths: readonly string[];
}

/** What is known of the files of a module, so that they need not be made again. */
export interface ModuleState {
  /** Stands for all that they depend on. */
  readonly key: string;
  /** The names that emitters looked up for it: what these mean is part of that. */
  readonly asked: readonly string[];
  /** The files, by emitter. */
  readonly emitters: Readonly<Record<string, ModuleFiles>>;
}

/** What a run was made of and what came of it, as hashes: enough to see that it need not be run. */
export interface RunState {
  /** Stands for the settings, the tool, and what else decides without being read. */
  readonly settings: string;
  /** By path, the hash of what was read, or why it could not be. */
  readonly reads: Readonly<Record<string, string>>;
  /** By path, where it leads; null where nowhere. */
  readonly realPaths: Readonly<Record<string, string | null>>;
  /** Hashes of what was written, by path in the output folder. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Absolute path that the schema's files are named from. */
  readonly root: string;
  /** What the schema is and holds, in one line. */
  readonly line: string;
  /** What files of the output were printed of. */
  readonly printed: Readonly<Record<string, PrintedFile>>;
  /** What was made of each module, by its path. */
  readonly modules: Readonly<Record<string, ModuleState>>;
}

/** The state of the last run that wrote to a folder; undefined where it is not known. */
export function loadState(output: string, { env }: Pick<Session, 'env'>): RunState | undefined {
  try {
    const state = JSON.parse(readFileSync(statePath(output, env), 'utf8')) as Partial<RunState>;
    return isWhole(state) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it has the parts that it has today: other releases of the tool write there too. */
function isWhole(state: Partial<RunState>): state is RunState {
  const { settings, reads, realPaths, outputs, root, line, printed, modules } = state;
  const texts = [settings, root, line].every((part) => typeof part === 'string');
  return (
    texts && [reads, realPaths, outputs, printed, modules].every((part) => typeof part === 'object')
  );
}

export function saveState(output: string, state: RunState, { env }: Pick<Session, 'env'>): void {
  const path = statePath(output, env);
  const draft = `${path}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    dropOld(dirname(path));
    writeFileSync(draft, JSON.stringify(state));
    renameSync(draft, path);
  } catch {
    // The next run will do its work again; that is no failure of this one.
    rmSync(draft, { force: true });
  }
}

/** Beside the packages of the project that is written into, where it has some. */
function statePath(output: string, env: Session['env']): string {
  return join(
    projectCache(output) ?? join(cacheFolder(env), 'qapi-typescript', 'runs'),
    `${contentHash(output)}.json`,
  );
}

function projectCache(output: string): string | undefined {
  for (let at = output; ; at = dirname(at)) {
    if (isFolder(join(at, 'node_modules'))) {
      return join(at, 'node_modules', '.cache', 'qapi-typescript');
    }
    if (at === dirname(at)) return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** What a host was asked, as hashes. */
export function recordHashes(record: HostRecord): Pick<RunState, 'reads' | 'realPaths'> {
  return {
    reads: Object.fromEntries(
      [...record.reads].map(([path, answer]) => [path, answerHash(answer)]),
    ),
    realPaths: Object.fromEntries(
      [...record.realPaths].map(([path, real]) => [path, real ?? null]),
    ),
  };
}

/** Of bytes their hash, of a failure its name. */
export function answerHash(answer: Uint8Array | string): string {
  return typeof answer === 'string' ? answer : contentHash(answer);
}
