import { existsSync } from 'node:fs';
import { Option, type Command } from 'commander';
import type { CompileResult } from '../../compile.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { DocumentedRelease } from '../../document.js';
import type { GenerateResult } from '../../generate.js';
import { compareReleases, formatRelease } from '../../model/release.js';
import { overviewOf } from '../../model/schema-overview.js';
import type { Schema } from '../../model/schema.js';
import { exitCode, type End, type ExitCode } from '../exit-code.js';
import { localPath } from '../local-path.js';
import { namedFromCwd } from '../named-from-cwd.js';
import { quantity } from '../quantity.js';
import { readSchema } from '../read-schema.js';
import { report } from '../report.js';
import { addSchemaOptions, type SchemaFlags } from '../schema-options.js';
import { schemaLine } from '../schema-summary.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import { userTemplates } from '../user-templates.js';

interface DocsFlags extends SchemaFlags {
  readonly output: string;
  readonly docsFormat: 'html' | 'markdown';
  readonly docs: 'full' | 'summary' | 'none';
  readonly templates?: string;
}

const description = `Write the reference of a schema, as a site that needs no server or as Markdown.

Several schemas make a site of several releases, each with its own reference, with what changed
from one to the next and the history of each definition. A schema can be given a name, NAME=SCHEMA;
else it is called by its release. Without SCHEMA the newest bundled schema is taken.`;

const examples = `
Examples:
  qapi-ts docs ~/src/qemu -o site                 then open site/index.html
  qapi-ts docs ~/src/qemu --entry qga -o site
  qapi-ts docs 8.2=qemu-8.2.0 10.0=qemu-10.0.0 -o site
  qapi-ts docs ~/src/qemu --docs-format markdown -o docs/qmp`;

export function defineDocs(command: Command, session: Session, end: End): void {
  addSchemaOptions(
    command
      .summary('write the reference of a schema, or of several releases')
      .description(description)
      .argument('[schemas...]', 'schema files, QEMU source trees, or names of bundled schemas')
      .requiredOption('-o, --output <dir>', 'folder to write to; it is made where it is missing')
      .addOption(
        new Option('--docs-format <format>', 'a site ("html"), or pages for a repository')
          .choices(['html', 'markdown'])
          .default('html'),
      )
      .addOption(
        new Option('--docs <level>', "how much of the schema's own text goes into the output")
          .choices(['full', 'summary', 'none'])
          .default('full'),
      )
      .option('--templates <dir>', 'folder with shells of pages that replace our own'),
  )
    .addHelpText('after', examples)
    .action(async (schemas: readonly string[], flags: DocsFlags) => {
      end(await writeDocs(schemas, flags, session));
    });
}

async function writeDocs(
  schemas: readonly string[],
  flags: DocsFlags,
  session: Session,
): Promise<ExitCode> {
  const asked = schemas.length === 0 ? [undefined] : schemas;
  const wanted = asked.map((argument) => wantedRelease(argument, session));
  if (wanted.length > 1 && flags.docsFormat === 'markdown') {
    throw new UsageError('several releases make a site: --docs-format markdown is for one schema');
  }
  const read = await readAll(wanted, flags, session);
  const diagnostics = read.flatMap(({ compiled }) => compiled.diagnostics);
  const found = read.flatMap(({ label, compiled: { schema, sources } }) =>
    schema ? [{ label: label ?? labelOf(schema), schema, sources }] : [],
  );
  const [first, ...others] = found;
  if (!first || found.length < read.length) return report(diagnostics, flags.format, session);
  const releases = [first, ...others].toSorted((a, b) =>
    compareReleases(a.schema.release, b.schema.release),
  );
  checkLabels(releases.map(({ label }) => label));
  const made = await makeFiles(releases, flags, session);
  const ofPages = made.diagnostics.map((found) => namedFromOwner(found, read, session));
  const code = report([...diagnostics, ...ofPages.flat()], flags.format, session);
  if (code !== exitCode.fine) return code;
  const { writePlan } = await import('../../output/write-plan.js');
  const { written, unchanged } = writePlan(localPath(session.cwd, flags.output), made.files);
  if (session.quiet) return code;
  for (const { schema } of releases) session.stdout.write(`${schemaLine(overviewOf(schema))}\n`);
  session.stdout.write(
    `${flags.output}: ${quantity(written.length, 'file')} written, ${unchanged.length} unchanged\n`,
  );
  return code;
}

interface Wanted {
  readonly label: string | null;
  readonly schema: string | undefined;
}

/** A file may have such a name as well. */
function wantedRelease(argument: string | undefined, { cwd }: Session): Wanted {
  const named = /^([^=/\\]+)=(.+)$/.exec(argument ?? '');
  if (!named || existsSync(localPath(cwd, argument ?? '')))
    return { label: null, schema: argument };
  const [, label = '', schema] = named;
  return { label, schema };
}

interface ReadRelease {
  readonly label: string | null;
  readonly compiled: CompileResult;
}

async function readAll(
  wanted: readonly Wanted[],
  flags: DocsFlags,
  session: Session,
): Promise<readonly ReadRelease[]> {
  const read: ReadRelease[] = [];
  for (const { label, schema } of wanted) {
    read.push({ label, compiled: await readSchema(schema, flags, session) });
  }
  return read;
}

/** Each schema has a root of its own, and it shows whose file a diagnostic is in. */
function namedFromOwner(
  found: Diagnostic,
  read: readonly ReadRelease[],
  { cwd }: Session,
): readonly Diagnostic[] {
  const source = found.span?.source;
  const owner = read.find(({ compiled }) => source && compiled.sources.includes(source));
  return namedFromCwd([found], owner?.compiled.root ?? null, cwd);
}

function labelOf({ version, release }: Schema): string {
  return version?.trim().replace(/[^\w.-]+/g, '-') ?? formatRelease(release);
}

/** Folders of a site that are no releases. */
const taken = new Set(['assets', 'changes', 'history']);

function checkLabels(labels: readonly string[]): void {
  if (labels.length === 1) return;
  labels.forEach((label, at) => {
    if (!/^\w[\w.-]*$/.test(label) || taken.has(label.toLowerCase())) {
      throw new UsageError(`a release cannot be called '${label}': it is the name of a folder`);
    }
    if (labels.indexOf(label) !== at) {
      throw new UsageError(`two schemas are called '${label}': name them, as in other=SCHEMA`);
    }
  });
}

async function makeFiles(
  releases: readonly DocumentedRelease[],
  flags: DocsFlags,
  session: Session,
): Promise<GenerateResult> {
  const { bundledTemplates } = await import('../../bundled/bundled-templates.js');
  const templates = userTemplates(flags.templates, bundledTemplates, session);
  const settings = { docs: flags.docs, templates };
  const [first, ...others] = releases;
  if (!first) throw new UsageError('there is no schema to read');
  if (flags.docsFormat === 'html') {
    const { documentSchemas } = await import('../../document.js');
    return documentSchemas([first, ...others], settings);
  }
  const { generate } = await import('../../generate.js');
  const { docsEmitter } = await import('../../emitters/docs/docs-emitter.js');
  const options = { docs: { format: flags.docsFormat, folder: '' } };
  return generate(first.schema, {
    emitters: [docsEmitter],
    settings,
    options,
    sources: first.sources ?? [],
  });
}
