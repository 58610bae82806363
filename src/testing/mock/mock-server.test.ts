import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { clientEmitter } from '../../emitters/client/client-emitter.js';
import { mockEmitter } from '../../emitters/mock/mock-emitter.js';
import { typesEmitter } from '../../emitters/types/types-emitter.js';
import { validatorsEmitter } from '../../emitters/validators/validators-emitter.js';
import { generate } from '../../generate.js';
import type { MockSchema } from '../../runtime/mock-schema.js';
import { QmpClient } from '../../runtime/qmp-client.js';
import { modelOf } from '../compile-text.js';
import { loadGenerated } from '../load-generated.js';
import { RawClient } from '../raw-client.js';
import { outcomesOf } from '../scripted-client.js';
import { typeErrors } from '../type-check.js';
import { createMockServer } from './create-mock-server.js';
import { MockCommandError } from './mock-command-error.js';

const schemaText = `
  { 'enum': 'RunState', 'data': [ 'running', 'paused' ] }
  { 'struct': 'StatusInfo', 'data': { 'running': 'bool', 'status': 'RunState', '*since': 'int' } }
  { 'pragma': { 'command-name-exceptions': [ 'qmp_capabilities' ] } }
  { 'command': 'qmp_capabilities' }
  { 'command': 'query-status', 'returns': 'StatusInfo' }
  { 'command': 'query-all', 'returns': [ 'StatusInfo' ] }
  { 'command': 'stop' }
  { 'command': 'set-speed', 'data': { 'value': 'uint64', '*unit': 'str' } }
  { 'command': 'hurry', 'allow-oob': true }
  { 'event': 'STOP' }
  { 'event': 'STATE', 'data': { 'status': 'RunState' } }
  { 'event': 'MAYBE', 'data': { '*reason': 'str' } }
`;

/** The maps that the generated client has, as far as they matter here. */
interface Status {
  readonly running: boolean;
  readonly status: 'running' | 'paused' | '%unknown%';
  readonly since?: number | bigint;
}
interface Commands {
  'query-status': { arguments: undefined; returns: Status };
  'query-all': { arguments: undefined; returns: readonly Status[] };
  stop: { arguments: undefined; returns: undefined };
  'set-speed': {
    arguments: { readonly value: number | bigint; readonly unit?: string };
    returns: undefined;
  };
  hurry: { arguments: undefined; returns: undefined; oob: true };
}
interface Events {
  STOP: undefined;
  STATE: { readonly status: Status['status'] };
  MAYBE: { readonly reason?: string };
}
type Schema = MockSchema<Commands, Events>;

const emitters = [typesEmitter, validatorsEmitter, clientEmitter, mockEmitter];
const generatedWith = async (int64: 'mixed' | 'bigint', text = schemaText) =>
  (await generate(modelOf(text), { emitters, settings: { int64 } })).files;

let schema: Schema;
let schemaWithBigint: Schema;

beforeAll(async () => {
  schema = loadGenerated(await generatedWith('mixed'))['mockSchema'] as Schema;
  schemaWithBigint = loadGenerated(await generatedWith('bigint'))['mockSchema'] as Schema;
}, 60_000);

const paused = { running: false, status: 'paused' } as const;

describe('a mock server', () => {
  it.each(['unix', 'tcp', 'memory'] as const)('answers by handlers: %s', async (listen) => {
    await using mock = await createMockServer({ schema, listen });
    mock.handle('query-status', () => paused);
    mock.handle('set-speed', async ({ value }, { command, outOfBand }) => {
      await Promise.resolve();
      if (value === 13) throw new MockCommandError(`${command} ${outOfBand}`, 'DeviceNotFound');
    });
    await using client = await QmpClient.connect<QmpClient<Commands, Events>>(mock.target());
    expect(await client.execute('query-status')).toEqual(paused);
    await expect(client.execute('set-speed', { value: 2n ** 63n, unit: 'é' })).resolves.toEqual({});
    await expect(client.execute('set-speed', { value: 13 })).rejects.toMatchObject({
      class: 'DeviceNotFound',
      desc: 'set-speed false',
    });
    expect(mock.calls('set-speed').map((call) => call.arguments)).toEqual([
      { value: 2n ** 63n, unit: 'é' },
      { value: 13 },
    ]);
    expect(mock.calls().map(({ command }) => command)).toEqual([
      'query-status',
      'set-speed',
      'set-speed',
    ]);
  });

  it('says what it was told to of itself', async () => {
    const version = { major: 7, minor: 2 };
    await using mock = await createMockServer({ schema, version, capabilities: [] });
    await using client = await QmpClient.connect(mock.target());
    expect(client.greeting).toEqual({
      version: { major: 7, minor: 2, micro: 0, package: 'mock' },
      capabilities: [],
    });
  });

  it('refuses what the schema does not have, and what it does not allow', async () => {
    await using mock = await createMockServer({ schema, listen: 'memory' });
    mock.handle('set-speed', () => undefined);
    mock.handle('stop', () => undefined);
    await using client = await QmpClient.connect(mock.target());
    const outcomes = await outcomesOf([
      client.execute('toString'),
      client.execute('query-status'),
      client.execute('set-speed', { value: -1 }),
      client.execute('set-speed', { value: 1, units: 'B' }),
      client.execute('stop', { now: true }),
      client.execute('stop', undefined, { oob: true }),
      client.execute('qmp_capabilities'),
      client.execute('stop'),
    ]);
    expect(outcomes).toEqual([
      "QmpCommandError: toString: there is no command 'toString'",
      "QmpCommandError: query-status: the mock server has no handler for 'query-status'",
      expect.stringMatching(/^QmpCommandError: set-speed: \/value: expected an integer from 0 to/),
      expect.stringMatching(/'units'|"units" is not a known member; did you mean 'unit'\?$/),
      "QmpCommandError: stop: it takes no arguments, so no 'now'",
      "QmpCommandError: stop: 'stop' cannot be executed out of band",
      'QmpCommandError: qmp_capabilities: capabilities are negotiated already',
      {},
    ]);
    await expect(client.execute('nothing')).rejects.toMatchObject({ class: 'CommandNotFound' });
    expect(mock.calls().map(({ command }) => command)).toEqual(['query-status', 'stop']);
  });

  it('tells mistakes in handlers to the client, and to who closes it', async () => {
    const mock = await createMockServer({ schema, listen: 'memory' });
    const wrong = { running: true, status: 'runing', since: 1 } as unknown as Status;
    mock.handle('query-status', () => wrong);
    mock.handle('query-all', () => [{ ...paused, sinse: 1 }]);
    mock.handle('stop', () => {
      throw new TypeError('no idea');
    });
    await using client = await QmpClient.connect(mock.target());
    const told = [
      `The handler of 'query-status' returned what is wrong: /status: "runing" is not a known value; did you mean 'running'?`,
      `The handler of 'query-all' returned what is wrong: /0/sinse: "sinse" is not a known member; did you mean 'since'?`,
      "The handler of 'stop' failed: no idea",
    ];
    for (const [at, name] of ['query-status', 'query-all', 'stop'].entries()) {
      await expect(client.execute(name)).rejects.toMatchObject({ desc: told[at] });
    }
    await expect(mock.close()).rejects.toMatchObject({
      message: `${told[0]} (and 2 more)`,
      errors: told.map((message) => expect.objectContaining({ message })),
    });
  });

  it('checks as much as it is told to', async () => {
    const newer = { ...paused, newer: 1 };
    for (const validate of ['arguments', 'off'] as const) {
      await using mock = await createMockServer({ schema, listen: 'memory', validate });
      mock.handle('query-status', () => newer);
      mock.handle('set-speed', () => undefined);
      await using client = await QmpClient.connect(mock.target());
      const events = client.events('STATE');
      mock.emit('STATE', { status: '%unknown%' });
      expect((await events.next()).value).toMatchObject({ data: { status: '%unknown%' } });
      const accepted = client.execute('set-speed', { value: 'fast' }).then(
        () => 'off',
        () => 'arguments',
      );
      expect(await accepted).toBe(validate);
      expect(await client.execute('query-status')).toEqual(newer);
    }
  });

  it('gives handlers a bigint where generated types say so', async () => {
    await using mock = await createMockServer({ schema: schemaWithBigint, listen: 'memory' });
    mock.handle('set-speed', () => undefined);
    mock.handle('query-status', () => ({ ...paused, since: 7n }));
    await using client = await QmpClient.connect(mock.target());
    await client.execute('set-speed', { value: 5 });
    expect(mock.calls('set-speed')[0]?.arguments).toEqual({ value: 5n });
    expect(await client.execute('query-status')).toEqual({ ...paused, since: 7 });
    await expect(client.execute('set-speed', { value: 0.5 })).rejects.toThrow('/value');
  });

  it('takes any command that has a handler where there is no schema', async () => {
    await using mock = await createMockServer({ listen: 'memory' });
    const forget = mock.handle('anything', (args) => args);
    await using client = await QmpClient.connect(mock.target());
    expect(await client.execute('anything', { a: [1] }, { oob: true })).toEqual({ a: [1] });
    forget();
    await expect(client.execute('anything')).rejects.toMatchObject({ class: 'CommandNotFound' });
  });

  it('has no handlers or events that the schema does not have', async () => {
    await using mock = await createMockServer({ schema, listen: 'memory' });
    expect(() => mock.handle('halt' as 'stop', () => undefined)).toThrow(
      "The schema has no command 'halt'",
    );
    expect(() => mock.after('halt' as 'stop', () => undefined)).toThrow(
      "The schema has no command 'halt'",
    );
    expect(() => mock.emit('HALT' as 'STOP')).toThrow("The schema has no event 'HALT'");
    expect(() => mock.emit('STOP', {} as never)).toThrow('it carries nothing');
    expect(() => mock.emit('STATE', { status: 'halted' as 'paused' })).toThrow('/status');
  });
});

describe('as QEMU, a mock server', () => {
  it('serves one client at a time', async () => {
    await using mock = await createMockServer({ schema });
    const first = await QmpClient.connect(mock.target());
    const second = QmpClient.connect(mock.target());
    const third = QmpClient.connect(mock.target(), { greetingTimeout: 20 });
    await expect(third).rejects.toMatchObject({ name: 'QmpTimeoutError' });
    await first.close();
    await (await second).close();
  });

  it('carries in-band commands out in order, and lets others overtake them', async () => {
    await using mock = await createMockServer({ schema, listen: 'memory' });
    const order: string[] = [];
    let letGo: () => void = () => undefined;
    mock.handle(
      'stop',
      () =>
        new Promise<void>((resolve) => {
          letGo = resolve;
        }),
    );
    mock.handle('query-all', () => []);
    mock.handle('hurry', () => undefined);
    await using client = await QmpClient.connect(mock.target());
    const noted = (name: string, oob = false) =>
      client.execute(name, undefined, { oob }).then(() => order.push(name));
    const all = [noted('stop'), noted('query-all')];
    await noted('hurry', true);
    letGo();
    await Promise.all(all);
    expect(order).toEqual(['hurry', 'stop', 'query-all']);
  });

  it('sees nothing out of band behind a ninth command in band', async () => {
    await using mock = await createMockServer({ listen: 'memory' });
    const letGo: ((value: number) => void)[] = [];
    mock.handle('slow', () => new Promise<number>((resolve) => letGo.push(resolve)));
    mock.handle('hurry', () => 2);
    const client = new RawClient(mock.target());
    client.send('{"execute":"qmp_capabilities","arguments":{"enable":["oob"]},"id":100}');
    const slow = (id: number) => `{"execute":"slow","id":${id}}`;
    const hurry = (id: number) => `{"exec-oob":"hurry","id":${id}}`;
    client.send(Array.from({ length: 8 }, (_, id) => slow(id)).join('') + hurry(50));
    await mock.waitForCall('hurry');
    client.send(slow(8) + hurry(51));
    await mock.waitForCall('slow');
    expect(mock.calls('hurry')).toHaveLength(1);
    letGo[0]?.(1);
    await mock.waitForCall('hurry', { count: 2 });
    const ids = (await client.lines(5)).slice(1).map((line) => /"id":(\d+)/.exec(line)?.[1]);
    expect(ids).toEqual(['100', '50', '0', '51']);
    client.close();
  });

  it('says what cannot be read, with the id where it got as far', async () => {
    await using mock = await createMockServer({ listen: 'memory', capabilities: [] });
    const client = new RawClient(mock.target());
    const requests = [
      '{"execute":"qmp_capabilities","arguments":{"enable":["oob"]},"id":1}',
      '{"execute":"query-status","id":2}',
      '{"execute":"qmp_capabilities","id":"~"}',
      '{"execute":"x","exec-oob":"x","id":4}',
      '{"execute":1,"id":5}',
      '{"execute":"x","arguments":[],"id":6}',
      '{"execute":"x","wait":1,"id":7}',
      '{"id":[8,{"a":9007199254740993}]}',
      '{"exec-oob":"x","id":9}',
      '{"execute:}',
      '{oops}',
      '[]',
    ];
    // What stands in an open string cannot be read before it is forgotten.
    for (const request of requests) {
      client.send(request);
      if (request === '{"execute:}') client.send(Buffer.of(0xff));
    }
    mock.handle('last', () => 1);
    client.send('{"execute":"last"}');
    const lines = (await client.lines(14)).slice(1);
    client.close();
    expect(lines).toEqual([
      expect.stringMatching(/"GenericError".*'oob' is not offered.*"id":1}$/),
      expect.stringMatching(/"CommandNotFound".*"id":2}$/),
      '{"return":{},"id":"~"}',
      expect.stringMatching(/"GenericError".*both.*"id":4}$/),
      expect.stringMatching(/"GenericError".*no string.*"id":5}$/),
      expect.stringMatching(/"GenericError".*no object.*"id":6}$/),
      expect.stringMatching(/"GenericError".*'wait'.*"id":7}$/),
      expect.stringMatching(/"GenericError".*"id":\[8,{"a":9007199254740993}\]}$/),
      expect.stringMatching(/"GenericError".*not enabled.*"id":9}$/),
      expect.stringMatching(/"GenericError".*forgotten"}}$/),
      expect.stringMatching(/"GenericError".*no JSON"}}$/),
      expect.stringMatching(/"GenericError".*no JSON object"}}$/),
      '{"return":1}',
    ]);
  });
});

describe('events of a mock server', () => {
  it('come when they are emitted, with the time that is asked for', async () => {
    await using mock = await createMockServer({ schema, listen: 'memory' });
    const timestamp = { seconds: 5, microseconds: 6 };
    expect(mock.emit('STOP')).toBe(false);
    await using client = await QmpClient.connect(mock.target());
    const events = client.events();
    const before = Math.floor(Date.now() / 1000);
    expect(mock.emit('STOP')).toBe(true);
    mock.emit('STATE', { status: 'paused' }, { timestamp });
    mock.emit('MAYBE');
    mock.emit('MAYBE', { reason: 'x' });
    mock.send('{"event":"NEWER","timestamp":{"seconds":1,"microseconds":2}}\r\n');
    const first = (await events.next()).value;
    expect(first).toMatchObject({ event: 'STOP' });
    expect('data' in first! && first.data).toBeUndefined();
    expect((first as { timestamp: typeof timestamp }).timestamp.seconds).toBeGreaterThanOrEqual(
      before,
    );
    expect((await events.next()).value).toEqual({
      event: 'STATE',
      data: { status: 'paused' },
      timestamp,
    });
    expect((await events.next()).value).toMatchObject({ event: 'MAYBE' });
    expect((await events.next()).value).toMatchObject({ data: { reason: 'x' } });
    expect((await events.next()).value).toMatchObject({ event: 'NEWER' });
  });

  it('follow a command, in a sequence', async () => {
    await using mock = await createMockServer({ schema, listen: 'memory' });
    const seen: string[] = [];
    mock.handle('stop', () => {
      mock.emit('MAYBE', { reason: 'before' });
    });
    const stopFollowing = mock.after('stop', async ({ emit, delay, waitForCall }) => {
      emit('STATE', { status: 'paused' });
      await delay(1);
      emit('STOP');
      await waitForCall('hurry');
      emit('MAYBE', { reason: 'last' });
    });
    mock.handle('hurry', () => undefined);
    await using client = await QmpClient.connect(mock.target());
    const events = client.events();
    await client.execute('stop').then(() => seen.push('replied'));
    for await (const { event } of events) {
      seen.push(event);
      if (event === 'STOP') await client.execute('hurry');
      if (seen.length === 5) break;
    }
    expect(seen).toEqual(['replied', 'MAYBE', 'STATE', 'STOP', 'MAYBE']);
    stopFollowing();
    await client.execute('stop');
    expect(mock.calls('stop')).toHaveLength(2);
  });

  it('do not follow a command that failed', async () => {
    await using mock = await createMockServer({ schema, listen: 'memory' });
    let followed = 0;
    mock.after('stop', () => {
      followed += 1;
    });
    mock.handle('stop', () => {
      throw new MockCommandError('not now');
    });
    await using client = await QmpClient.connect(mock.target());
    await expect(client.execute('stop')).rejects.toThrow('not now');
    mock.handle('stop', () => undefined);
    await client.execute('stop');
    expect(followed).toBe(1);
  });

  it('are checked in scripts, and mistakes told by close', async () => {
    const mock = await createMockServer({ schema, listen: 'memory' });
    mock.script(({ emit }) => {
      emit('STATE', { status: 'gone' as 'paused' });
    });
    mock.script(async () => {
      await Promise.reject(new Error('lost'));
    });
    await nextTurn();
    await expect(mock.close()).rejects.toMatchObject({
      message: expect.stringMatching(
        /^The event 'STATE' does not carry this: \/status: .*and 1 more/,
      ),
      errors: [{ issues: [{ pointer: '/status' }] }, { message: 'A script failed: lost' }],
    });
  });
});

describe('waiting', () => {
  it('for a call finds one that came, and one that will', async () => {
    await using mock = await createMockServer({ schema, listen: 'memory' });
    mock.handle('set-speed', () => undefined);
    await using client = await QmpClient.connect(mock.target());
    const second = mock.waitForCall('set-speed', { count: 2 });
    const large = mock.waitForCall('set-speed', { where: (call) => call.arguments.value === 3 });
    for (const value of [1, 2, 3]) await client.execute('set-speed', { value });
    expect((await second).arguments).toEqual({ value: 2 });
    expect((await large).arguments).toEqual({ value: 3 });
    expect((await mock.waitForCall('set-speed')).arguments).toEqual({ value: 1 });
  });

  it('ends with a limit, a signal, and the server', async () => {
    const mock = await createMockServer({ schema, listen: 'memory' });
    mock.handle('hurry', () => undefined);
    await using client = await QmpClient.connect(mock.target());
    await client.execute('hurry');
    await expect(mock.waitForCall('stop', { timeout: 1, count: 2 })).rejects.toThrow(
      "'stop' was not called 2 times (called so far: hurry) within 1 ms",
    );
    const reason = new Error('enough');
    const given = mock.waitForCall('stop', { signal: AbortSignal.abort(reason) });
    await expect(given).rejects.toMatchObject({ name: 'MockServerError', cause: reason });
    const pending = mock.waitForCall('stop', { timeout: Infinity });
    const forgotten = mock.waitForCall('stop');
    void forgotten;
    const script = mock.waitForClient();
    await script;
    await mock.close();
    await expect(pending).rejects.toThrow("'stop' was not called (called so far: hurry)");
    await expect(mock.waitForClient()).rejects.toMatchObject({
      cause: { message: 'the mock server was closed' },
    });
  });

  it('for a client finds the next one after a disconnect', async () => {
    await using mock = await createMockServer({ schema, listen: 'tcp' });
    const first = await QmpClient.connect({ host: '127.0.0.1', port: mock.port });
    await mock.waitForClient();
    mock.disconnect('reset');
    const next = mock.waitForClient();
    expect(String(await first.closed)).toMatch(/ECONNRESET/);
    await using second = await QmpClient.connect(mock.target());
    await next;
    mock.disconnect();
    expect(String(await second.closed)).toMatch(/closed the connection$/);
  });
});

describe('a mock server that closes', () => {
  it('leaves nothing behind, whatever is under way', async () => {
    const mock = await createMockServer({ schema });
    const folder = dirname(mock.path);
    expect(existsSync(mock.path)).toBe(true);
    mock.handle('stop', () => new Promise(() => undefined));
    const waiting = QmpClient.connect(mock.target());
    const client = await waiting;
    const other = QmpClient.connect(mock.target());
    const outcomes = outcomesOf([client.execute('stop'), other]);
    await mock.waitForCall('stop');
    mock.script(({ delay }) => delay(1_000_000));
    await mock.close();
    await mock.close();
    expect(await outcomes).toEqual([
      expect.stringMatching(/^QmpConnectionError: stop: no reply/),
      expect.stringMatching(/^QmpConnectionError/),
    ]);
    expect(existsSync(folder)).toBe(false);
    expect(() => mock.port).toThrow('listens at no TCP port');
  });

  it('may stand at an address of the user', async () => {
    await using first = await createMockServer();
    const path = `${dirname(first.path)}/mine.sock`;
    const own = await createMockServer({ listen: { path } });
    expect(own.path).toBe(path);
    await (await QmpClient.connect(path)).close();
    await expect(createMockServer({ listen: { path } })).rejects.toThrow('EADDRINUSE');
    await own.close();
    expect(existsSync(path)).toBe(false);
    await using inMemory = await createMockServer({ listen: 'memory' });
    expect(() => inMemory.path).toThrow('listens at no Unix socket');
  });
});

it('is typed by the maps of a generated client', async () => {
  const program = `
    import { createMockServer, MockCommandError, type MockServer } from 'qapi-typescript/testing';
    import { connect, mockSchema, type Commands, type Events, type StatusInfo } from './index.js';

    const mock = await createMockServer({ schema: mockSchema });
    const same: MockServer<Commands, Events> = mock;
    mock.handle('query-status', () => ({ running: true, status: 'running' }));
    mock.handle('query-status', async (): Promise<StatusInfo> => ({ running: true, status: 'running' }));
    mock.handle('set-speed', ({ value, unit }, call) => {
      const checked: number | bigint = value;
      const name: 'set-speed' = call.command;
      if (unit === undefined) throw new MockCommandError(name + String(checked));
    });
    const units: (string | undefined)[] = mock.calls('set-speed').map((call) => call.arguments.unit);
    mock.emit('STOP');
    mock.emit('STATE', { status: 'paused' });
    mock.after('stop', ({ emit }) => { emit('MAYBE'); });
    mock.fault({ kind: 'drop' }, { command: 'stop', times: 2 });
    const client = await connect(mock.target());
    // @ts-expect-error -- no such command
    mock.handle('halt', () => undefined);
    // @ts-expect-error -- a misspelt value
    mock.handle('query-status', () => ({ running: true, status: 'runing' }));
    // @ts-expect-error -- nothing is returned
    mock.handle('query-status', () => undefined);
    // @ts-expect-error -- no such event
    mock.emit('HALT');
    // @ts-expect-error -- it carries data
    mock.emit('STATE');
    // @ts-expect-error -- a misspelt value
    mock.emit('STATE', { status: 'pausd' });
    // @ts-expect-error -- no such command
    mock.fault({ kind: 'drop' }, { command: 'halt' });
    // @ts-expect-error -- no such command
    await mock.waitForCall('halt');
    void [same, units, client];
  `;
  for (const int64 of ['mixed', 'bigint'] as const) {
    const text = int64 === 'mixed' ? program : program.replace('number | bigint', 'bigint');
    expect(typeErrors([...(await generatedWith(int64)), { path: 'program.ts', text }])).toEqual([]);
  }
}, 120_000);

it('keeps the literals that handlers return, beside a command that returns anything', async () => {
  const withAny = `${schemaText}
    { 'pragma': { 'command-returns-exceptions': [ 'read-property' ] } }
    { 'command': 'read-property', 'data': { 'path': 'str' }, 'returns': 'any' }
  `;
  const text = `
    import { createMockServer, type MockHandler, type MockServer } from 'qapi-typescript/testing';
    import { mockSchema, type Commands, type Events } from './index.js';

    const mock = await createMockServer({ schema: mockSchema });
    mock.handle('query-status', () => ({ running: true, status: 'running' }));
    mock.handle('query-status', (_) => ({ running: true, status: 'running' }));
    mock.handle('query-status', async (_, call) => {
      const name: 'query-status' = call.command;
      return await Promise.resolve({ running: name.length > 0, status: 'paused' });
    });
    mock.handle('query-all', () => [{ running: true, status: 'running' }]);
    mock.handle('read-property', ({ path }) => path.length);
    for (const name of ['stop', 'hurry'] as const) {
      mock.handle(name, (_, call) => { const one: 'stop' | 'hurry' = call.command; void one; });
    }
    // @ts-expect-error -- a misspelt value
    mock.handle('query-status', () => ({ running: true, status: 'runing' }));
    // @ts-expect-error -- a misspelt value
    mock.handle('query-status', (_) => ({ running: true, status: 'runing' }));
    // @ts-expect-error -- a misspelt value
    mock.handle('query-status', async () => ({ running: true, status: 'runing' }));
    // @ts-expect-error -- a member is missing
    mock.handle('query-status', () => ({ status: 'running' }));
    // @ts-expect-error -- no such command
    mock.handle('halt', () => undefined);

    const untyped = await createMockServer();
    untyped.handle('whatever', (_, call) => { const name: 'whatever' = call.command; return name; });

    export function handleLater<K extends keyof Commands>(
      later: MockServer<Commands, Events>,
      name: K,
      handler: MockHandler<Commands[K], K>,
    ): () => void {
      return later.handle(name, handler);
    }
  `;
  const files = await generatedWith('mixed', withAny);
  expect(typeErrors([...files, { path: 'program.ts', text }])).toEqual([]);
}, 60_000);
