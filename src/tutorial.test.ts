import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWithBuild, projectFolder } from './testing/build.js';
import { linkPackages } from './testing/packed-package.js';
import { runProcess } from './testing/run-process.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const page = readFileSync(join(projectFolder, 'docs/write-your-own-emitter.md'), 'utf8');

/** What a mark above a block says is to be done with it. */
interface Step {
  readonly mark: string;
  readonly path: string;
  readonly text: string;
}

const steps: readonly Step[] = [
  ...page.matchAll(/^<!-- (\w+)(?:: (\S+))? -->\n\n```\w+\n(.*?)^```$/gms),
].map(([, mark = '', path = '', text = '']) => ({ mark, path, text }));

/** The package is not installed but linked: what is built here is what is tried. */
function installHere(folder: string): void {
  linkPackages(folder, ['typescript', '@types/node']);
  symlinkSync(projectFolder, join(folder, 'node_modules/qapi-typescript'));
  mkdirSync(join(folder, 'node_modules/.bin'));
  symlinkSync('../qapi-typescript/bin/qapi-ts.js', join(folder, 'node_modules/.bin/qapi-ts'));
}

async function runLines(folder: string, text: string): Promise<string> {
  let said = '';
  for (const line of text.trim().split('\n')) {
    if (line === 'npm install qapi-typescript') {
      installHere(folder);
      continue;
    }
    const { status, output } = await runProcess('sh', ['-c', line], { cwd: folder });
    expect([line, status, output]).toEqual([line, 0, output]);
    said += output;
  }
  return said;
}

describeWithBuild('"Write your own emitter"', () => {
  it('marks all of its blocks', () => {
    expect(page.split(/^```\w+$/m).length - 1).toBe(steps.length);
    const marks = steps.map(({ mark }) => mark);
    expect([...new Set(marks)].sort()).toEqual(['file', 'run', 'said', 'shows']);
  });

  it('works as it says', async () => {
    const folder = temporaryFolder();
    let said = '';
    for (const { mark, path, text } of steps) {
      if (mark === 'run') said = await runLines(folder, text);
      else if (mark === 'file') writeFileSync(join(folder, path), text);
      else if (mark === 'said') expect(said).toContain(text);
      else expect([path, readFileSync(join(folder, path), 'utf8')]).toEqual([path, text]);
    }
    expect(readFileSync(join(folder, 'out/commands.md'), 'utf8')).toContain('# Home');
    expect(readFileSync(join(folder, 'out/index.ts'), 'utf8')).toContain('"./samples.js"');
  }, 180_000);
});
