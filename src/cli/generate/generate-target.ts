import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { prettierFiles } from '../../output/prettier-config.js';
import { manifestName } from '../../output/output-names.js';
import type { WriteReport } from '../../output/write-plan.js';
import { isModulePath } from '../load-module.js';
import { localPath } from '../local-path.js';
import { quantity } from '../quantity.js';
import { openSchema } from '../read-schema.js';
import type { Session } from '../session.js';
import { Stages } from '../stages.js';
import { UsageError } from '../usage-error.js';
import { deliver, deliveryOf } from './deliver.js';
import { writeDepfile } from './depfile.js';
import { emitterNames } from './emitter-names.js';
import type { TargetFlags } from './generate-flags.js';
import { LastRun } from './last-run.js';
import { filesRead, makeFiles, type MadeFiles, type Run, type RunContext } from './make-files.js';
import { loadEmitters } from './load-emitters.js';
import { moduleFiles } from './module-files.js';
import type { Target } from './resolve-targets.js';
import type { RunState } from './run-state.js';
import { shownOutput } from './shown-output.js';

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
  const { flags } = target;
  checkFlags(flags);
  const own = await loadEmitters(flags.emitters ?? [], session);
  const names = emitterNames(flags.emit, own);
  for (const path of ownFiles(target, session)) context.inputs.add(path);
  if (target.schema !== undefined) context.inputs.add(localPath(session.cwd, target.schema));
  const found = await openSchema(target.schema, flags, session);
  const last = new LastRun(target, found.path, session);
  const current = await stages.run('comparing', () => last.current(found.host));
  if (current) return deliverCurrent(current, target, context, session);
  const run = { target, context, stages, session };
  const { diagnostics, made } = await makeFiles(run, found, { names, own }, last);
  return made ? [...diagnostics, ...(await deliverMade(made, run, last))] : diagnostics;
}

/** @returns what is wrong with the folder, where it was to be checked */
async function deliverMade(
  made: MadeFiles,
  { target, context, stages, session }: Run,
  last: LastRun,
): Promise<readonly Diagnostic[]> {
  const { files, line, read } = made;
  const delivery = deliveryOf(target, context.run);
  if (delivery !== 'write') return deliver(delivery, target, files, session);
  const { writePlan } = await import('../../output/write-plan.js');
  const options = { manifest: true, clean: target.flags.clean ?? false };
  const written = await stages.run('writing', () => writePlan(target.output, files, options));
  tellWritten(target, line, written, session);
  if (!made.isWarned) last.save(made);
  const paths = files.map(({ path }) => path);
  finish(target, paths, read, context, session);
  return [];
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
