import { setImmediate as nextTurn } from 'node:timers/promises';
import { greetingOf } from '../scripted-server.js';
import { echo, eventOf, gives, greeting, type FaultScenario } from './fault-scenario.js';

/** A connection is made all the same. */
const survived: readonly FaultScenario[] = [
  {
    name: 'the greeting comes in two packets',
    script: async (peer) => {
      peer.send(greeting.slice(0, 25));
      for (let turn = 0; turn < 20; turn += 1) await nextTurn();
      peer.send(greeting.slice(25));
      await echo(peer);
    },
  },
  {
    name: 'greeting and negotiation come byte by byte',
    script: async (peer) => {
      await peer.trickle(greeting);
      await peer.receive();
      await peer.trickle('{"return": {}, "id": 0}\r\n');
      await echo(peer);
    },
  },
  {
    name: 'an event comes in the packet of the greeting',
    script: async (peer) => {
      peer.say(greetingOf(), eventOf('RESUME'));
      await echo(peer);
    },
    events: ['RESUME'],
  },
  {
    name: 'an event comes before the greeting',
    script: async (peer) => {
      peer.say(eventOf('RESUME'), greetingOf());
      await echo(peer);
    },
    events: ['RESUME'],
  },
  {
    name: 'an event comes before the reply to the negotiation',
    script: async (peer) => {
      peer.send(greeting);
      const request = await peer.receive();
      peer.say(eventOf('STOP'), eventOf('RESUME'));
      peer.reply(request, {});
      await echo(peer);
    },
    events: ['STOP', 'RESUME'],
  },
  {
    name: 'there are empty lines, and no CR',
    script: async (peer) => {
      peer.send(`\n\r\n \n${greeting.trim()}\n\n`);
      await echo(peer);
    },
  },
  {
    name: 'the greeting says nothing of versions and capabilities',
    script: async (peer) => {
      peer.say({ QMP: {} });
      await echo(peer);
    },
  },
  {
    name: 'a stray reply comes before the greeting',
    script: async (peer) => {
      peer.send(`{"return": {}, "id": 5}\r\n${greeting}`);
      await echo(peer);
    },
    problems: [/^QmpProtocolError: A reply to no request: its id is 5$/],
  },
];

/** There is no connection, and the client says why. */
const refused: readonly FaultScenario[] = [
  {
    name: 'there is no greeting',
    script: () => undefined,
    refused: /^QmpTimeoutError: .* did not greet/,
  },
  {
    name: 'the greeting does not end',
    script: (peer) => {
      peer.send(greeting.slice(0, 25));
    },
    refused: /^QmpTimeoutError: .* did not greet/,
  },
  {
    name: 'nobody answers the negotiation',
    script: (peer) => {
      peer.send(greeting);
    },
    refused: /^QmpTimeoutError: /,
  },
  {
    name: 'capabilities are refused',
    script: async (peer) => {
      peer.send(greeting);
      peer.fail(await peer.receive(), 'not today');
    },
    refused: /^QmpConnectionError: .* refused to negotiate: not today$/,
  },
  {
    name: 'the negotiation fails without an id',
    script: async (peer) => {
      peer.send(greeting);
      await peer.receive();
      peer.say({ error: { class: 'GenericError', desc: 'not read' } });
    },
    refused: /^QmpProtocolError: The server could not read a request: not read$/,
  },
  {
    name: 'the server leaves at once',
    script: (peer) => {
      peer.end();
    },
    refused: /^QmpConnectionError: .* closed the connection$/,
  },
  {
    name: 'the server leaves in the greeting',
    script: (peer) => {
      peer.send(greeting.slice(0, 25));
      peer.end();
    },
    refused: /^QmpConnectionError: .* in the middle of a message$/,
  },
  {
    name: 'the server leaves in the negotiation',
    script: async (peer) => {
      peer.send(greeting);
      await peer.receive();
      peer.end();
    },
    refused: /^QmpConnectionError: .* closed the connection$/,
  },
  {
    name: 'the connection is reset in the negotiation',
    network: 'tcp',
    script: async (peer) => {
      peer.send(greeting);
      await peer.receive();
      peer.reset();
    },
    refused: /^QmpConnectionError: .*ECONNRESET/,
  },
  {
    name: 'it is no QMP server',
    script: (peer) => {
      peer.send('SSH-2.0-OpenSSH_9.2\r\n');
    },
    refused: /^QmpProtocolError: .* no JSON: SSH-2.0/,
  },
  {
    name: 'the greeting is no object',
    script: (peer) => {
      peer.say({ QMP: 'hello' });
    },
    refused: /^QmpProtocolError: .* neither a reply nor an event/,
  },
  {
    name: 'the server greets twice at once',
    script: (peer) => {
      peer.send(greeting + greeting);
    },
    refused: /^QmpProtocolError: .* second time$/,
  },
  {
    name: 'the greeting is too long',
    script: (peer) => {
      peer.send('x'.repeat(5000));
    },
    options: { maxMessageBytes: 4096 },
    refused: /^QmpProtocolError: .* longer than the 4096 bytes/,
  },
];

export const greetingFaults: readonly FaultScenario[] = [
  ...survived.map((scenario) => ({ ...scenario, calls: { a: gives('a'), b: gives('b') } })),
  ...refused.map((scenario) => ({
    ...scenario,
    options: { greetingTimeout: 150, ...scenario.options },
    script: async (peer: Parameters<FaultScenario['script']>[0]) => {
      await scenario.script(peer);
      await peer.gone();
    },
  })),
];
