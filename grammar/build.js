/**
 * Builds `src/syntax/generated/<name>-parser.js` from every `grammar/<name>.peggy`.
 *
 * A parser is written only when its text changes, so that tools that watch files stay calm.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import peggy from 'peggy';

const grammars = new URL('./', import.meta.url);
const parsers = new URL('../src/syntax/generated/', import.meta.url);

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Returns false where the grammar is wrong; what is wrong is printed with its place. */
function build(name) {
  const grammarSource = `grammar/${name}`;
  const text = readFileSync(new URL(name, grammars), 'utf8');
  try {
    const parser = peggy.generate(text, { grammarSource, format: 'es', output: 'source' });
    const file = new URL(`${basename(name, '.peggy')}-parser.js`, parsers);
    if (textOf(file) !== parser) writeFileSync(file, parser);
    return true;
  } catch (error) {
    console.error(error.format?.([{ source: grammarSource, text }]) ?? error);
    return false;
  }
}

mkdirSync(fileURLToPath(parsers), { recursive: true });
const names = readdirSync(grammars).filter((name) => name.endsWith('.peggy'));
if (!names.map(build).every(Boolean)) process.exitCode = 1;
