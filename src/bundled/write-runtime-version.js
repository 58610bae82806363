/**
 * Tells the runtime its version, as package.json has it after `changeset version`, and generated
 * code which runtime it needs, where the one before would not do any more: see `requireRuntime`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const project = new URL('../../', import.meta.url);
const pair = /= \[(\d+), (\d+)\];/;
const { version } = JSON.parse(readFileSync(new URL('package.json', project), 'utf8'));
const [major, minor] = version.split('.').map(Number);

function rewrite(file, decide) {
  const path = new URL(file, project);
  const text = readFileSync(path, 'utf8');
  const now = decide(...pair.exec(text).slice(1).map(Number));
  writeFileSync(path, text.replace(pair, `= [${now.join(', ')}];`));
}

rewrite('src/runtime/runtime-version.ts', () => [major, minor]);
rewrite('src/codegen/needed-runtime.ts', (neededMajor, neededMinor) => {
  const serves = neededMajor === major && (major > 0 || neededMinor === minor);
  return serves ? [neededMajor, neededMinor] : [major, minor];
});
