import type { KeptFiles, ModuleFiles, ModuleKeeper } from '../../codegen/module-keeper.js';
import { moduleKeys, type ModuleKey } from '../../emitters/module-keys.js';
import type { Module, Schema } from '../../model/schema.js';
import { contentHash } from '../../output/content-hash.js';
import type { Source } from '../../source/source.js';
import type { ModuleState, PrintedFile, RunState } from './run-state.js';
import { untouchedFiles } from './untouched-files.js';

/** The modules of a run whose files are there already, and what is to be known the next time. */
export interface KeptModules {
  /** The schema for emitters: it notes what they look up. */
  readonly schema: Schema;
  readonly keeper: ModuleKeeper;
  /** Paths of what was kept, as it is written. */
  readonly paths: ReadonlySet<string>;
  /** What of it was printed. */
  readonly printed: Readonly<Record<string, PrintedFile>>;
  /** The state of each module after the run, once all is made. */
  readonly states: ReadonlyMap<string, ModuleState>;
}

/** @param state of the last run, under the same settings */
export function keptModules(
  { schema, sources }: { readonly schema: Schema; readonly sources: readonly Source[] },
  state: Pick<RunState, 'modules' | 'printed' | 'outputs'> | undefined,
  output: string,
): KeptModules {
  const noted = notingSchema(schema);
  let keys: ModuleKey | undefined;
  // Not before a module is made: what is of the whole schema comes first, and is printed meanwhile.
  const keyOf = (): ModuleKey => {
    const texts = () => new Map(sources.map(({ path, text }) => [path, contentHash(text)]));
    return (keys ??= moduleKeys(noted.schema, texts()));
  };
  // A file may be called as something that every object has.
  const before = new Map(Object.entries(state?.modules ?? {}));
  const now = new Map<string, ModuleRun>();
  const runOf = (module: Module): ModuleRun => {
    const known = now.get(module.path) ?? new ModuleRun(module, before.get(module.path), keyOf);
    now.set(module.path, known);
    return known;
  };
  const paths = new Set<string>();
  const printed: Record<string, PrintedFile> = {};
  const states = new Map<string, ModuleState>();
  return {
    ...{ schema: noted.schema, paths, printed, states },
    keeper: {
      keep(emitter, module) {
        const made = runOf(module).before?.emitters[emitter];
        const kept = made && state && filesOf(made, state, output);
        if (!kept) return undefined;
        runOf(module).emitters[emitter] = made;
        for (const { path } of kept.files) paths.add(path);
        for (const path of Object.keys(made.typeScript)) {
          const of = state.printed[path];
          if (of) printed[path] = of;
        }
        return kept;
      },
      watch(emitter, module, make) {
        const run = runOf(module);
        run.emitters[emitter] = noted.during(run.asked, make);
      },
      settle() {
        for (const [path, run] of now) states.set(path, run.state());
      },
    },
  };
}

/** What becomes of a module in a run. */
class ModuleRun {
  /** What was made of it the last time, if it would be the same again. */
  readonly before: ModuleState | undefined;
  readonly asked: Set<string>;
  readonly emitters: Record<string, ModuleFiles> = {};
  readonly #keyNow: () => string;

  constructor(module: Module, last: ModuleState | undefined, keyOf: () => ModuleKey) {
    const keyFor = (asked: Iterable<string>) => contentHash(keyOf()(module, asked));
    const keyNow = last ? keyFor(last.asked) : undefined;
    this.before = last?.key === keyNow ? last : undefined;
    this.asked = new Set(this.before?.asked);
    this.#keyNow = () => keyFor(this.asked);
  }

  state(): ModuleState {
    const { before, asked, emitters } = this;
    const key = before?.asked.length === asked.size ? before.key : this.#keyNow();
    return { key, asked: [...asked], emitters };
  }
}

/** A schema that notes the names that it is asked for. */
function notingSchema(schema: Schema) {
  let notes = new Set<string>();
  return {
    schema: {
      ...schema,
      definition(name: string) {
        notes.add(name);
        return schema.definition(name);
      },
      type(name: string) {
        notes.add(name);
        return schema.type(name);
      },
    },
    /** What is asked for meanwhile is noted in `names`. */
    during<T>(names: Set<string>, action: () => T): T {
      const before = notes;
      notes = names;
      try {
        return action();
      } finally {
        notes = before;
      }
    },
  };
}

/** The files as they stand in the folder, if somebody wrote them and nobody has changed them. */
function filesOf(
  made: ModuleFiles,
  { printed, outputs }: Pick<RunState, 'printed' | 'outputs'>,
  output: string,
): KeptFiles | undefined {
  const typeScript = Object.keys(made.typeScript).map((path) => printed[path]?.paths);
  if (typeScript.includes(undefined)) return undefined;
  const files = untouchedFiles([...typeScript.flatMap((paths) => paths ?? []), ...made.texts], {
    outputs,
    output,
  });
  return files && { ...made, files };
}
