// The client against a bare socket of Node's that sends the same bytes.
//
// Servers run on one processor and the client on the other: `npm run bench:runtime` starts itself
// again under `taskset`. Both clients take turns within each round, so that a change of the
// machine's speed meets both; with a real QEMU, what is told is the median of the rounds' ratios.
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
/** Rounds that are not counted: the engine compiles what is hot. */
const WARM_UP = 5;
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
    await withQemu(folder, async (path) => {
      await oneInFlight(path, generated);
      await schemaReply(path, generated);
    });
    await withInstantServer(folder, (path) => pipelined(path, generated));
    decode();
    await largeReplies();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `query-status`, the next one when the last is answered. */
async function oneInFlight(path, { connect: connectGenerated }) {
  const request = (at) => `{"execute":"query-status","id":${at % 10}}`;
  const times = await atOneMonitor(300, 100, {
    bare: () => openBare(path, (bare, at) => bare.send(request(at), 1)),
    client: () => openClient(connectGenerated, path, (client) => client.queryStatus()),
  });
  const rate = (name) => perSecond(1000 / wallOf(times[name]));
  const part = median(times.bare.map(({ wall }, round) => wall / times.client[round].wall));
  console.log(
    `one in flight, real QEMU:       ${rate('client')}, bare ${rate('bare')}: ${percent(part)}, ` +
      `${(1000 * more(times.client, times.bare, 'processor')).toFixed(1)} us of the processor more`,
  );
}

/** How much longer it takes than to have the bytes, and than to have the value. */
async function schemaReply(path, { connect: connectGenerated }) {
  const request = '{"execute":"query-qmp-schema","id":1}';
  const times = await atOneMonitor(60, 3, {
    bare: () => openBare(path, (bare) => bare.send(request, 1)),
    parsing: () => openBare(path, async (bare) => JSON.parse(await bare.ask(request))),
    client: () => openClient(connectGenerated, path, (client) => client.queryQmpSchema()),
  });
  const { bare, parsing, client } = times;
  const beside = (others) =>
    `${ms(wallOf(others))}; the client takes ${more(client, others, 'wall').toFixed(2)} ms more, ` +
    `${more(client, others, 'processor').toFixed(2)} ms of the processor`;
  console.log(`query-qmp-schema, real QEMU:    ${ms(wallOf(client))}`);
  console.log(`  bare, the bytes alone:        ${beside(bare)}`);
  console.log(`  bare, and JSON.parse:         ${beside(parsing)}`);
}

const wallOf = (times) => median(times.map(({ wall }) => wall));
const more = (times, others, kind) =>
  median(times.map((time, round) => time[kind] - others[round][kind]));

async function openBare(path, call) {
  const bare = await BareClient.connect(path, { oob: true });
  return { call: (at) => call(bare, at), close: () => bare.close() };
}

async function openClient(connectTo, path, call) {
  const client = await connectTo(path);
  return { call: () => call(client), close: () => client.close() };
}

/**
 * The milliseconds that one call takes, and how many of them on our processor, by round, for each of
 * several clients. All of them use one monitor, each on a connection of its own: of two monitors of
 * one QEMU, the second is slower. They take turns in each round, in another order each time, so that
 * nobody is always the first.
 */
async function atOneMonitor(rounds, count, clients) {
  const names = Object.keys(clients);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const { call, close } = await clients[name]();
      for (let at = 0; at < count / 10; at++) await call(at);
      const [start, before] = [performance.now(), process.cpuUsage()];
      for (let at = 0; at < count; at++) await call(at);
      const wall = (performance.now() - start) / count;
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times[name].push({ wall, processor: (user + system) / 1000 / count });
      await close();
    }
  }
  return times;
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
  return `${perSecond(rate)}, bare ${perSecond(bare)}: ${percent(rate / bare)}`;
}

const perSecond = (rate) => `${Math.round(rate).toLocaleString('en')}/s`;
const percent = (part) => `${(100 * part).toFixed(1)} %`;

async function withQemu(folder, use) {
  const path = join(folder, 'qemu');
  const args = ['-M', 'none', '-nodefaults', '-display', 'none'];
  const monitor = ['-qmp', `unix:${path},server=on,wait=off`];
  await withServer(['qemu-system-x86_64', ...args, ...monitor], path, () => use(path));
}

async function withInstantServer(folder, use) {
  const program = join(folder, 'instant-server');
  const source = fileURLToPath(new URL('instant-server.c', import.meta.url));
  const { status, stderr } = spawnSync('cc', ['-O2', '-o', program, source], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the instant server does not compile:\n${stderr}`);
  const path = join(folder, 'instant');
  await withServer([program, path], path, () => use(path));
}

async function withServer(command, path, use) {
  const server = spawn('taskset', ['-c', SERVER_CPU, ...command], { stdio: 'inherit' });
  try {
    while (!existsSync(path)) {
      if (server.exitCode !== null) throw new Error(`${command[0]} did not start`);
      await delay(20);
    }
    await delay(200);
    await use();
  } finally {
    server.kill('SIGKILL');
  }
}
