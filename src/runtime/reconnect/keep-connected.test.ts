import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { closeAfterEach, outcomesOf, serve } from '../../testing/scripted-client.js';
import { greetingOf, ScriptedServer } from '../../testing/scripted-server.js';
import type { ScriptedPeer, Script } from '../../testing/scripted-server.js';
import { QmpAbortError } from '../errors/qmp-abort-error.js';
import { QmpConnectionError } from '../errors/qmp-connection-error.js';
import { QmpTimeoutError } from '../errors/qmp-timeout-error.js';
import { QmpClient } from '../qmp-client.js';
import type { SocketAddress } from '../transport/socket-transport.js';
import type { ConnectionState } from './connection-state.js';
import { keepConnected, type KeepConnectedOptions } from './keep-connected.js';
import type { ReconnectOptions } from './reconnect-options.js';

const kept: QmpClient[] = [];
afterEach(async () => {
  for (const client of kept.splice(0)) await client.close();
});
closeAfterEach();

const timestamp = { seconds: 1, microseconds: 2 };
const greeting = JSON.stringify(greetingOf());

/** Answers each command with its name. */
async function echo(peer: ScriptedPeer): Promise<void> {
  for (;;) {
    const request = await peer.receive();
    peer.reply(request, request.execute ?? request['exec-oob']);
  }
}

const echoing: Script = async (peer) => {
  await peer.negotiate();
  await echo(peer);
};

/** Negotiates, and leaves when it is asked for something. */
const leaving: Script = async (peer) => {
  await peer.negotiate();
  await peer.receive();
  peer.end();
};

/** A server whose connections follow a script each; the last one is that of all later ones. */
async function serveInTurn(
  ...scripts: readonly Script[]
): Promise<{ readonly address: SocketAddress; readonly connections: () => number }> {
  let count = 0;
  const { address } = await serve((peer) => {
    const script = scripts[Math.min(count, scripts.length - 1)]!;
    count += 1;
    return script(peer);
  });
  return { address, connections: () => count };
}

/** A client that the test's end closes, what it says of its states, and how to wait for one. */
async function keep(
  address: SocketAddress | string,
  reconnect: ReconnectOptions<QmpClient> = {},
  options: KeepConnectedOptions<QmpClient> = {},
): Promise<Kept> {
  const states: ConnectionState[] = [];
  let wake: () => void = () => undefined;
  const onState = (state: ConnectionState): void => {
    states.push(state);
    wake();
  };
  const client = await keepConnected(QmpClient, address, {
    ...options,
    reconnect: { minDelay: 1, maxDelay: 20, onState, ...reconnect },
  });
  kept.push(client);
  const until = async (kind: ConnectionState['kind'], count = 1): Promise<void> => {
    while (states.filter((state) => state.kind === kind).length < count) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { client, states, until };
}

interface Kept {
  readonly client: QmpClient;
  readonly states: readonly ConnectionState[];
  /** Resolves when there were so many of such states. */
  readonly until: (kind: ConnectionState['kind'], count?: number) => Promise<void>;
}

describe('a connection that ends', () => {
  it('is made anew, and says so', async () => {
    const { address } = await serveInTurn(leaving, echoing);
    const { client, states, until } = await keep(address);
    expect(states.map(({ kind }) => kind)).toEqual(['connecting', 'connected']);
    await expect(client.execute('x')).rejects.toThrow(QmpConnectionError);
    await until('connected', 2);
    expect(await client.execute('y')).toBe('y');
    await client.close();
    expect(states).toEqual([
      { kind: 'connecting', attempt: 1 },
      { kind: 'connected' },
      { kind: 'waiting', delay: expect.any(Number), cause: expect.any(QmpConnectionError) },
      { kind: 'connecting', attempt: 1 },
      { kind: 'connected' },
      { kind: 'closed', cause: undefined },
    ]);
    expect(await client.closed).toBeUndefined();
  });

  it('fails what is outstanding, and none of it is sent again', async () => {
    const received: unknown[] = [];
    const { address } = await serveInTurn(
      async (peer) => {
        await peer.negotiate('oob');
        for (let count = 0; count < 8; count += 1) received.push((await peer.receive()).execute);
        peer.end();
      },
      async (peer) => {
        await peer.negotiate('oob');
        for (;;) {
          const request = await peer.receive();
          received.push(request.execute);
          peer.reply(request, {});
        }
      },
    );
    const { client, until } = await keep(address);
    // Eight are sent, the others are in the queue of this connection.
    const names = Array.from({ length: 12 }, (_, index) => `c${String(index)}`);
    for (const outcome of await outcomesOf(names.map((name) => client.execute(name)))) {
      expect(outcome).toContain('QmpConnectionError');
    }
    await until('connected', 2);
    await client.execute('after');
    expect(received).toEqual([...names.slice(0, 8), 'after']);
  });

  it('keeps subscriptions and streams, and tells the version of the next one', async () => {
    const event = (name: string): object => ({ event: name, timestamp });
    const { address } = await serveInTurn(
      async (peer) => {
        await peer.negotiate();
        const request = await peer.receive();
        peer.say(event('FIRST'));
        peer.reply(request, {});
        peer.end();
      },
      async (peer) => {
        peer.say(
          { QMP: { version: { qemu: { major: 9, minor: 1, micro: 0 } }, capabilities: ['x'] } },
          event('EARLY'),
        );
        peer.reply(await peer.receive(), {});
        peer.say(event('SECOND'));
        await echo(peer);
      },
    );
    const { client, until } = await keep(address);
    const heard: string[] = [];
    client.onAny(({ event: name }) => void heard.push(name));
    client.once('SECOND', ({ event: name }) => void heard.push(`once ${name}`));
    const stream = client.events();
    await client.execute('x');
    expect(client.version.major).toBe(7);
    await until('connected', 2);
    expect(await client.execute('y')).toBe('y');
    expect(heard).toEqual(['FIRST', 'EARLY', 'SECOND', 'once SECOND']);
    expect(client.version).toEqual({ major: 9, minor: 1, micro: 0, package: '' });
    expect(client.greeting.capabilities).toEqual(['x']);
    for (const name of ['FIRST', 'EARLY', 'SECOND']) {
      expect(await stream.next()).toMatchObject({ value: { event: name } });
    }
    const rest = stream.next();
    await client.close();
    expect(await rest).toEqual({ done: true, value: undefined });
  });
});

describe('a server that dies', () => {
  const scripts: readonly (readonly [string, Script])[] = [
    [
      'before its greeting',
      (peer) => {
        peer.end();
      },
    ],
    [
      'in its greeting',
      (peer) => {
        peer.send(greeting.slice(0, 20));
        peer.end();
      },
    ],
    [
      'before it agrees on capabilities',
      async (peer) => {
        peer.say(greetingOf());
        await peer.receive();
        peer.end();
      },
    ],
    [
      'while the client resynchronises',
      async (peer) => {
        await peer.negotiate();
        expect((await peer.receive()).execute).toBe('query');
        peer.end();
      },
    ],
    [
      'by a word that is none',
      (peer) => {
        peer.send('Segmentation fault\n');
      },
    ],
    [
      'without a word',
      async (peer) => {
        await peer.gone();
      },
    ],
  ];

  it.each(scripts)('%s is left and tried again', async (how, script) => {
    const order: unknown[] = [];
    const { address, connections } = await serveInTurn(leaving, script, script, async (peer) => {
      await peer.negotiate();
      for (;;) {
        const request = await peer.receive();
        order.push(request.execute);
        peer.reply(request, request.execute);
      }
    });
    const resynchronise = async (client: QmpClient): Promise<void> => {
      await client.execute('query');
    };
    const options = how === 'without a word' ? { greetingTimeout: 500 } : {};
    const { client, states, until } = await keep(address, { resynchronise }, options);
    await expect(client.execute('x')).rejects.toThrow(QmpConnectionError);
    // Called while there is no connection: it waits through all of them.
    expect(await client.execute('waiting')).toBe('waiting');
    await until('connected', 2);
    expect(order).toEqual(['query', 'waiting']);
    expect(connections()).toBe(4);
    const attempts = states.map((state) => (state.kind === 'connecting' ? state.attempt : 0));
    expect(attempts.filter((attempt) => attempt > 0)).toEqual([1, 1, 2, 3]);
  });

  it('again and again is left alone for longer and longer', async () => {
    const { address } = await serveInTurn(async (peer) => {
      await peer.negotiate();
      peer.end();
    });
    const { states, until } = await keep(address, { minDelay: 300, maxDelay: 1000, jitter: 0 });
    await until('waiting', 4);
    const delays = states.flatMap((state) => (state.kind === 'waiting' ? [state.delay] : []));
    expect(delays.slice(0, 4)).toEqual([300, 600, 1000, 1000]);
  });
});

describe('commands that are called while there is no connection', () => {
  /** A client that waits for its second connection, and what makes that come. */
  async function disconnected(
    reconnect: ReconnectOptions<QmpClient>,
    next: Script = echoing,
  ): Promise<Kept & { readonly goOn: () => void }> {
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { address } = await serveInTurn(leaving, async (peer) => {
      await gate;
      await next(peer);
    });
    const result = await keep(address, reconnect);
    await expect(result.client.execute('x')).rejects.toThrow(QmpConnectionError);
    return { ...result, goOn };
  }

  it('wait for the next one, in order', async () => {
    const order: unknown[] = [];
    const { client, goOn } = await disconnected({}, async (peer) => {
      await peer.negotiate();
      for (;;) {
        const request = await peer.receive();
        order.push(request.execute);
        peer.reply(request, request.execute);
      }
    });
    const controller = new AbortController();
    const names = ['a', 'b', 'c'];
    const calls = names.map((name) => client.execute(name));
    const late = client.execute('late', {}, { timeout: 10 });
    const aborted = client.execute('aborted', {}, { signal: controller.signal });
    await expect(late).rejects.toThrow(QmpTimeoutError);
    controller.abort();
    await expect(aborted).rejects.toThrow(QmpAbortError);
    goOn();
    expect(await Promise.all(calls)).toEqual(names);
    expect(order).toEqual(names);
  });

  it('are bounded; those that are given up make room', async () => {
    const { client, goOn } = await disconnected({ maxWaiting: 2 });
    const controller = new AbortController();
    const aborted = client.execute('a', {}, { signal: controller.signal });
    const waiting = client.execute('b');
    await expect(client.execute('c')).rejects.toMatchObject({
      name: 'QmpConnectionError',
      message: 'c: no reply: More than 2 commands wait for a connection',
      cause: { name: 'QmpOverflowError', limit: 2 },
    });
    controller.abort();
    await expect(aborted).rejects.toThrow(QmpAbortError);
    const room = client.execute('d');
    goOn();
    expect(await Promise.all([waiting, room])).toEqual(['b', 'd']);
  });

  it('can be given up when they were sent', async () => {
    const { client, goOn } = await disconnected({}, async (peer) => {
      await peer.negotiate();
      const slow = await peer.receive();
      controller.abort();
      await nextTurn();
      peer.reply(slow, 'late');
      await echo(peer);
    });
    const controller = new AbortController();
    const call = client.execute('slow', {}, { signal: controller.signal });
    goOn();
    await expect(call).rejects.toThrow(QmpAbortError);
    expect(await client.execute('next')).toBe('next');
  });

  it('fail at once where that is wanted', async () => {
    const { client, until, goOn } = await disconnected({ whileDown: 'fail' });
    await expect(client.execute('y')).rejects.toThrow(
      /^y: no reply: There is no connection: .* closed the connection$/,
    );
    goOn();
    await until('connected', 2);
    expect(await client.execute('z')).toBe('z');
  });

  it('fail when the client is closed', async () => {
    const { client, until, states } = await disconnected({});
    const outcomes = outcomesOf([client.execute('a'), client.execute('b')]);
    await until('connecting', 2);
    await client.close();
    expect(await outcomes).toEqual([
      'QmpConnectionError: a: no reply: The client was closed',
      'QmpConnectionError: b: no reply: The client was closed',
    ]);
    expect(await outcomesOf([client.execute('c')])).toEqual([
      'QmpConnectionError: c: no reply: The client was closed',
    ]);
    expect(states.at(-1)).toEqual({ kind: 'closed', cause: undefined });
    expect(await client.closed).toBeUndefined();
  });

  it('fail out of band where the next one has no such thing', async () => {
    const { address } = await serveInTurn(async (peer) => {
      await peer.negotiate('oob');
      await peer.receive();
      peer.end();
    }, echoing);
    const { client } = await keep(address);
    await expect(client.execute('x')).rejects.toThrow(QmpConnectionError);
    const calls = [client.execute('urgent', {}, { oob: true }), client.execute('y')];
    expect(await outcomesOf(calls)).toEqual([
      'QmpConnectionError: urgent: no reply: The new connection has no out-of-band execution',
      'y',
    ]);
  });
});

describe('resynchronising', () => {
  it('comes before all other commands, with a client of the connection', async () => {
    const order: string[] = [];
    const { address } = await serveInTurn(leaving, async (peer) => {
      await peer.negotiate();
      for (;;) {
        const request = await peer.receive();
        order.push(request.execute ?? '');
        if (request.execute === 'second') peer.say({ event: 'MEANWHILE', timestamp });
        peer.reply(request, request.execute);
      }
    });
    const given: QmpClient[] = [];
    const { client, until } = await keep(address, {
      resynchronise: async (now) => {
        given.push(now);
        now.onAny(({ event }) => void order.push(`now ${event}`));
        await now.execute('first');
        // One that is called meanwhile has to wait.
        other = client.execute('other');
        await nextTurn();
        await now.execute('second');
      },
    });
    let other: Promise<unknown> | undefined;
    client.onAny(({ event }) => void order.push(`client ${event}`));
    await expect(client.execute('x')).rejects.toThrow(QmpConnectionError);
    expect(given).toEqual([]);
    await until('connected', 2);
    expect(await other).toBe('other');
    expect(order).toEqual(['first', 'second', 'client MEANWHILE', 'now MEANWHILE', 'other']);
    expect(given).toHaveLength(1);
    expect(given[0]).toBeInstanceOf(QmpClient);
  });

  it('that fails is done anew, on a new connection', async () => {
    const { address, connections } = await serveInTurn(leaving, echoing);
    let count = 0;
    const { client, states, until } = await keep(address, {
      resynchronise: async (now) => {
        count += 1;
        await now.execute('x');
        if (count < 3) throw new Error('not yet');
      },
    });
    await expect(client.execute('x')).rejects.toThrow(QmpConnectionError);
    await until('connected', 2);
    expect([count, connections()]).toEqual([3, 4]);
    const causes = states.flatMap((state) => (state.kind === 'waiting' ? [state.cause] : []));
    expect(causes.map(({ message }) => message).slice(1)).toEqual(['not yet', 'not yet']);
  });

  it('by the wrong client is told, and does not hang', async () => {
    const { address } = await serveInTurn(leaving, echoing);
    let count = 0;
    const { client, states, until } = await keep(address, {
      resynchronise: async (now) => {
        count += 1;
        await (count === 1 ? client : now).execute('y');
      },
      resynchroniseTimeout: 50,
    });
    await expect(client.execute('x')).rejects.toThrow(QmpConnectionError);
    await until('connected', 2);
    const causes = states.flatMap((state) => (state.kind === 'waiting' ? [state.cause] : []));
    expect(String(causes[1])).toContain('does it use the client it was given?');
  });

  it('ends when the client is closed', async () => {
    const { address } = await serveInTurn(leaving, async (peer) => {
      await peer.negotiate();
      await peer.gone();
    });
    let outcome: Promise<unknown[]> | undefined;
    const begun = new Promise<void>((resolve) => {
      void keep(address, {
        resynchronise: async (now) => {
          const call = now.execute('never');
          outcome = outcomesOf([call]);
          resolve();
          await call;
        },
      }).then(({ client }) => client.execute('x').catch(() => undefined));
    });
    await begun;
    await kept[0]!.close();
    expect(await outcome).toEqual(['QmpConnectionError: never: no reply: The client was closed']);
  });
});

describe('an end for good', () => {
  it('comes after so many attempts, with the cause of the last', async () => {
    let gone: Promise<void> | undefined;
    const server = await ScriptedServer.listen(async (peer) => {
      await peer.negotiate();
      await peer.receive();
      gone = server.close();
    });
    const { client, states } = await keep(server.address, { attempts: 3, jitter: 0 });
    const stream = client.events();
    await expect(client.execute('x')).rejects.toThrow(QmpConnectionError);
    const waiting = client.execute('y');
    await expect(waiting).rejects.toThrow(/^y: no reply: Cannot connect to /);
    await gone;
    const cause = await client.closed;
    expect(String(cause)).toMatch(/^QmpConnectionError: Cannot connect to .*ENOENT/);
    expect(states.map((state) => (state.kind === 'waiting' ? state.delay : state.kind))).toEqual([
      ...['connecting', 'connected', 1, 'connecting', 2, 'connecting', 4, 'connecting', 'closed'],
    ]);
    expect(states.at(-1)).toEqual({ kind: 'closed', cause });
    await expect(stream.next()).rejects.toBe(cause);
  });

  it('leaves no timer behind, whenever the client is closed', async () => {
    const timers = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    const { address } = await serveInTurn(leaving, (peer) => peer.gone());
    const { client, until } = await keep(address, { minDelay: 60_000, maxDelay: 60_000 });
    await expect(client.execute('x')).rejects.toThrow(QmpConnectionError);
    await until('waiting');
    expect(timers()).toBe(before + 1);
    await client.close();
    expect(timers()).toBe(before);
  });
});

describe('the first connection', () => {
  it('fails as any other does', async () => {
    const states: string[] = [];
    const attempt = keepConnected(QmpClient, '/nonexistent/qmp.sock', {
      reconnect: { onState: ({ kind }) => states.push(kind) },
    });
    await expect(attempt).rejects.toThrow('Cannot connect to /nonexistent/qmp.sock');
    expect(states).toEqual(['connecting', 'closed']);
  });

  it('is tried for again where that is wanted', async () => {
    const { address } = await serveInTurn(
      (peer) => {
        peer.end();
      },
      (peer) => {
        peer.end();
      },
      echoing,
    );
    const { client } = await keep(address, { retryFirst: true });
    expect(await client.execute('x')).toBe('x');
  });

  it('is given up by the signal, which has no say later', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const reason = new Error('enough');
    const attempt = keepConnected(QmpClient, '/nonexistent/qmp.sock', {
      signal,
      reconnect: {
        retryFirst: true,
        onState: ({ kind }) => {
          if (kind === 'waiting') controller.abort(reason);
        },
      },
    });
    await expect(attempt).rejects.toThrow(QmpAbortError);
    await expect(attempt).rejects.toMatchObject({ cause: reason });
    await expect(
      keepConnected(QmpClient, '/nonexistent/qmp.sock', { signal: AbortSignal.abort(reason) }),
    ).rejects.toMatchObject({ cause: reason });

    const later = new AbortController();
    const { address } = await serveInTurn(leaving, echoing);
    const { client } = await keep(address, {}, { signal: later.signal });
    later.abort();
    await expect(client.execute('x')).rejects.toThrow(QmpConnectionError);
    expect(await client.execute('y')).toBe('y');
  });

  it.each([
    { minDelay: -1 },
    { maxDelay: NaN },
    { jitter: 2 },
    { attempts: 0 },
    { resynchroniseTimeout: -1 },
    { maxWaiting: -1 },
  ])('is not tried for with %j', async (reconnect) => {
    const attempt = keepConnected(QmpClient, '/nonexistent/qmp.sock', { reconnect });
    await expect(attempt).rejects.toThrow(RangeError);
  });
});

it('reports what a listener to its states throws', async () => {
  const { address } = await serveInTurn(echoing);
  const problems: Error[] = [];
  const { client } = await keep(
    address,
    {
      onState: () => {
        throw new Error('not my day');
      },
    },
    { onError: (error) => problems.push(error) },
  );
  expect(await client.execute('x')).toBe('x');
  expect(problems.map(({ message }) => message)).toEqual(['not my day', 'not my day']);
});
