import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { nobodyToAsk } from '../ask-user.js';
import { configNames } from '../config/find-config.js';
import { exitCode, type End, type ExitCode } from '../exit-code.js';
import { findSchema } from '../find-schema.js';
import { configText, type InitAnswers } from '../init/config-text.js';
import { withScripts } from '../init/project-scripts.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';

const description = `Write a configuration for 'qapi-ts generate', and the npm scripts that use it.

It asks for the schema and the folder to write to; with --yes for nothing. Nothing that is there is
written over.`;

const examples = `
Examples:
  qapi-ts init
  qapi-ts init --yes && npm run generate:qapi`;

const defaults: InitAnswers = { schema: null, output: 'src/qmp' };

export function defineInit(command: Command, session: Session, end: End): void {
  command
    .summary('write a configuration and npm scripts')
    .description(description)
    .option('-y, --yes', 'ask nothing: the newest bundled schema, into src/qmp')
    .addHelpText('after', examples)
    .action(async ({ yes = false }: { readonly yes?: boolean }) => {
      end(await init(yes, session));
    });
}

async function init(yes: boolean, session: Session): Promise<ExitCode> {
  const { cwd } = session;
  const existing = configNames.find((name) => existsSync(join(cwd, name)));
  if (existing !== undefined) throw new UsageError(`there is a configuration already: ${existing}`);
  const isTyped = existsSync(join(cwd, 'tsconfig.json'));
  const name = `qapi-ts.config.${isTyped ? 'ts' : 'mjs'}`;
  const scripts = scriptsFor(cwd);
  const answers = yes ? defaults : await askAll(session);
  write(join(cwd, name), configText(answers));
  const lines = [`wrote ${name}`];
  if (scripts && scripts.added.length > 0) {
    write(join(cwd, 'package.json'), scripts.text);
    lines.push(`added to package.json: ${scripts.added.join(', ')}`);
  }
  const start = scripts ? 'npm run generate:qapi' : 'npx qapi-ts generate';
  lines.push(`next: ${scripts?.isInstalled ? '' : 'npm install qapi-typescript && '}${start}`);
  if (!session.quiet) session.stdout.write(`${lines.join('\n')}\n`);
  return exitCode.fine;
}

/** What is to become of the `package.json`; null where there is none. Nothing is written yet. */
function scriptsFor(cwd: string) {
  const path = join(cwd, 'package.json');
  if (!existsSync(path)) return null;
  try {
    const text = readFileSync(path, 'utf8');
    return { ...withScripts(text), isInstalled: text.includes('"qapi-typescript"') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot read package.json: ${reason}`, { cause: error });
  }
}

async function askAll(session: Session): Promise<InitAnswers> {
  const { ask, cwd } = session;
  if (!ask) throw nobodyToAsk();
  const schema = await ask(
    'Schema: a file, a QEMU source tree, or a name (newest bundled schema): ',
  );
  // Told now rather than by the first run.
  if (schema !== '') findSchema({ schema, entry: undefined, cwd });
  const output = await ask(`Folder to write to (${defaults.output}): `);
  return { schema: schema || null, output: output || defaults.output };
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot write '${path}': ${reason}`, { cause: error });
  }
}
