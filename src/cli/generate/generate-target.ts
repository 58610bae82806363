import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { discardOnFailure } from '../../codegen/printer.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { overviewOf } from '../../model/schema-overview.js';
import { prettierFiles } from '../../output/prettier-config.js';
import { manifestName } from '../../output/output-names.js';
import type { WriteReport } from '../../output/write-plan.js';
import { isReadFailure } from '../../source/read-failure.js';
import { recordingHost } from '../../source/recording-host.js';
import { isModulePath } from '../load-module.js';
import { localPath } from '../local-path.js';
import { quantity } from '../quantity.js';
import { openSchema } from '../read-schema.js';
import { schemaLine } from '../schema-summary.js';
import type { Session } from '../session.js';
import { Stages } from '../stages.js';
import { UsageError } from '../usage-error.js';
import { deliver, deliveryOf } from './deliver.js';
import { writeDepfile } from './depfile.js';
import { emitterNames } from './emitter-names.js';
import type { RunFlags, TargetFlags } from './generate-flags.js';
import { keptModules } from './kept-modules.js';
import { LastRun } from './last-run.js';
import { loadEmitters } from './load-emitters.js';
import { moduleFiles } from './module-files.js';
import type { Target } from './resolve-targets.js';
import { readSelected } from './read-selected.js';
import { reusingPrinter } from './reusing-printer.js';
import { runEmitters, startPrinter } from './run-emitters.js';
import type { RunState } from './run-state.js';
import { shownOutput } from './shown-output.js';

/** What a run is part of. */
export interface RunContext {
  readonly run: RunFlags;
  /** Absolute paths of the configuration's files. */
  readonly configFiles: readonly string[];
  /** Gathers absolute paths of what is read, and of what is looked for in vain. */
  readonly inputs: Set<string>;
}

/**
 * Makes one output what the schema says, or does with it what else is asked for.
 *
 * @returns what is wrong, or worth a warning
 */
export async function generateTarget(
  target: Target,
  context: RunContext,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const stages = new Stages(session);
  try {
    return await generateInStages(target, context, stages, session);
  } finally {
    stages.report();
  }
}

async function generateInStages(
  target: Target,
  context: RunContext,
  stages: Stages,
  session: Session,
): Promise<readonly Diagnostic[]> {
  const { flags, output } = target;
  checkFlags(flags);
  const own = await loadEmitters(flags.emitters ?? [], session);
  const names = emitterNames(flags.emit, own);
  for (const path of ownFiles(target, session)) context.inputs.add(path);
  if (target.schema !== undefined) context.inputs.add(localPath(session.cwd, target.schema));
  const found = await openSchema(target.schema, flags, session);
  const last = new LastRun(target, found.path, session);
  const current = await stages.run('comparing', () => last.current(found.host));
  if (current) return deliverCurrent(current, target, context, session);
  // Begun before the schema is read: what prints takes as long to load as the schema to read.
  const started = await startPrinter(names, flags.target, session);
  const printer = reusingPrinter(started, last.state, output);
  const { host, record } = recordingHost(found.host);
  const compiled = await stages.run('reading the schema', () =>
    discardOnFailure(printer, () => readSelected({ path: found.path, host }, flags, session)),
  );
  for (const path of record.reads.keys()) context.inputs.add(path);
  const { schema, sources, root } = compiled;
  if (!schema || root === null) {
    printer.discard();
    return compiled.diagnostics;
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
    discardOnFailure(printer, () => runEmitters(input, { names, own }, target, session)),
  );
  for (const path of templates) context.inputs.add(path);
  const diagnostics = [...compiled.diagnostics, ...generated.diagnostics];
  if (diagnostics.some(({ severity }) => severity === 'error')) return diagnostics;
  const files = await stages.run('laying out', async () => {
    const { formatPlan } = await import('../../output/format-plan.js');
    return formatPlan(
      output,
      generated.files,
      new Set([...printer.reused, ...(kept?.paths ?? [])]),
    );
  });
  const delivery = deliveryOf(target, context.run);
  if (delivery !== 'write') {
    return [...diagnostics, ...(await deliver(delivery, target, files, session))];
  }
  const { writePlan } = await import('../../output/write-plan.js');
  const options = { manifest: true, clean: flags.clean ?? false };
  const written = await stages.run('writing', () => writePlan(output, files, options));
  const line = schemaLine(overviewOf(schema));
  tellWritten(target, line, written, session);
  if (diagnostics.length === 0) {
    const printed = { ...printer.printed, ...kept?.printed };
    last.save({ record, root, line, files, printed, modules: kept?.states ?? {} });
  }
  const paths = files.map(({ path }) => path);
  finish(target, paths, [...filesRead(record.reads), ...templates], context, session);
  return diagnostics;
}

function checkFlags({ target, importExtension }: TargetFlags): void {
  if (target === 'ts' || importExtension === 'js') return;
  throw new UsageError('--import-extension ts is for --target ts: imports of JavaScript name it');
}

/** What is said and done where all is as it should be already. */
async function deliverCurrent(
  { line, reads, outputs }: RunState,
  target: Target,
  context: RunContext,
  session: Session,
): Promise<readonly Diagnostic[]> {
  for (const path of Object.keys(reads)) context.inputs.add(path);
  const paths = Object.keys(outputs).filter((path) => path !== manifestName);
  const delivery = deliveryOf(target, context.run);
  if (delivery !== 'write') {
    const text = (path: string) => readFileSync(join(target.output, path), 'utf8');
    const files = paths.map((path) => ({ path, text: text(path) }));
    return deliver(delivery, target, files, session);
  }
  tellWritten(target, line, { written: [], unchanged: paths, removed: [] }, session);
  finish(target, paths, filesRead(Object.entries(reads)), context, session);
  return [];
}

/** The files among what was asked for: what was not there is named by the reason. */
function filesRead(reads: Iterable<readonly [string, unknown]>): readonly string[] {
  return [...reads].filter(([, answer]) => !isReadFailure(answer)).map(([path]) => path);
}

function tellWritten(
  target: Target,
  line: string,
  { written, unchanged, removed }: Pick<WriteReport, 'written' | 'unchanged' | 'removed'>,
  session: Session,
): void {
  if (session.quiet) return;
  const counts = `${quantity(written.length, 'file')} written, ${unchanged.length} unchanged`;
  const gone = removed.length > 0 ? `, ${removed.length} removed` : '';
  session.stdout.write(`${line}\n${shownOutput(target, session)}: ${counts}${gone}\n`);
}

/** The files of the user's that have a say in the output, beside the schema and templates. */
function ownFiles({ flags, output }: Target, { cwd }: Session): readonly string[] {
  const { emitters = [] } = flags;
  const names = emitters.filter((one) => typeof one === 'string').filter(isModulePath);
  const modules = names.flatMap((name) => moduleFiles(localPath(cwd, name)));
  return [...modules, ...prettierFiles(output)];
}

/** Tells the build what this output depends on. */
function finish(
  target: Target,
  paths: readonly string[],
  read: readonly string[],
  { configFiles }: RunContext,
  session: Session,
): void {
  const { depfile, depfileTarget } = target.flags;
  if (depfile === undefined) return;
  const main = paths.find((path) => /^index\.[jt]s$/.test(path)) ?? paths[0] ?? '';
  const shown = shownOutput(target, session);
  const name = depfileTarget ?? (shown === '.' ? main : `${shown}/${main}`);
  const all = [...read, ...configFiles, ...ownFiles(target, session)];
  // A template that is not there is one of ours.
  const inputs = all.filter((path) => existsSync(path));
  writeDepfile(localPath(session.cwd, depfile), { target: name, inputs, cwd: session.cwd });
}
