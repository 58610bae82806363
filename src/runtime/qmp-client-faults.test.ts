import { getEventListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { closeAfterEach, connectTo, outcomesOf, serve } from '../testing/scripted-client.js';
import { greetingOf, type ScriptedPeer, type Script } from '../testing/scripted-server.js';
import { QmpClient } from './qmp-client.js';

closeAfterEach();

const timestamp = { seconds: 1, microseconds: 2 };
const greeting = `${JSON.stringify(greetingOf())}\r\n`;

describe('a connection is made although', () => {
  const scripts: readonly (readonly [string, Script])[] = [
    [
      'the greeting comes in two packets',
      async (peer) => {
        peer.send(greeting.slice(0, 25));
        await delay(20);
        peer.send(greeting.slice(25));
        peer.reply(await peer.receive(), {});
      },
    ],
    [
      'every byte comes alone',
      async (peer) => {
        await peer.trickle(greeting);
        await peer.receive();
        await peer.trickle('{"return": {}, "id": 0}\r\n');
      },
    ],
    [
      'an event comes in the packet of the greeting',
      async (peer) => {
        peer.say(greetingOf(), { event: 'RESUME', timestamp });
        peer.reply(await peer.receive(), {});
      },
    ],
    [
      'an event comes before the greeting',
      async (peer) => {
        peer.say({ event: 'RESUME', timestamp }, greetingOf());
        peer.reply(await peer.receive(), {});
      },
    ],
    [
      'there are empty lines, and no CR',
      async (peer) => {
        peer.send(`\n\r\n \n${greeting.trim()}\n\n`);
        await peer.receive();
        peer.send('\n{"return": {}, "id": 0}\n');
      },
    ],
  ];

  it.each(scripts)('%s', async (_, script) => {
    const client = await connectTo(async (peer) => {
      await script(peer);
      peer.reply(await peer.receive(), 'alive');
    });
    expect(await client.execute('x')).toBe('alive');
  });
});

describe('connecting fails, and the server is left, where', () => {
  const scripts: readonly (readonly [string, Script, string])[] = [
    ['there is no greeting', () => undefined, 'QmpTimeoutError: .* did not greet'],
    [
      'the greeting does not end',
      (peer) => {
        peer.send(greeting.slice(0, 25));
      },
      'QmpTimeoutError: .* did not greet',
    ],
    [
      'nobody answers the negotiation',
      (peer) => {
        peer.send(greeting);
      },
      'QmpTimeoutError: .* did not answer after its greeting',
    ],
    [
      'the server refuses',
      async (peer) => {
        peer.send(greeting);
        peer.fail(await peer.receive(), 'not today');
      },
      'QmpConnectionError: .* refused to negotiate: not today',
    ],
    [
      'the server leaves at once',
      (peer) => {
        peer.end();
      },
      'QmpConnectionError: .* closed the connection$',
    ],
    [
      'the server leaves in the greeting',
      (peer) => {
        peer.send(greeting.slice(0, 25));
        peer.end();
      },
      'QmpConnectionError: .* in the middle of a message',
    ],
    [
      'the server leaves in the negotiation',
      async (peer) => {
        peer.send(greeting);
        await peer.receive();
        peer.end();
      },
      'QmpConnectionError: .* closed the connection$',
    ],
    [
      'it is no QMP server',
      (peer) => {
        peer.send('SSH-2.0-OpenSSH_9.2\r\n');
      },
      'QmpProtocolError: .* no JSON: SSH-2.0',
    ],
    [
      'the server greets twice',
      (peer) => {
        peer.send(greeting + greeting);
      },
      'QmpProtocolError: .* second time',
    ],
    [
      'the greeting is too long',
      (peer) => {
        peer.send('x'.repeat(5000));
      },
      'QmpProtocolError: .* longer than the 4096 bytes',
    ],
  ];

  it.each(scripts)('%s', async (_, script, message) => {
    let isGone = false;
    const server = await serve(async (peer) => {
      await script(peer);
      await peer.gone();
      isGone = true;
    });
    const options = { greetingTimeout: 100, maxMessageBytes: 4096 };
    const attempt = QmpClient.connect(server.address, options);
    const [outcome] = await outcomesOf([attempt]);
    expect(outcome).toMatch(new RegExp(`^${message}`));
    await delay(30);
    expect(isGone).toBe(true);
  });
});

describe('replies', () => {
  it('find their commands in any order', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      const requests = [];
      for (let count = 0; count < 5; count += 1) requests.push(await peer.receive());
      for (const request of requests.reverse()) peer.reply(request, request.execute);
    });
    const names = ['a', 'b', 'c', 'd', 'e'];
    expect(await Promise.all(names.map((name) => client.execute(name)))).toEqual(names);
  });

  it('come right for 500 commands at once', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      for (;;) {
        const request = await peer.receive();
        peer.reply(request, request.arguments);
      }
    });
    const values = Array.from({ length: 500 }, (_, index) => ({ index }));
    expect(await Promise.all(values.map((value) => client.execute('x', value)))).toEqual(values);
  });

  it('come right byte by byte, cut within a character', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      await peer.receive();
      await peer.trickle('{"return": "é€😀", "id": 1}\r\n');
    });
    expect(await client.execute('x')).toBe('é€😀');
  });

  it('of 40 MiB come right', async () => {
    const large = 'x'.repeat(40 * 1024 * 1024);
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      peer.reply(await peer.receive(), large);
    });
    const value = await client.execute('x');
    expect(value === large).toBe(true);
  });

  const strays: readonly (readonly [string, string])[] = [
    ['with an id of nobody', '{"return": "stray", "id": 77}\r\n'],
    ['with an id that was answered', '{"return": "stray", "id": 0}\r\n'],
    ['with an id as text', '{"return": "stray", "id": "1"}\r\n'],
    ['with an id that is an object', '{"return": "stray", "id": {"a": "\\ud800"}}\r\n'],
    ['with an id beyond 2^53', '{"return": "stray", "id": 18446744073709551615}\r\n'],
    ['that fail nobody', '{"error": {"class": "X", "desc": "stray"}, "id": 77}\r\n'],
  ];
  it.each(strays)('%s are dropped, and told', async (_, stray) => {
    const problems: Error[] = [];
    const client = await connectTo(
      async (peer) => {
        await peer.negotiate();
        const request = await peer.receive();
        peer.send(stray);
        peer.reply(request, 'mine');
      },
      { onError: (error) => problems.push(error) },
    );
    expect(await client.execute('x')).toBe('mine');
    expect(problems.map(({ name }) => name)).toEqual(['QmpProtocolError']);
  });

  it('that are repeated do not reach another command', async () => {
    const problems: Error[] = [];
    const client = await connectTo(
      async (peer) => {
        await peer.negotiate();
        const first = await peer.receive();
        peer.reply(first, 'first');
        const second = await peer.receive();
        peer.reply(first, 'first again');
        peer.reply(second, 'second');
      },
      { onError: (error) => problems.push(error) },
    );
    expect(await client.execute('a')).toBe('first');
    expect(await client.execute('b')).toBe('second');
    expect(problems).toHaveLength(1);
  });

  it('that come too late keep their id until then', async () => {
    const ids = new Set<unknown>();
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      const slow = await peer.receive();
      for (let count = 0; count < 30; count += 1) {
        const request = await peer.receive();
        ids.add(request.id);
        peer.reply(request, count);
      }
      expect(ids.has(slow.id)).toBe(false);
      peer.reply(slow, 'late');
      const last = await peer.receive();
      peer.reply(last, 'last');
    });
    await expect(client.execute('slow', {}, { timeout: 5 })).rejects.toThrow('within 5 ms');
    for (let count = 0; count < 30; count += 1) expect(await client.execute('x')).toBe(count);
    expect(await client.execute('x')).toBe('last');
  });
});

describe('everything outstanding fails, with the cause, when', () => {
  const faults: readonly (readonly [string, (peer: ScriptedPeer) => void, string])[] = [
    [
      'an error has no id',
      (peer) => {
        peer.say({ error: { class: 'GenericError', desc: 'JSON parse error' } });
      },
      'could not read a request: JSON parse error',
    ],
    [
      'a return has no id',
      (peer) => {
        peer.say({ return: {} });
      },
      'reply without an id',
    ],
    [
      'a message is no JSON',
      (peer) => {
        peer.send('{"return": 1, "id": 1\r\n');
      },
      'no JSON: ',
    ],
    [
      'a value is NaN',
      (peer) => {
        peer.send('{"return": nan, "id": 1}\r\n');
      },
      'no JSON: ',
    ],
    [
      'a message is no object',
      (peer) => {
        peer.send('[1]\r\n');
      },
      'no JSON object',
    ],
    [
      'a reply says neither return nor error',
      (peer) => {
        peer.say({ id: 1 });
      },
      'neither a reply nor an event',
    ],
    [
      'an error has no description',
      (peer) => {
        peer.say({ id: 1, error: 'text' });
      },
      'no error',
    ],
    [
      'an event has no name',
      (peer) => {
        peer.say({ event: 7, timestamp });
      },
      'no event',
    ],
    [
      'a second greeting comes',
      (peer) => {
        peer.say(greetingOf());
      },
      'greeted a second time',
    ],
    [
      'a message is too long',
      (peer) => {
        peer.send('x'.repeat(5000));
      },
      'longer than the 4096 bytes',
    ],
    [
      'a message is nested too deep',
      (peer) => {
        peer.send(`{"return": ${'['.repeat(1500)}${']'.repeat(1500)}, "id": 1}\r\n`);
      },
      'what is nested more than 1024 deep: {"return": [[[',
    ],
    [
      'what is sent is no text',
      (peer) => {
        peer.send(Buffer.from([0xff, 0xfe, 0x00, 0x0a]));
      },
      'no JSON: ',
    ],
    [
      'the connection ends',
      (peer) => {
        peer.end();
      },
      'closed the connection',
    ],
    [
      'the connection ends in the middle of a line',
      (peer) => {
        peer.send('{"return": {}, "i');
        peer.end();
      },
      'in the middle of a message',
    ],
    [
      'the connection is reset',
      (peer) => {
        peer.reset();
      },
      'ECONNRESET',
    ],
  ];

  it.each(faults)('%s', async (_, fault, cause) => {
    const client = await connectTo(
      async (peer) => {
        await peer.negotiate('oob');
        await peer.receive();
        fault(peer);
      },
      { maxMessageBytes: 4096 },
      'tcp',
    );
    // More than QEMU takes at once: those in the queue must fail too.
    const calls = Array.from({ length: 20 }, () => client.execute('x'));
    for (const outcome of await outcomesOf(calls)) {
      expect(outcome).toMatch(/^QmpConnectionError: x: no reply: /);
      expect(outcome).toContain(cause);
    }
    expect(String(await client.closed)).toContain(cause);
    expect(await outcomesOf([client.execute('y')])).toEqual([
      expect.stringContaining('QmpConnectionError: y: no reply: '),
    ]);
  });

  it('but not what was answered before, in the same packet', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      const first = await peer.receive();
      const second = await peer.receive();
      const lines = [
        { return: 'answered', id: first.id },
        [],
        { return: 'too late', id: second.id },
      ];
      peer.send(lines.map((line) => `${JSON.stringify(line)}\r\n`).join(''));
    });
    const outcomes = await outcomesOf([client.execute('a'), client.execute('b')]);
    expect(outcomes).toEqual(['answered', expect.stringContaining('QmpConnectionError: b: ')]);
  });

  it('the server leaves after the reply to its last command', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      const request = await peer.receive();
      peer.say({ event: 'SHUTDOWN', data: { guest: false }, timestamp });
      peer.reply(request, {});
      peer.end();
    });
    const heard: string[] = [];
    client.onAny(({ event }) => void heard.push(event));
    const outcomes = await outcomesOf([client.execute('quit'), client.execute('query-status')]);
    expect(outcomes).toEqual([{}, expect.stringContaining('QmpConnectionError')]);
    expect(heard).toEqual(['SHUTDOWN']);
  });
});

describe('events', () => {
  it.each(['error', 'ERROR', 'close', 'CLOSE', '__proto__', 'constructor'])(
    'may be called %s',
    async (name) => {
      const client = await connectTo(async (peer) => {
        await peer.negotiate();
        const request = await peer.receive();
        peer.say({ event: name, timestamp });
        peer.reply(request, 'mine');
      });
      const heard: string[] = [];
      client.on(name, ({ event }) => void heard.push(event));
      expect(await client.execute('x')).toBe('mine');
      expect(heard).toEqual([name]);
    },
  );

  it('nobody listens to end nothing', async () => {
    const client = await connectTo(async (peer) => {
      await peer.negotiate();
      const request = await peer.receive();
      peer.say({ event: 'error', timestamp });
      peer.reply(request, 'mine');
    });
    expect(await client.execute('x')).toBe('mine');
  });
});

it('closes although the server never reads', async () => {
  const client = await connectTo(async (peer) => {
    await peer.negotiate();
    peer.stopReading();
  });
  await delay(20);
  const call = client.execute('x', { data: 'x'.repeat(10_000_000) });
  const outcome = outcomesOf([call]);
  await delay(20);
  const sockets = resources('PipeWrap');
  await client.close();
  await delay(5);
  expect(resources('PipeWrap')).toBe(sockets - 1);
  expect(await outcome).toEqual([expect.stringContaining('The client was closed')]);
});

it('leaves no timer and no listener behind', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const client = await connectTo(
    async (peer) => {
      await peer.negotiate();
      for (;;) peer.reply(await peer.receive(), {});
    },
    { signal },
  );
  const before = resources('Timeout');
  for (let count = 0; count < 20; count += 1) {
    await client.execute('x', {}, { signal, timeout: 60_000 });
  }
  expect(resources('Timeout')).toBe(before);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
  controller.abort();
  await delay(5);
  expect(await client.execute('x')).toEqual({});
});

it('does not mind limits of connecting once it is connected', async () => {
  const client = await connectTo(
    async (peer) => {
      await peer.negotiate();
      for (;;) peer.reply(await peer.receive(), {});
    },
    { connectTimeout: 60, greetingTimeout: 60 },
  );
  await delay(100);
  expect(await client.execute('x')).toEqual({});
});

it('hears nothing more once a listener closed it', async () => {
  const problems: Error[] = [];
  const client = await connectTo(
    async (peer) => {
      await peer.negotiate();
      const request = await peer.receive();
      peer.say({ event: 'A', timestamp }, { event: 'B', timestamp }, { return: 1, id: request.id });
    },
    { onError: (error) => problems.push(error) },
  );
  const heard: string[] = [];
  client.onAny(({ event }) => {
    heard.push(event);
    return client.close();
  });
  const outcomes = await outcomesOf([client.execute('x')]);
  expect(outcomes).toEqual(['QmpConnectionError: x: no reply: The client was closed']);
  expect(heard).toEqual(['A']);
  expect(problems).toEqual([]);
});

/** How many resources of a kind keep the process alive. */
function resources(kind: string): number {
  return process.getActiveResourcesInfo().filter((name) => name === kind).length;
}
