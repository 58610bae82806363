import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { lockName, manifestName } from '../../output/output-names.js';
import { describeWithBuild, projectFolder } from '../../testing/build.js';
import { Random } from '../../testing/random.js';
import { runProcess } from '../../testing/run-process.js';
import { filesIn, temporaryFolder } from '../../testing/temporary-folder.js';

const bin = resolve(projectFolder, 'bin/qapi-ts.js');

/** Two outputs of the same files, in all of which they differ. */
const settings = [
  ['--docs', 'full'],
  ['--docs', 'none', '--import-extension', 'ts'],
] as const;

const generateArgs = (at: number) => [
  ...[bin, 'generate', '7.0-dev', '-o', 'out', '--emit', 'types,validators,client'],
  ...(settings[at % 2] ?? []),
];

/** What the user's tools would see: not our own files. */
function generatedIn(cwd: string): Readonly<Record<string, string>> {
  const files = Object.entries(filesIn(join(cwd, 'out')));
  return Object.fromEntries(
    files.filter(([path]) => !path.startsWith('.') && !path.includes('/.')),
  );
}

async function whole(at: number): Promise<Readonly<Record<string, string>>> {
  const cwd = temporaryFolder();
  const env = { XDG_CACHE_HOME: join(cwd, 'cache') };
  const { status, output } = await runProcess(process.execPath, generateArgs(at), { cwd, env });
  if (status !== 0) throw new Error(output);
  return generatedIn(cwd);
}

/** Starts a run, and kills it after a while: from its start, or from when it begins to write. */
async function killedRun(cwd: string, at: number, delay: number, fromWriting: boolean) {
  const env = { ...process.env, XDG_CACHE_HOME: join(cwd, 'cache') };
  const child = spawn(process.execPath, generateArgs(at), { cwd, env, stdio: 'ignore' });
  const ended = new Promise((end) => child.once('exit', end));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  while (fromWriting && isRunning() && !existsSync(join(cwd, 'out', lockName))) await wait(1);
  if (delay > 0) await Promise.race([wait(delay), ended]);
  child.kill('SIGKILL');
  await ended;
  return child.signalCode === 'SIGKILL';
}

const count = process.env['SLOW_TESTS'] ? 200 : 12;

describeWithBuild('a run that is killed', () => {
  it(`at ${count} moments leaves every file whole, and the next one mends the rest`, async () => {
    const versions = [await whole(0), await whole(1)] as const;
    const paths = Object.keys(versions[0]);
    expect(Object.keys(versions[1])).toEqual(paths);
    const cwd = temporaryFolder();
    const random = new Random(8);
    let killed = 0;
    for (let at = 0; at < count; at++) {
      const fromWriting = at % 2 === 0;
      const delay = random.below(fromWriting ? 12 : 400);
      if (await killedRun(cwd, at >> 1, delay, fromWriting)) killed++;
      const found = existsSync(join(cwd, 'out')) ? generatedIn(cwd) : {};
      const broken = Object.entries(found).filter(
        ([path, text]) => text !== versions[0][path] && text !== versions[1][path],
      );
      expect(broken).toEqual([]);
    }
    // A test that kills nobody proves nothing.
    expect(killed).toBeGreaterThan(count / 4);
    const env = { XDG_CACHE_HOME: join(cwd, 'cache') };
    for (const at of [0, 1]) {
      const { status } = await runProcess(process.execPath, generateArgs(at), { cwd, env });
      expect(status).toBe(0);
      expect(generatedIn(cwd)).toEqual(versions[at]);
    }
    // Neither locks nor drafts are left.
    const own = Object.keys(filesIn(join(cwd, 'out'))).filter((path) => !paths.includes(path));
    expect(own).toEqual([manifestName]);
  }, 600_000);
});

describeWithBuild('two runs at once on one folder', () => {
  it('leave the files of one of them', async () => {
    const versions = [await whole(0), await whole(1)];
    const cwd = temporaryFolder();
    const env = { XDG_CACHE_HOME: join(cwd, 'cache') };
    for (let round = 0; round < (process.env['SLOW_TESTS'] ? 10 : 2); round++) {
      const runs = [0, 1, 0, 1].map((at) =>
        runProcess(process.execPath, generateArgs(at), { cwd, env }),
      );
      expect((await Promise.all(runs)).map(({ status }) => status)).toEqual([0, 0, 0, 0]);
      expect(versions).toContainEqual(generatedIn(cwd));
    }
    const { output } = await runProcess(process.execPath, [...generateArgs(0), '--check'], {
      cwd,
      env,
    });
    await runProcess(process.execPath, generateArgs(0), { cwd, env });
    expect(generatedIn(cwd)).toEqual(versions[0]);
    expect(output).not.toContain('foreign');
  }, 300_000);
});
