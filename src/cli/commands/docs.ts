import { Option, type Command } from 'commander';
import { overviewOf } from '../../model/schema-overview.js';
import type { End, ExitCode } from '../exit-code.js';
import { localPath } from '../local-path.js';
import { quantity } from '../quantity.js';
import { readSchema } from '../read-schema.js';
import { report } from '../report.js';
import { addSchemaOptions, type SchemaFlags } from '../schema-options.js';
import { schemaLine } from '../schema-summary.js';
import type { Session } from '../session.js';

interface DocsFlags extends SchemaFlags {
  readonly output: string;
  readonly docsFormat: 'html' | 'markdown';
  readonly docs: 'full' | 'summary' | 'none';
}

const description = `Write the reference of a schema, as a site that needs no server or as Markdown.

Without SCHEMA the newest bundled schema is taken.`;

const examples = `
Examples:
  qapi-ts docs ~/src/qemu -o site                 then open site/index.html
  qapi-ts docs ~/src/qemu --entry qga -o site
  qapi-ts docs ~/src/qemu --docs-format markdown -o docs/qmp`;

export function defineDocs(command: Command, session: Session, end: End): void {
  addSchemaOptions(
    command
      .summary('write the reference of a schema')
      .description(description)
      .argument('[schema]', 'schema file, QEMU source tree, or name of a bundled schema')
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
      ),
  )
    .addHelpText('after', examples)
    .action(async (schema: string | undefined, flags: DocsFlags) => {
      end(await writeDocs(schema, flags, session));
    });
}

async function writeDocs(
  argument: string | undefined,
  flags: DocsFlags,
  session: Session,
): Promise<ExitCode> {
  const compiled = await readSchema(argument, flags, session);
  const { schema, sources } = compiled;
  if (!schema) return report(compiled.diagnostics, flags.format, session);
  const { generate } = await import('../../generate.js');
  const { bundledTemplates } = await import('../../bundled/bundled-templates.js');
  const { docsEmitter } = await import('../../emitters/docs/docs-emitter.js');
  const { files, diagnostics } = await generate(schema, {
    emitters: [docsEmitter],
    settings: { docs: flags.docs, templates: bundledTemplates },
    options: { docs: { format: flags.docsFormat, folder: '' } },
    sources,
  });
  const code = report([...compiled.diagnostics, ...diagnostics], flags.format, session);
  if (code !== 0) return code;
  const { writePlan } = await import('../../output/write-plan.js');
  const { written, unchanged } = writePlan(localPath(session.cwd, flags.output), files);
  session.stdout.write(
    `${schemaLine(overviewOf(schema))}\n${flags.output}: ${quantity(written.length, 'file')} written, ${unchanged.length} unchanged\n`,
  );
  return code;
}
