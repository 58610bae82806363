import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from '@jest/globals';
import { describeWithQemu } from '../../testing/real-qemu.js';
import { describeWithStorageDaemon } from '../../testing/real-storage-daemon.js';
import { outcomesOf } from '../../testing/scripted-client.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import type { QmpProcessError } from '../errors/qmp-process-error.js';
import { QmpTimeoutError } from '../errors/qmp-timeout-error.js';
import { QmpClient } from '../qmp-client.js';
import { processTarget } from './process-target.js';

const started: ChildProcess[] = [];
afterEach(async () => {
  for (const child of started.splice(0)) await ended(child);
});

/** Kills it if it still runs. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function start(program: string, args: readonly string[]): ChildProcess {
  const child = spawn(program, args);
  started.push(child);
  return child;
}

const greet = `process.stdout.write('{"QMP": {"version": {}, "capabilities": []}}\\n');`;

/** A server in Node that greets and negotiates, and does as told with the next command. */
const server = (answer: string): string => `
  ${greet}
  let count = 0;
  process.stdin.on('data', (text) => {
    count += 1;
    if (count === 1) process.stdout.write('{"return": {}, "id": 0}\\n');
    else { ${answer} }
  });`;

const run = (script: string): ChildProcess => start(process.execPath, ['-e', script]);

const causeOf = (error: unknown): QmpProcessError => (error as Error).cause as QmpProcessError;

const MACHINE = ['-M', 'none', '-nodefaults', '-display', 'none'];

describeWithQemu('QEMU at its standard streams', () => {
  const qemu = (...args: readonly string[]): ChildProcess =>
    start('qemu-system-x86_64', [...MACHINE, '-qmp', 'stdio', ...args]);

  it('answers, and its end is the end of the connection', async () => {
    const client = await QmpClient.connect(processTarget(qemu()));
    const heard: string[] = [];
    client.onAny(({ event }) => void heard.push(event));
    expect(await client.execute('query-status')).toMatchObject({ running: true });
    expect(await client.execute('quit')).toEqual({});
    const end = await client.closed;
    expect(end).toBeInstanceOf(QmpConnectionError);
    expect(causeOf(end)).toMatchObject({ name: 'QmpProcessError', exitCode: 0, signal: null });
    expect(heard).toEqual(['SHUTDOWN']);
  });

  it('that is killed fails what is in flight, with the signal', async () => {
    const child = qemu();
    const client = await QmpClient.connect(processTarget(child));
    const calls = Array.from({ length: 50 }, () => client.execute('query-qmp-schema'));
    child.kill('SIGKILL');
    const outcomes = await outcomesOf(calls);
    expect(outcomes.at(-1)).toContain('the process ended by SIGKILL');
    expect(causeOf(await client.closed)).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  });

  it('that does not start says why', async () => {
    const attempt = QmpClient.connect(processTarget(qemu('-accel', 'no-such-accelerator')));
    const error = await attempt.catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(QmpConnectionError);
    expect(causeOf(error)).toMatchObject({ name: 'QmpProcessError', exitCode: 1 });
    expect(causeOf(error).stderr).toContain('no-such-accelerator');
    expect(String(error)).toContain('no-such-accelerator');
  });

  it('goes on when its connection is closed', async () => {
    const child = qemu();
    const client = await QmpClient.connect(processTarget(child));
    await client.close();
    expect(await client.closed).toBeUndefined();
    expect(child.exitCode ?? child.signalCode).toBeNull();
  });

  it('that the connection has started ends with it', async () => {
    let child: ChildProcess | undefined;
    const client = await QmpClient.connect(processTarget(() => (child = qemu())));
    await client.close();
    expect(child).toMatchObject({ exitCode: 0 });
  });
});

describeWithStorageDaemon('the storage daemon at its standard streams', () => {
  it('answers', async () => {
    const args = ['--chardev', 'stdio,id=c', '--monitor', 'chardev=c'];
    const client = await QmpClient.connect(processTarget(start('qemu-storage-daemon', args)));
    expect(await client.execute('query-named-block-nodes')).toEqual([]);
    await client.execute('quit');
    expect(causeOf(await client.closed)).toMatchObject({ exitCode: 0 });
  });
});

it('tells the status, and the last lines on standard error, within bounds', async () => {
  const script = server(`
    for (let line = 0; line < 10000; line += 1) console.error('line ' + line);
    console.error('it hurts');
    process.exitCode = 3;
    process.stdin.destroy();`);
  const client = await QmpClient.connect(processTarget(run(script)));
  await expect(client.execute('x')).rejects.toThrow(/the process ended with status 3: it hurts$/);
  const { exitCode, stderr } = causeOf(await client.closed);
  expect(exitCode).toBe(3);
  expect(stderr).toMatch(/^line \d+\n[^]*\nline 9999\nit hurts$/);
  expect(stderr.length).toBeLessThanOrEqual(4096);
});

it('delivers what a process said before it ended, though it hears nothing more', async () => {
  const script = server(`
    process.stdin.destroy();
    setTimeout(() => process.stdout.write('{"return": "last words", "id": 1}\\n'), 50);`);
  const client = await QmpClient.connect(processTarget(run(script)));
  const calls = [client.execute('x')];
  // These find the pipe broken.
  for (let count = 0; count < 5; count += 1) {
    await new Promise(setImmediate);
    calls.push(client.execute('y'));
  }
  const [first, ...others] = await outcomesOf(calls);
  expect(first).toBe('last words');
  for (const outcome of others) expect(outcome).toContain('the process ended with status 0');
});

it('does not wait for whom the process leaves its streams to', async () => {
  const script = server(`
    const { spawn } = require('node:child_process');
    const heir = 'setTimeout(() => undefined, 60_000)';
    const { pid } = spawn(process.execPath, ['-e', heir], { stdio: 'inherit', detached: true });
    process.stdout.write('{"return": ' + pid + ', "id": 1}\\n', () => process.exit());`);
  const client = await QmpClient.connect(processTarget(run(script)));
  const heir = (await client.execute('x')) as number;
  try {
    expect(causeOf(await client.closed)).toMatchObject({ exitCode: 0 });
  } finally {
    process.kill(heir, 'SIGKILL');
  }
});

it('says what does not exist', async () => {
  const target = processTarget(() => start('no-such-program', []));
  await expect(QmpClient.connect(target)).rejects.toThrow('spawn no-such-program ENOENT');
});

it('fails as what starts the process fails', async () => {
  const target = processTarget(() => {
    throw new Error('not today');
  });
  await expect(QmpClient.connect(target)).rejects.toThrow('not today');
});

it('needs pipes', async () => {
  let child: ChildProcess | undefined;
  const target = processTarget(() => {
    child = spawn(process.execPath, ['-e', 'setTimeout(() => 0, 60_000)'], { stdio: 'ignore' });
    started.push(child);
    return child;
  });
  await expect(QmpClient.connect(target)).rejects.toThrow(/has no pipes as standard input/);
  await once(child!, 'exit');
});

it('ends a process that it started and that says nothing', async () => {
  let child: ChildProcess | undefined;
  const target = processTarget(() => (child = run('setTimeout(() => 0, 60_000)')));
  const attempt = QmpClient.connect(target, { greetingTimeout: 300 });
  await expect(attempt).rejects.toThrow(QmpTimeoutError);
  await once(child!, 'exit');
  expect(child).toMatchObject({ signalCode: 'SIGTERM' });
});

it('tells the end of a process that had ended before', async () => {
  const child = run('process.exit(4)');
  await once(child, 'exit');
  const attempt = QmpClient.connect(processTarget(child));
  await expect(attempt).rejects.toThrow('the process ended with status 4');
});
