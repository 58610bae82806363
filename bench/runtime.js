// The client against a bare socket of Node's that sends the same bytes.
//
// Servers run on one processor and the client on the other: `npm run bench:runtime` starts itself
// again under `taskset`. Both clients take turns within each round, so that a change of the
// machine's speed meets both.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connect, decodeJson, memoryTransportPair } from '../dist/runtime/index.js';
import { BareClient } from './bare-client.js';
import { loadGeneratedClient } from './generated-client.js';
import { functionMedian, median, ms } from './measure.js';
import { entryOf } from './real-schemas.js';

const CLIENT_CPU = '0';
const SERVER_CPU = '1';
const PIECE = 65_536;
const samples = fileURLToPath(new URL('../../shared/samples/', import.meta.url));

export async function run() {
  if (process.env.PINNED !== '1') {
    const args = ['-c', CLIENT_CPU, process.execPath, ...process.argv.slice(1, 2), 'runtime'];
    const { status } = spawnSync('taskset', args, {
      stdio: 'inherit',
      env: { ...process.env, PINNED: '1' },
    });
    if (status !== 0) process.exitCode = 1;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const generated = await loadGeneratedClient(entryOf('7.2'), join(folder, 'qmp'));
    await withQemu(folder, async (paths) => {
      await oneInFlight(paths, generated);
      await schemaReply(paths, generated);
    });
    await withInstantServer(folder, (path) => pipelined(path, generated));
    decode();
    await largeReplies();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `query-status`, the next one when the last is answered. */
async function oneInFlight([first, second], { connect: connectGenerated }) {
  const bare = await BareClient.connect(first);
  const client = await connectGenerated(second);
  const [ofBare, ofClient] = await inTurn(15, 2000, [
    async (count) => {
      for (let at = 0; at < count; at++) {
        await bare.send(`{"execute":"query-status","id":${at % 10}}`, 1);
      }
    },
    async (count) => {
      for (let at = 0; at < count; at++) await client.queryStatus();
    },
  ]);
  console.log(`one in flight, real QEMU:       ${compared(ofClient, ofBare)}`);
  bare.close();
  await client.close();
}

/** What it takes longer for the reply to be there as a value. */
async function schemaReply([first, second], { connect: connectGenerated }) {
  const bare = await BareClient.connect(first);
  const client = await connectGenerated(second);
  const times = [[], []];
  for (let round = 0; round < 60; round++) {
    const runs = [
      () => bare.send('{"execute":"query-qmp-schema","id":1}', 1),
      () => client.queryQmpSchema(),
    ];
    for (const [at, measured] of runs.entries()) {
      const start = performance.now();
      await measured();
      times[at].push(performance.now() - start);
    }
  }
  const [ofBare, ofClient] = times.map(median);
  console.log(
    `query-qmp-schema, real QEMU:    ${ms(ofClient)}, bare ${ms(ofBare)}: ` +
      `${(ofClient - ofBare).toFixed(2)} ms more, JSON.parse of it included`,
  );
  bare.close();
  await client.close();
}

/** A thousand at a time to a server that answers at once, their arguments validated. */
async function pipelined(path, { connect: connectGenerated }) {
  const args = { 'max-bandwidth': 1_000_000_000, 'downtime-limit': 300 };
  const request = JSON.stringify({ execute: 'migrate-set-parameters', arguments: args });
  const batch = Array.from({ length: 1000 }, (_, id) => `${request.slice(0, -1)},"id":${id}}`).join(
    '',
  );
  const withBare = async (count) => {
    const bare = await BareClient.connect(path);
    for (let at = 0; at < count; at += 1000) await bare.send(batch, 1000);
    bare.close();
  };
  const withClient = (validate) => async (count) => {
    const client = await connectGenerated(path, { validate });
    for (let at = 0; at < count; at += 1000) {
      const calls = [];
      for (let one = 0; one < 1000; one++) calls.push(client.migrateSetParameters(args));
      await Promise.all(calls);
    }
    await client.close();
  };
  const [bare, checked, unchecked] = await inTurn(9, 50_000, [
    withBare,
    withClient('arguments'),
    withClient('off'),
  ]);
  console.log(`pipelined, server in C:         ${compared(checked, bare)}`);
  console.log(`  without validation:           ${compared(unchecked, bare)}`);
}

/** Exact integers, compared with what JSON.parse alone takes. */
function decode() {
  const schema = readFileSync(join(samples, 'query-qmp-schema.json'), 'utf8');
  const [node] = JSON.parse(
    readFileSync(join(samples, 'query-named-block-nodes.json'), 'utf8'),
  ).return;
  const nodes = JSON.stringify({ return: Array.from({ length: 10_000 }, () => node) });
  for (const [name, text] of [
    ['the schema reply', schema],
    ['10,000 nodes', nodes],
  ]) {
    const times = [[], []];
    for (let round = 0; round < 15; round++) {
      times[0].push(functionMedian(() => JSON.parse(text), 3));
      times[1].push(functionMedian(() => decodeJson(text), 3));
    }
    const [parse, exact] = times.map(median);
    console.log(
      `decode ${name}: `.padEnd(32) +
        `${(exact / parse).toFixed(2)} times JSON.parse (${ms(exact)}, ${ms(parse)})`,
    );
  }
}

/** Time per MiB should not grow. */
async function largeReplies() {
  for (const size of [10, 20, 40]) {
    const times = [];
    for (let round = 0; round < 5; round++) times.push(await timeOfReply(size << 20));
    const time = median(times);
    console.log(
      `a reply of ${size} MiB in pieces of 64 KiB: ${ms(time)}, ${(time / size).toFixed(1)} ms per MiB`,
    );
  }
}

/** From the call to its reply: a string of so many bytes. */
async function timeOfReply(size) {
  const text = 'x'.repeat(size);
  const [near, far] = memoryTransportPair();
  far.listen({
    receive: (chunk) => {
      const { execute, id } = JSON.parse(Buffer.from(chunk).toString());
      const value = execute === 'qmp_capabilities' ? '{}' : `"${text}"`;
      const line = Buffer.from(`{"return": ${value}, "id": ${id}}\r\n`);
      for (let at = 0; at < line.length; at += PIECE) far.send(line.subarray(at, at + PIECE));
    },
    end: () => undefined,
  });
  const version = { qemu: { micro: 0, minor: 2, major: 7 }, package: '' };
  far.send(`${JSON.stringify({ QMP: { version, capabilities: [] } })}\r\n`);
  const client = await connect({ transport: near });
  const start = performance.now();
  await client.execute('human-monitor-command', { 'command-line': 'info' });
  const took = performance.now() - start;
  await client.close();
  return took;
}

/** Runs several in turn; each one's rate is the median of its rounds, the first not counted. */
async function inTurn(rounds, count, measured) {
  const rates = measured.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [at, one] of measured.entries()) {
      const start = performance.now();
      await one(count);
      if (round > 0) rates[at].push(count / ((performance.now() - start) / 1000));
    }
  }
  return rates.map(median);
}

function compared(rate, bare) {
  const perSecond = (value) => `${Math.round(value).toLocaleString('en')}/s`;
  return `${perSecond(rate)}, bare ${perSecond(bare)}: ${((100 * rate) / bare).toFixed(1)} %`;
}

async function withQemu(folder, use) {
  const paths = ['first', 'second'].map((name) => join(folder, name));
  const monitors = paths.flatMap((path) => ['-qmp', `unix:${path},server=on,wait=off`]);
  const args = ['-M', 'none', '-nodefaults', '-display', 'none', ...monitors];
  await withServer(['qemu-system-x86_64', ...args], paths, () => use(paths));
}

async function withInstantServer(folder, use) {
  const program = join(folder, 'instant-server');
  const source = fileURLToPath(new URL('instant-server.c', import.meta.url));
  const { status, stderr } = spawnSync('cc', ['-O2', '-o', program, source], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the instant server does not compile:\n${stderr}`);
  const path = join(folder, 'instant');
  await withServer([program, path], [path], () => use(path));
}

async function withServer(command, paths, use) {
  const server = spawn('taskset', ['-c', SERVER_CPU, ...command], { stdio: 'inherit' });
  try {
    while (!paths.every((path) => existsSync(path))) {
      if (server.exitCode !== null) throw new Error(`${command[0]} did not start`);
      await delay(20);
    }
    await delay(200);
    await use();
  } finally {
    server.kill('SIGKILL');
  }
}
