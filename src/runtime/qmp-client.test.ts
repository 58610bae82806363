import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { closeAfterEach, connectTo, outcomesOf, serve } from '../testing/scripted-client.js';
import { greetingOf, type ScriptedPeer } from '../testing/scripted-server.js';
import type { CallOptions, OobCallOptions } from './call-options.js';
import { QmpAbortError } from './errors/qmp-abort-error.js';
import { QmpCommandError } from './errors/qmp-command-error.js';
import { QmpConnectionError } from './errors/qmp-connection-error.js';
import { QmpProtocolError } from './errors/qmp-protocol-error.js';
import { QmpTimeoutError } from './errors/qmp-timeout-error.js';
import { JsonEncodeError } from './json/json-encode-error.js';
import { QmpClient } from './qmp-client.js';
import { memoryTransportPair } from './transport/memory-transport.js';

closeAfterEach();

const timestamp = { seconds: 1, microseconds: 2 };

/** Answers each command with its name and arguments. */
async function echo(peer: ScriptedPeer): Promise<void> {
  for (;;) {
    const request = await peer.receive();
    peer.reply(request, [request.execute ?? request['exec-oob'], request.arguments]);
  }
}

describe('connecting', () => {
  it('negotiates, and knows the version', async () => {
    const client = await connectTo(async (peer) => {
      expect(await peer.negotiate()).toEqual({ execute: 'qmp_capabilities', id: 0 });
    });
    expect(client.version).toEqual({ major: 7, minor: 2, micro: 22, package: 'scripted' });
    expect(client.greeting.capabilities).toEqual([]);
  });

  it('enables out-of-band execution where it is offered', async () => {
    const client = await connectTo(async (peer) => {
      const request = await peer.negotiate('oob', 'more');
      expect(request.arguments).toEqual({ enable: ['oob'] });
    });
    expect(client.greeting.capabilities).toEqual(['oob', 'more']);
  });

  it('does not when told so', async () => {
    await connectTo(
      async (peer) => {
        expect(await peer.negotiate('oob')).toEqual({ execute: 'qmp_capabilities', id: 0 });
      },
      { oob: false },
    );
  });

  it('reads the version of the first releases', async () => {
    const client = await connectTo(async (peer) => {
      peer.say({ QMP: { version: { qemu: '0.12.3', package: '' } } });
      peer.reply(await peer.receive(), {});
    });
    expect(client.version).toEqual({ major: 0, minor: 12, micro: 3, package: '' });
  });

  it('takes the path of a Unix socket, a port, or a transport', async () => {
    const unix = await serve((peer) => peer.negotiate().then(() => undefined));
    const byPath = await QmpClient.connect((unix.address as { path: string }).path);
    await byPath.close();
    await connectTo((peer) => peer.negotiate().then(() => undefined), {}, 'tcp');

    const [here, there] = memoryTransportPair();
    there.listen({
      receive: () => {
        there.send('{"return":{},"id":0}\r\n');
      },
      end: () => undefined,
    });
    there.send(`${JSON.stringify(greetingOf())}\r\n`);
    const overMemory = await QmpClient.connect({ transport: here });
    await overMemory.close();
  });

  it('gives subclasses', async () => {
    class Client extends QmpClient {
      queryStatus(): Promise<unknown> {
        return this.execute('query-status');
      }
    }
    const server = await serve(async (peer) => {
      await peer.negotiate();
      await echo(peer);
    });
    const client = await Client.connect(server.address);
    expect(client).toBeInstanceOf(Client);
    expect(await client.queryStatus()).toEqual(['query-status', null]);
    await client.close();
  });

  it('gives up when the signal says so', async () => {
    const server = await serve((peer) => peer.gone());
    const controller = new AbortController();
    const attempt = QmpClient.connect(server.address, { signal: controller.signal });
    const reason = new Error('enough');
    setTimeout(() => {
      controller.abort(reason);
    }, 20);
    await expect(attempt).rejects.toThrow(QmpAbortError);
    await expect(attempt).rejects.toMatchObject({ cause: reason });
  });

  it.each(['timeout', 'connectTimeout', 'greetingTimeout'])('refuses a wrong %s', async (name) => {
    const attempt = QmpClient.connect('/nonexistent', { [name]: -1 });
    await expect(attempt).rejects.toThrow(RangeError);
  });
});

describe('commands', () => {
  it('are compact, without arguments where there are none, with short ids', async () => {
    const received: string[] = [];
    const [here, there] = memoryTransportPair();
    there.listen({
      receive: (chunk) => {
        const text = Buffer.from(chunk).toString();
        received.push(text);
        const { id } = JSON.parse(text) as { id: number };
        there.send(`{"return":{},"id":${String(id)}}\n`);
      },
      end: () => undefined,
    });
    there.send(`${JSON.stringify(greetingOf())}\n`);
    const client = await QmpClient.connect({ transport: here });
    await client.execute('stop');
    await client.execute('cont', {});
    await client.execute('x', { size: 18446744073709551615n, skip: undefined });
    await client.close();
    expect(received.slice(1)).toEqual([
      '{"execute":"stop","id":1}',
      '{"execute":"cont","id":2}',
      '{"execute":"x","arguments":{"size":18446744073709551615},"id":3}',
    ]);
  });

  it.each([[false], [0], [''], [null], [[]], [{}], ['text']])('may return %j', async (value) => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      peer.reply(await peer.receive(), value);
    });
    expect(await client.execute('qom-get')).toEqual(value);
  });

  it('return integers beyond 2^53 exactly', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      await peer.receive();
      peer.send('{"return": {"max": 18446744073709551615}, "id": 1}\r\n');
    });
    expect(await client.execute('x')).toEqual({ max: 18446744073709551615n });
  });

  it('fail with what the server says, and what was asked', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      peer.fail(await peer.receive(), "Device 'x' not found", 'DeviceNotFound');
    });
    const error = await client.execute('device_del', { id: 'x' }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(QmpCommandError);
    expect(error).toMatchObject({
      message: "device_del: Device 'x' not found",
      class: 'DeviceNotFound',
      desc: "Device 'x' not found",
      command: 'device_del',
      arguments: { id: 'x' },
    });
    expect(Object.keys(error as object)).not.toContain('arguments');
  });

  it.each([
    ['QmpCommandError', 'fail', {}, {}],
    ['QmpConnectionError', 'quit', {}, {}],
    ['QmpTimeoutError', 'wait', {}, { timeout: 1 }],
    ['QmpAbortError', 'wait', {}, { signal: AbortSignal.timeout(1) }],
    ['QmpProtocolError', 'wait', {}, { oob: true }],
    ['JsonEncodeError', 'wait', { a: NaN }, {}],
  ])('name the caller in the stack of a %s', async (name, command, args, options) => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      const request = await peer.receive();
      if (request.execute === 'fail') peer.fail(request, 'no');
      if (request.execute === 'quit') peer.end();
      await peer.gone();
    });
    async function aCallerOfMine(): Promise<void> {
      await client.execute(command, args, options);
    }
    const error = await aCallerOfMine().catch((e: unknown) => e);
    expect(error).toMatchObject({ name, stack: expect.stringContaining('aCallerOfMine') });
  });

  it('are not sent with arguments that cannot be', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      await echo(peer);
    });
    const failed = client.execute('x', { a: [NaN] });
    await expect(failed).rejects.toThrow(JsonEncodeError);
    await expect(failed).rejects.toThrow('a[0]: NaN has no form in JSON');
    await expect(client.execute('x', [] as never)).rejects.toThrow('arguments must be an object');
    expect(await client.execute('y')).toEqual(['y', null]);
  });

  it('are sent with what the arguments were when they were called', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      await echo(peer);
    });
    const mutable = { a: 1 };
    const call = client.execute('x', mutable);
    mutable.a = 2;
    expect(await call).toEqual(['x', { a: 1 }]);
  });
});

describe('limits of a call', () => {
  it('time out, and drop the late reply', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      const slow = await peer.receive();
      const next = await peer.receive();
      peer.reply(slow, 'late');
      peer.reply(next, 'in time');
      await echo(peer);
    });
    const slow = client.execute('slow', undefined, { timeout: 20 });
    await expect(slow).rejects.toThrow(QmpTimeoutError);
    await expect(slow).rejects.toMatchObject({
      timeout: 20,
      message: 'slow: no reply within 20 ms',
    });
    expect(await client.execute('next')).toBe('in time');
    expect(await client.execute('more')).toEqual(['more', null]);
  });

  it('have a default for the client', async () => {
    const client = await connectTo((peer) => peer.negotiate().then(() => peer.gone()), {
      timeout: 20,
    });
    await expect(client.execute('x')).rejects.toThrow(QmpTimeoutError);
  });

  it('are never reached where they are beyond what timers know', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      await delay(30);
      await echo(peer);
    });
    const calls = [2 ** 31, Infinity].map((timeout) => client.execute('x', {}, { timeout }));
    expect(await Promise.all(calls)).toHaveLength(2);
  });

  it.each([-1, NaN])('cannot be %d', async (timeout) => {
    const client = await connectTo((peer) => peer.negotiate().then(() => peer.gone()));
    await expect(client.execute('x', {}, { timeout })).rejects.toThrow(RangeError);
  });

  it('abort, with the reason', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      const first = await peer.receive();
      const second = await peer.receive();
      peer.reply(first, 'late');
      peer.reply(second, 'mine');
    });
    const controller = new AbortController();
    const call = client.execute('x', {}, { signal: controller.signal });
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(call).rejects.toThrow(QmpAbortError);
    await expect(call).rejects.toMatchObject({ cause: reason });
    expect(await client.execute('y')).toBe('mine');
  });

  it('do not send what was aborted before', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      await echo(peer);
    });
    const aborted = client.execute('never', {}, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toThrow(QmpAbortError);
    expect(await client.execute('next')).toEqual(['next', null]);
  });

  it('are given up by the signal of the client, where they have none', async () => {
    const controller = new AbortController();
    const client = await connectTo(
      async (peer) => {
        await peer.negotiate();
        const [, second] = [await peer.receive(), await peer.receive()];
        await peer.receive();
        peer.reply(second, 'here');
      },
      { callSignal: controller.signal },
    );
    const first = expect(client.execute('a')).rejects.toMatchObject({
      name: 'QmpAbortError',
      cause: 'enough',
    });
    const second = client.execute('b', {}, { signal: new AbortController().signal });
    controller.abort('enough');
    await first;
    const late = client.execute('c');
    await expect(late).rejects.toThrow('c: given up');
    void client.execute('d', {}, { signal: new AbortController().signal }).catch(() => undefined);
    expect(await second).toBe('here');
  });
});

describe('out of band', () => {
  it('has at most 8 in-band commands outstanding, and overtakes those that wait', async () => {
    const order: unknown[] = [];
    const client = await connectTo(async (peer) => {
      await peer.negotiate('oob');
      const first = [];
      for (let count = 0; count < 8; count += 1) first.push(await peer.receive());
      const urgent = await peer.receive();
      order.push(urgent['exec-oob']);
      peer.reply(urgent, 'urgent');
      await delay(20);
      expect(peer.hasMore).toBe(false);
      for (const request of first) {
        order.push(request.execute);
        peer.reply(request, request.execute);
      }
      for (;;) {
        const request = await peer.receive();
        order.push(request.execute);
        peer.reply(request, request.execute);
      }
    });
    const names = Array.from({ length: 20 }, (_, index) => `c${String(index)}`);
    const controller = new AbortController();
    const inBand = names.map((name) =>
      client.execute(name, {}, name === 'c15' ? { signal: controller.signal } : {}),
    );
    const urgent = client.execute('migrate-pause', {}, { oob: true });
    controller.abort();
    expect(await urgent).toBe('urgent');
    const outcomes = await outcomesOf(inBand);
    const sent = names.filter((name) => name !== 'c15');
    expect(outcomes.filter((_, index) => index !== 15)).toEqual(sent);
    expect(outcomes[15]).toContain('QmpAbortError');
    expect(order).toEqual(['migrate-pause', ...sent]);
  });

  it('leaves those that were given up their place until their replies come', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate('oob');
      const first = [];
      for (let count = 0; count < 8; count += 1) first.push(await peer.receive());
      peer.reply(await peer.receive(), 'urgent');
      expect(peer.hasMore).toBe(false);
      peer.reply(first[0]!, 'late');
      const next = await peer.receive();
      expect(next).toEqual({ execute: 'next', id: expect.any(Number) });
      peer.reply(next, 'next');
      await peer.gone();
    });
    const given = Array.from({ length: 8 }, () => client.execute('slow', {}, { timeout: 5 }));
    // The time in the queue counts, and what was not sent by then never is.
    const queued = client.execute('never', {}, { timeout: 5 });
    const outcomes = await outcomesOf([...given, queued]);
    expect(new Set(outcomes)).toEqual(
      new Set([
        'QmpTimeoutError: slow: no reply within 5 ms',
        'QmpTimeoutError: never: no reply within 5 ms',
      ]),
    );
    const next = client.execute('next');
    expect(await client.execute('urgent', {}, { oob: true })).toBe('urgent');
    expect(await next).toBe('next');
  });

  it('is refused where the connection has none', async () => {
    const client = await connectTo((peer) => peer.negotiate().then(() => undefined));
    await expect(client.execute('x', {}, { oob: true })).rejects.toThrow(QmpProtocolError);
  });

  it('sends everything at once where there is none', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      const requests = [];
      for (let count = 0; count < 50; count += 1) requests.push(await peer.receive());
      requests.forEach((request) => {
        peer.reply(request, request.execute);
      });
    });
    const names = Array.from({ length: 50 }, (_, index) => `c${String(index)}`);
    expect(await Promise.all(names.map((name) => client.execute(name)))).toEqual(names);
  });
});

describe('events', () => {
  it('come with data and time', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      const request = await peer.receive();
      peer.say(
        { event: 'STOP', timestamp },
        { event: 'X', data: { a: 1 }, timestamp },
        { event: 'STOP', timestamp },
      );
      peer.reply(request, {});
    });
    const heard: unknown[] = [];
    client.on('X', (event) => void heard.push(event));
    client.once('STOP', (event) => void heard.push(event));
    const all: string[] = [];
    const stop = client.onAny(({ event }) => void all.push(event));
    await client.execute('go');
    stop();
    expect(heard).toEqual([
      { event: 'STOP', data: undefined, timestamp },
      { event: 'X', data: { a: 1 }, timestamp },
    ]);
    expect(all).toEqual(['STOP', 'X', 'STOP']);
  });

  it('stop when told so', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      for (;;) {
        const request = await peer.receive();
        peer.say({ event: 'A', timestamp });
        peer.reply(request, {});
      }
    });
    let calls = 0;
    const count = (): void => void (calls += 1);
    const stop = client.on('A', count);
    client.on('A', count);
    await client.execute('go');
    expect(calls).toBe(2);
    stop();
    client.off('A', count);
    await client.execute('go');
    expect(calls).toBe(2);
  });

  it('from before the end of the negotiation reach who subscribes right after it', async () => {
    const client = await connectTo(async (peer) => {
      peer.say(greetingOf(), { event: 'EARLY', timestamp });
      const request = await peer.receive();
      peer.say(
        { event: 'MIDDLE', timestamp },
        { return: {}, id: request.id },
        {
          event: 'LATE',
          timestamp,
        },
      );
    });
    const heard: string[] = [];
    client.onAny(({ event }) => void heard.push(event));
    await delay(20);
    expect(heard).toEqual(['EARLY', 'MIDDLE', 'LATE']);
  });

  it('whose listener throws end nothing', async () => {
    const problems: Error[] = [];
    const client = await connectTo(
      async (peer) => {
        await peer.negotiate();
        const request = await peer.receive();
        peer.say({ event: 'A', timestamp }, { return: 1, id: request.id });
      },
      { onError: (error) => problems.push(error) },
    );
    client.on('A', () => {
      throw new Error('a bug of mine');
    });
    expect(await client.execute('x')).toBe(1);
    expect(problems).toEqual([new Error('a bug of mine')]);
  });
});

describe('closing', () => {
  it('fails what is outstanding, and what comes later', async () => {
    const client = await connectTo((peer) => peer.negotiate('oob').then(() => peer.gone()));
    const calls = Array.from({ length: 20 }, () => client.execute('x'));
    const closed = client.close();
    for (const outcome of await outcomesOf(calls)) {
      expect(outcome).toBe('QmpConnectionError: x: no reply: The client was closed');
    }
    await closed;
    await expect(client.execute('y')).rejects.toThrow(QmpConnectionError);
    expect(await client.closed).toBeUndefined();
    await client.close();
  });

  it('tells who waits why the connection ended otherwise', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      await peer.receive();
      peer.end();
    });
    await expect(client.execute('quit')).rejects.toMatchObject({
      cause: {
        name: 'QmpConnectionError',
        message: expect.stringContaining('closed the connection'),
      },
    });
    expect(await client.closed).toBeInstanceOf(QmpConnectionError);
    await client.close();
    expect(await client.closed).toBeInstanceOf(QmpConnectionError);
  });

  it('is done at the end of a block', async () => {
    const client = await connectTo((peer) => peer.negotiate().then(() => peer.gone()));
    await client[Symbol.asyncDispose]();
    expect(await client.closed).toBeUndefined();
  });
});

describe('streams of events', () => {
  /** Says these at each command, then answers it. */
  const saying =
    (...names: readonly string[]) =>
    async (peer: ScriptedPeer): Promise<void> => {
      await peer.negotiate();
      for (;;) {
        const request = await peer.receive();
        peer.say(...names.map((event) => ({ event, timestamp })));
        peer.reply(request, {});
        if (request.execute === 'quit') peer.end();
      }
    };

  it('hold the events of one name, of several, or all, from the call on', async () => {
    const client = await connectTo(saying('A', 'B', 'C'));
    await client.execute('too early');
    const streams = [client.events('A'), client.events(['B', 'C']), client.events()];
    await client.execute('go');
    await client.close();
    const read = streams.map(async (stream) => {
      const names: string[] = [];
      for await (const { event } of stream) names.push(event);
      return names;
    });
    expect(await Promise.all(read)).toEqual([['A'], ['B', 'C'], ['A', 'B', 'C']]);
  });

  it('end with the cause where the connection does, and have no more then', async () => {
    const client = await connectTo(saying('A'));
    const stream = client.events('A');
    await client.execute('quit');
    expect((await stream.next()).value).toMatchObject({ event: 'A' });
    await expect(stream.next()).rejects.toThrow(QmpConnectionError);
    await expect(client.events('A').next()).rejects.toThrow(QmpConnectionError);
  });

  it('hold what came before the connection was ready', async () => {
    const client = await connectTo(async (peer) => {
      peer.say(greetingOf(), { event: 'EARLY', timestamp });
      const request = await peer.receive();
      peer.say({ event: 'LATER', timestamp });
      peer.reply(request, {});
      peer.end();
    });
    const stream = client.events();
    expect((await stream.next()).value).toMatchObject({ event: 'EARLY' });
    expect((await stream.next()).value).toMatchObject({ event: 'LATER' });
    await expect(stream.next()).rejects.toThrow(QmpConnectionError);
  });

  it('are bounded', async () => {
    const client = await connectTo(saying('A', 'A', 'A'));
    const strict = client.events('A', { limit: 2 });
    const lax = client.events({ limit: 2, overflow: 'drop-oldest' });
    await client.execute('go');
    await strict.next();
    await strict.next();
    await expect(strict.next()).rejects.toThrow(/More than 2 events/);
    await client.close();
    await lax.next();
    await lax.next();
    expect(await lax.next()).toEqual({ done: true, value: undefined });
  });
});

describe('types', () => {
  interface Commands {
    readonly stop: { readonly arguments: undefined; readonly returns: undefined };
    readonly 'qom-get': {
      readonly arguments: { readonly path: string; readonly property: string };
      readonly returns: unknown;
    };
    readonly 'query-x': {
      readonly arguments: { readonly flat?: boolean };
      readonly returns: { readonly n: number };
    };
    readonly 'migrate-pause': {
      readonly arguments: undefined;
      readonly returns: undefined;
      readonly oob: true;
    };
  }
  interface Events {
    readonly STOP: undefined;
    readonly JOB: { readonly id: string };
  }
  class Client extends QmpClient<Commands, Events> {
    stop(options?: CallOptions): Promise<void> {
      return this.execute('stop', undefined, options);
    }
    qomGet(args: Commands['qom-get']['arguments'], options?: CallOptions): Promise<unknown> {
      return this.execute('qom-get', args, options);
    }
    queryX(
      args?: Commands['query-x']['arguments'],
      options?: CallOptions,
    ): Promise<{ readonly n: number }> {
      return this.execute('query-x', args, options);
    }
    migratePause(options?: OobCallOptions): Promise<void> {
      return this.execute('migrate-pause', undefined, options);
    }
  }

  // Never called: the compiler is what tests it.
  async function use(client: Client): Promise<void> {
    const typed: Client = await Client.connect('/x');
    await typed.execute('stop');
    await client.execute('query-x');
    await client.execute('migrate-pause', undefined, { oob: true });
    client.on('JOB', ({ event, data }) => {
      expect(event satisfies 'JOB').toBe(data.id satisfies string);
    });
    const either = (): 'JOB' | 'STOP' => 'JOB';
    client.on(either(), (event) => {
      if (event.event === 'JOB') event.data.id.trim();
    });
    const job = await client.waitFor('JOB', ({ data }) => data.id === 'x', { timeout: 1 });
    expect(job.data.id satisfies string).toBe(job.event satisfies 'JOB');
    const one = await client.waitFor(({ event }) => event === '%unknown%');
    if (one.event === 'JOB') one.data.id.trim();
    client.use((call, next) => {
      if (call.name !== 'query-x') return next();
      expect(call.arguments.flat satisfies boolean | undefined).toBe(true);
      // @ts-expect-error -- no such argument
      return next({ ...call, arguments: { falt: true } });
    });
    // A function may take any client.
    const any: QmpClient = client;
    await any.close();
    // @ts-expect-error -- no such event
    await client.waitFor('JOBS');
    // @ts-expect-error -- arguments are mandatory
    await client.execute('qom-get');
    // @ts-expect-error -- a member is missing
    await client.execute('qom-get', { path: '/' });
    // @ts-expect-error -- no such command
    await client.execute('stpo');
    // @ts-expect-error -- not out of band
    await client.execute('stop', undefined, { oob: true });
    // @ts-expect-error -- no such event
    client.on('JOBS', () => undefined);
    // @ts-expect-error -- returns nothing
    await client.execute('stop').then((value: object) => value);
    const untyped = await QmpClient.connect('/x');
    expect(await untyped.execute('anything', { at: 'all' }, { oob: true })).toBe(1);
  }

  it('are for the compiler', () => {
    expect(use).toBeInstanceOf(Function);
  });
});
