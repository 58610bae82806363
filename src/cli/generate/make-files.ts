import { discardOnFailure } from '../../codegen/printer.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { overviewOf } from '../../model/schema-overview.js';
import { isReadFailure } from '../../source/read-failure.js';
import { recordingHost } from '../../source/recording-host.js';
import { namedFromCwd } from '../named-from-cwd.js';
import type { OpenSchema } from '../read-schema.js';
import { schemaLine } from '../schema-summary.js';
import type { Session } from '../session.js';
import type { Stages } from '../stages.js';
import type { RunFlags } from './generate-flags.js';
import { keptModules } from './kept-modules.js';
import type { FinishedRun, LastRun } from './last-run.js';
import { readSelected } from './read-selected.js';
import type { Target } from './resolve-targets.js';
import { reusingPrinter } from './reusing-printer.js';
import { runEmitters, startPrinter, type ChosenEmitters } from './run-emitters.js';

/** What a run is part of. */
export interface RunContext {
  readonly run: RunFlags;
  /** Absolute paths of the configuration's files. */
  readonly configFiles: readonly string[];
  /** Gathers absolute paths of what is read, and of what is looked for in vain. */
  readonly inputs: Set<string>;
}

/** A run of one target. */
export interface Run {
  readonly target: Target;
  readonly context: RunContext;
  readonly stages: Stages;
  readonly session: Session;
}

/** What a run has made, and what is to be kept of it. */
export interface MadeFiles extends FinishedRun {
  /** Absolute paths of what was read. */
  readonly read: readonly string[];
  /** It was told of warnings, which a later run has to tell of again. */
  readonly isWarned: boolean;
}

/** Makes all files anew, but for what stands in the folder as it should be. */
export async function makeFiles(
  { target, context, stages, session }: Run,
  found: OpenSchema,
  emitters: ChosenEmitters,
  last: LastRun,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly made?: MadeFiles }> {
  const { flags, output } = target;
  // Begun before the schema is read: what prints takes as long to load as the schema to read.
  const started = await startPrinter(emitters.names, flags.target, session);
  const printer = reusingPrinter(started, last.state, output);
  const { host, record } = recordingHost(found.host);
  const compiled = await stages.run('reading the schema', () =>
    discardOnFailure(printer, () => readSelected({ path: found.path, host }, flags, session)),
  );
  for (const path of record.reads.keys()) context.inputs.add(path);
  const { schema, sources, root } = compiled;
  if (!schema || root === null) {
    printer.discard();
    return { diagnostics: compiled.diagnostics };
  }
  const kept = last.keepsModules()
    ? keptModules({ schema, sources }, last.state, output)
    : undefined;
  const templates = new Set<string>();
  const input = {
    ...{ schema: kept?.schema ?? schema, sources, root, printer, keeper: kept?.keeper },
    onTemplate: (path: string) => void templates.add(path),
  };
  const generated = await stages.run('generating', () =>
    discardOnFailure(printer, () => runEmitters(input, emitters, target, session)),
  );
  for (const path of templates) context.inputs.add(path);
  const ofEmitters = namedFromCwd(generated.diagnostics, root, session.cwd);
  const diagnostics = [...compiled.diagnostics, ...ofEmitters];
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const done = new Set([...printer.reused, ...(kept?.paths ?? [])]);
  const files = await stages.run('laying out', async () => {
    const { formatPlan } = await import('../../output/format-plan.js');
    return formatPlan(output, generated.files, done);
  });
  const made = {
    ...{ record, root, files, line: schemaLine(overviewOf(schema)) },
    printed: { ...printer.printed, ...kept?.printed },
    modules: Object.fromEntries(kept?.states ?? []),
    read: [...filesRead(record.reads), ...templates],
    isWarned: diagnostics.length > 0,
  };
  return { diagnostics, made };
}

/** The files among what was asked for: what was not there is named by the reason. */
export function filesRead(reads: Iterable<readonly [string, unknown]>): readonly string[] {
  return [...reads].filter(([, answer]) => !isReadFailure(answer)).map(([path]) => path);
}
