/**
 * Makes what `--runtime inline` copies: the runtime's sources as TypeScript (`dist/inline/ts`), and
 * as JavaScript with declarations (`dist/inline/js`), in prettier's default layout as all output.
 * The declarations are those that `tsc` has made for the package.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import ts from 'typescript';

const project = new URL('../../', import.meta.url);
const sources = new URL('src/runtime/', project);
const declarations = new URL('dist/types/runtime/', project);
const target = new URL('dist/inline/', project);

const header =
  '// The runtime of qapi-typescript, copied by qapi-ts. MIT licence: see LICENSE. Do not edit.\n\n';

const compilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
};

/** A source as the files of the output, by path. */
function copies(path, text) {
  const stem = path.replace(/\.ts$/, '');
  return {
    [`ts/${path}`]: text,
    [`js/${stem}.js`]: ts.transpileModule(text, { compilerOptions }).outputText,
    [`js/${stem}.d.ts`]: readFileSync(new URL(`${stem}.d.ts`, declarations), 'utf8'),
  };
}

function write(path, text) {
  const file = fileURLToPath(new URL(path, target));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

rmSync(target, { recursive: true, force: true });
const paths = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
for (const path of paths) {
  const source = readFileSync(new URL(path, sources), 'utf8');
  for (const [copy, text] of Object.entries(copies(path, source))) {
    write(copy, await format(`${header}${text}`, { filepath: copy }));
  }
}
const licence = readFileSync(new URL('LICENSE', project), 'utf8');
for (const language of ['ts', 'js']) write(`${language}/LICENSE`, licence);
