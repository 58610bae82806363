import { setTimeout as delay } from 'node:timers/promises';
import { greetingOf, type ScriptedPeer } from '../scripted-server.js';
import { calls, fails, type FaultScenario } from './fault-scenario.js';

/** Longer than a client waits for a server that does not end its half, in milliseconds. */
const DEAF_TIME = 1500;

const brokenBy = (cause: string) => (name: string) =>
  fails(new RegExp(`^QmpConnectionError: ${name}: no reply: .*${cause}`));

/** After this nobody can tell what belongs to what, or there is nobody any more. */
const ends: readonly (readonly [string, (peer: ScriptedPeer) => void, string])[] = [
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
    'a message is cut short',
    (peer) => {
      peer.send('{"return": 1, "id": 1\r\n');
    },
    'no JSON: ',
  ],
  [
    'two messages stand in a line',
    (peer) => {
      peer.send('{"return": 1, "id": 1}{"return": 2, "id": 2}\r\n');
    },
    'no JSON: ',
  ],
  [
    'a value is NaN',
    (peer) => {
      peer.send('{"return": NaN, "id": 1}\r\n');
    },
    'no JSON: ',
  ],
  [
    'a value is infinite, as printf writes it',
    (peer) => {
      peer.send('{"return": -inf, "id": 1}\r\n');
    },
    'no JSON: ',
  ],
  ...['[1]', '"text"', '1', 'null', 'true'].map(
    (line) =>
      [
        `a message is ${line}`,
        (peer: ScriptedPeer): void => {
          peer.send(`${line}\r\n`);
        },
        'no JSON object',
      ] as const,
  ),
  [
    'a reply says neither return nor error',
    (peer) => {
      peer.say({ id: 1 });
    },
    'neither a reply nor an event',
  ],
  [
    'an error is text',
    (peer) => {
      peer.say({ id: 1, error: 'text' });
    },
    'no error',
  ],
  [
    'an error has no description',
    (peer) => {
      peer.say({ id: 1, error: { class: 'GenericError' } });
    },
    'without class or description',
  ],
  [
    'an event has no name',
    (peer) => {
      peer.say({ event: 7, timestamp: { seconds: 1, microseconds: 2 } });
    },
    'no event',
  ],
  [
    'an event has no time',
    (peer) => {
      peer.say({ event: 'STOP' });
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
    'what is sent is no text',
    (peer) => {
      peer.send(Buffer.from([0xff, 0xfe, 0x00, 0x0a]));
    },
    'no JSON: ',
  ],
  [
    'a line is never ended',
    (peer) => {
      for (let count = 0; count < 100; count += 1) peer.send('[{"x":'.repeat(100));
    },
    'longer than the 4096 bytes',
  ],
  [
    'the connection ends',
    (peer) => {
      peer.end();
    },
    'closed the connection$',
  ],
  [
    'the connection ends in the middle of a line',
    (peer) => {
      peer.send('{"return": {}, "i');
      peer.end();
    },
    'in the middle of a message$',
  ],
  [
    'the connection is reset',
    (peer) => {
      peer.reset();
    },
    'ECONNRESET',
  ],
];

/** The program itself ends it. */
const closings: readonly FaultScenario[] = [
  {
    name: 'the server never reads',
    script: async (peer) => {
      await peer.negotiate();
      peer.stopReading();
      // Else this end of the connection would not see that the other one has gone.
      await delay(DEAF_TIME);
      peer.resumeReading();
    },
    arguments: { text: 'x'.repeat(1_000_000) },
    calls: calls(20, brokenBy('The client was closed$')),
    meanwhile: (client) => client.close(),
  },
  {
    name: 'the server never answers',
    script: async (peer) => {
      await peer.negotiate('oob');
      await peer.gone();
    },
    calls: calls(100, brokenBy('The client was closed$')),
    meanwhile: (client) => client.close(),
  },
  {
    name: 'the server answers half when the client closes',
    script: async (peer) => {
      await peer.negotiate();
      await peer.receive();
      peer.send('{"return": {}, "i');
      await peer.gone();
    },
    calls: calls(3, brokenBy('The client was closed$')),
    meanwhile: async (client) => {
      await delay(20);
      await client.close();
    },
  },
];

export const streamFaults: readonly FaultScenario[] = [
  ...ends.map(([name, fault, cause]) => ({
    name,
    script: async (peer: ScriptedPeer) => {
      await peer.negotiate('oob');
      await peer.receive();
      fault(peer);
      await peer.gone();
    },
    options: { maxMessageBytes: 4096 },
    network: 'tcp' as const,
    // More than QEMU takes at once: those that wait must fail too.
    calls: calls(20, brokenBy(cause)),
    after: calls(2, brokenBy(cause)),
  })),
  ...closings,
];
