import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from '../../codegen/generated-file.js';
import { contentHash } from '../../output/content-hash.js';
import { hashOf } from '../../output/file-content.js';
import { manifestName } from '../../output/output-names.js';
import type { SourceHost } from '../../source/host.js';
import type { HostRecord } from '../../source/recording-host.js';
import { standardInput } from '../read-schema.js';
import type { Session } from '../session.js';
import { isUpToDate } from './is-up-to-date.js';
import type { Target } from './resolve-targets.js';
import { loadState, recordHashes, saveState, type RunState } from './run-state.js';
import { settingsKey } from './settings-key.js';

/** What came of a run, to be kept for the next one. */
export interface FinishedRun {
  readonly record: HostRecord;
  readonly root: string;
  readonly line: string;
  readonly files: readonly GeneratedFile[];
  readonly printed: RunState['printed'];
  readonly modules: RunState['modules'];
}

/** What is known of the last run that wrote to a folder, if it was made under the same settings. */
export class LastRun {
  readonly state: RunState | undefined;
  private readonly target: Target;
  private readonly entry: string;
  private readonly session: Session;

  /** @param entry absolute path of the schema's main file */
  constructor(target: Target, entry: string, session: Session) {
    this.target = target;
    this.entry = entry;
    this.session = session;
    this.state = this.isLasting() ? this.load() : undefined;
  }

  /** What the last run read and wrote, if it would read and write the same again. */
  current(host: SourceHost): RunState | undefined {
    const { state } = this;
    return state && isUpToDate(state, host, this.target.output) ? state : undefined;
  }

  save({ record, root, line, files, printed, modules }: FinishedRun): void {
    const settings = this.isLasting() ? settingsKey(this.target, this.entry, root) : null;
    if (settings === null) return;
    const { output } = this.target;
    const outputs = Object.fromEntries([
      ...files.map((file) => [file.path, hashOf(file)] as const),
      [manifestName, contentHash(readFileSync(join(output, manifestName)))] as const,
    ]);
    const state = { settings, ...recordHashes(record), outputs, root, line, printed, modules };
    saveState(output, state, this.session);
  }

  /** Where the folder was emptied, nothing of it is left to be known. */
  private load(): RunState | undefined {
    if (!existsSync(join(this.target.output, manifestName))) return undefined;
    const state = loadState(this.target.output, this.session);
    const settings = state && settingsKey(this.target, this.entry, state.root);
    return state?.settings === settings ? state : undefined;
  }

  /**
   * Whether modules can be kept. Where symbols or patterns take things out of the schema, what is
   * left of a module depends on more than its text and what it refers to.
   */
  keepsModules(): boolean {
    const { define = [], undefine = [], include = [], exclude = [] } = this.target.flags;
    const selecting = [define, undefine, include, exclude].some(({ length }) => length > 0);
    return this.isLasting() && !selecting;
  }

  /** What comes by a pipe is gone, and what an emitter of the user's does changes with its code. */
  private isLasting(): boolean {
    if ((this.target.flags.emitters ?? []).length > 0) return false;
    return this.target.schema !== standardInput && !this.target.toStdout;
  }
}
