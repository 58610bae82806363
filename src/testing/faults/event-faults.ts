import { echo, eventOf, fails, gives, type FaultScenario } from './fault-scenario.js';

/** Names that mean something to emitters of events, or to objects. */
const names = [
  'error',
  'ERROR',
  'close',
  'CLOSE',
  'newListener',
  'removeListener',
  '__proto__',
  'constructor',
  '',
];

const repeat = (count: number, name: string): readonly string[] =>
  Array.from({ length: count }, () => name);

const COUNT = 10_000;
const LARGE = 'x'.repeat(40 * 1024 * 1024);

export const eventFaults: readonly FaultScenario[] = [
  ...names.map((name) => ({
    name: `an event is called '${name}'`,
    script: async (peer: Parameters<FaultScenario['script']>[0]) => {
      await peer.negotiate();
      const request = await peer.receive();
      peer.say(eventOf(name));
      peer.reply(request, request.execute);
      await echo(peer);
    },
    calls: { a: gives('a') },
    after: { b: gives('b') },
    events: [name],
  })),
  {
    name: '10,000 events come in one packet, and a reply after them',
    script: async (peer) => {
      await peer.negotiate();
      const request = await peer.receive();
      const sent = repeat(COUNT, 'VNC_CONNECTED').map((name) => eventOf(name));
      peer.say(...sent, { return: 'a', id: request.id });
      await echo(peer);
    },
    calls: { a: gives('a') },
    after: { b: gives('b') },
    events: repeat(COUNT, 'VNC_CONNECTED'),
  },
  {
    name: 'an event has 40 MiB',
    script: async (peer) => {
      await peer.negotiate();
      const request = await peer.receive();
      peer.say(eventOf('LARGE', { text: LARGE }));
      peer.reply(request, request.execute);
    },
    calls: { a: gives('a') },
    events: ['LARGE'],
  },
  {
    name: 'listeners throw and reject',
    script: async (peer) => {
      await peer.negotiate();
      const request = await peer.receive();
      peer.say(eventOf('A'), eventOf('B'));
      peer.reply(request, request.execute);
      await echo(peer);
    },
    calls: { a: gives('a') },
    after: { b: gives('b') },
    meanwhile: (client) => {
      client.on('A', () => {
        throw new Error('thrown');
      });
      client.on('B', () => Promise.reject(new Error('rejected')));
    },
    events: ['A', 'B'],
    problems: [/^Error: thrown$/, /^Error: rejected$/],
  },
  {
    name: 'a listener closes the client, and more comes in the same packet',
    script: async (peer) => {
      await peer.negotiate();
      const request = await peer.receive();
      peer.say(eventOf('A'), eventOf('B'));
      peer.reply(request, request.execute);
      await peer.gone();
    },
    calls: { a: fails(/^QmpConnectionError: a: no reply: The client was closed$/) },
    meanwhile: (client) => {
      client.on('A', () => client.close());
    },
    events: ['A'],
  },
  {
    name: 'the connection ends in the middle of a wait and of a stream',
    script: async (peer) => {
      await peer.negotiate();
      await peer.receive();
      peer.say(eventOf('A'));
      peer.end();
    },
    calls: { a: fails(/^QmpConnectionError: a: no reply: .* closed the connection$/) },
    meanwhile: async (client) => {
      const stream = client.events('A');
      const settled = await Promise.allSettled([
        client.waitFor('NEVER', undefined, { timeout: 60_000 }),
        stream.next(),
        stream.next(),
      ]);
      const kinds = settled.map(({ status }) => status).join();
      if (kinds !== 'rejected,fulfilled,rejected') throw new Error(kinds);
    },
    events: ['A'],
  },
];
