import type { ReceivedRequest, ScriptedPeer } from '../scripted-server.js';
import { calls, echo, eventOf, fails, gives, type FaultScenario } from './fault-scenario.js';

const MEBIBYTE = 1024 * 1024;

async function receiveAll(peer: ScriptedPeer, count: number): Promise<ReceivedRequest[]> {
  const requests = [];
  for (let index = 0; index < count; index += 1) requests.push(await peer.receive());
  return requests;
}

const replyTo = ({ id, execute }: ReceivedRequest): object => ({ return: execute, id });

/** What the first command gets, whatever it is; the second one gets its name. */
function firstReply(name: string, reply: string, value: unknown): FaultScenario {
  return {
    name,
    script: async (peer) => {
      await peer.negotiate();
      await peer.receive();
      peer.send(`${reply}\r\n`);
      await echo(peer);
    },
    calls: { a: gives(value) },
    after: { b: gives('b') },
  };
}

/** A reply to nobody comes before that to a command. */
function stray(name: string, reply: string, id: RegExp): FaultScenario {
  return {
    name: `there is a reply ${name}`,
    script: async (peer) => {
      await peer.negotiate('oob');
      const request = await peer.receive();
      peer.send(`${reply}\r\n`);
      peer.reply(request, request.execute);
      await echo(peer);
    },
    // More than QEMU takes at once: those that wait have no id yet.
    calls: calls(20),
    after: { b: gives('b') },
    problems: [id],
  };
}

const noRequest = (id: string): RegExp =>
  new RegExp(`^QmpProtocolError: A reply to no request: its id is ${id}$`);

export const replyFaults: readonly FaultScenario[] = [
  firstReply('a command returns false', '{"return": false, "id": 1}', false),
  firstReply('a command returns 0', '{"return": 0, "id": 1}', 0),
  firstReply('a command returns an empty string', '{"return": "", "id": 1}', ''),
  firstReply('a command returns null', '{"return": null, "id": 1}', null),
  firstReply('members come in another order', '{"id": 1, "x": [{}], "return": "é"}', 'é'),
  firstReply(
    'a string looks like a message',
    '{"return": "\\r\\n{\\"id\\": 2}", "id": 1}',
    '\r\n{"id": 2}',
  ),
  {
    name: 'a reply has both return and error',
    script: async (peer) => {
      await peer.negotiate();
      const { id } = await peer.receive();
      peer.say({ return: 1, error: { class: 'GenericError', desc: 'both' }, id });
      await echo(peer);
    },
    calls: { a: fails(/^QmpCommandError: a: .*both/) },
    after: { b: gives('b') },
  },
  {
    name: 'replies come out of order',
    script: async (peer) => {
      await peer.negotiate();
      peer.say(...(await receiveAll(peer, 7)).reverse().map(replyTo));
      await echo(peer);
    },
    calls: calls(7),
    after: { b: gives('b') },
  },
  {
    name: '500 commands are sent at once',
    script: async (peer) => {
      await peer.negotiate();
      await echo(peer);
    },
    calls: calls(500),
  },
  {
    name: '500 replies come in one packet, the last one first',
    script: async (peer) => {
      await peer.negotiate();
      peer.say(...(await receiveAll(peer, 500)).reverse().map(replyTo));
    },
    calls: calls(500),
  },
  {
    name: 'every other command of 500 fails',
    script: async (peer) => {
      await peer.negotiate('oob');
      for (let index = 0; ; index += 1) {
        const request = await peer.receive();
        if (index % 2 === 0) peer.reply(request, request.execute);
        else peer.fail(request, `no ${String(request.execute)}`);
      }
    },
    calls: calls(500, (name) =>
      Number(name.slice(1)) % 2 === 0
        ? gives(name)
        : fails(new RegExp(`^QmpCommandError: ${name}: .*no ${name}$`)),
    ),
  },
  {
    name: 'replies come byte by byte, cut within characters',
    script: async (peer) => {
      await peer.negotiate();
      for (const request of await receiveAll(peer, 3)) {
        await peer.trickle(
          `${JSON.stringify({ id: request.id, return: `${request.execute!}é€😀` })}\r\n`,
        );
      }
    },
    calls: calls(3, (name) => gives(`${name}é€😀`)),
  },
  {
    name: 'a reply has 40 MiB',
    script: async (peer) => {
      await peer.negotiate();
      peer.reply(await peer.receive(), 'x'.repeat(40 * MEBIBYTE));
      await echo(peer);
    },
    calls: { a: gives('x'.repeat(40 * MEBIBYTE)), b: gives('b') },
  },
  {
    name: 'a command has 2 MiB',
    script: async (peer) => {
      await peer.negotiate();
      const request = await peer.receive();
      peer.reply(request, String(request.arguments?.['text']).length);
    },
    arguments: { text: 'x'.repeat(2 * MEBIBYTE) },
    calls: { a: gives(2 * MEBIBYTE) },
  },
  {
    name: 'a reply is too long',
    script: async (peer) => {
      await peer.negotiate();
      const [first] = await receiveAll(peer, 3);
      peer.reply(first!, first!.execute);
      for (let sent = 0; sent < 5; sent += 1) peer.send('x'.repeat(1000));
      await peer.gone();
    },
    options: { maxMessageBytes: 4096 },
    calls: {
      a: gives('a'),
      b: fails(/^QmpConnectionError: b: no reply: .* longer than the 4096 bytes/),
      c: fails(/^QmpConnectionError: c: no reply: .* longer than the 4096 bytes/),
    },
  },
  {
    name: 'a reply is nested 100,000 deep',
    script: async (peer) => {
      await peer.negotiate();
      await peer.receive();
      peer.send(`{"return": ${'['.repeat(100_000)}${']'.repeat(100_000)}, "id": 1}\r\n`);
      await peer.gone();
    },
    calls: { a: fails(/^QmpConnectionError: a: no reply: .* nested more than 1024 deep: /) },
  },
  {
    name: 'a reply with a large integer is nested 100,000 deep',
    script: async (peer) => {
      await peer.negotiate();
      await peer.receive();
      peer.send(
        `{"return": [9007199254740993, ${'['.repeat(100_000)}${']'.repeat(100_000)}], "id": 1}\r\n`,
      );
      await peer.gone();
    },
    calls: { a: fails(/^QmpConnectionError: a: no reply: .* nested more than 1024 deep: /) },
  },
  {
    name: 'a string is no UTF-8',
    script: async (peer) => {
      await peer.negotiate();
      await peer.receive();
      peer.send(Buffer.from('{"return": "a\xffb\xc3", "id": 1}\r\n', 'latin1'));
      await echo(peer);
    },
    calls: { a: gives('a\ufffdb\ufffd') },
    after: { b: gives('b') },
  },
  stray('with an id of nobody', '{"return": "stray", "id": 77}', noRequest('77')),
  stray('to a command that waits here', '{"return": "stray", "id": 15}', noRequest('15')),
  stray('with an id as text', '{"return": "stray", "id": "1"}', noRequest('.* string')),
  stray('with an id that is null', '{"return": "stray", "id": null}', noRequest('.* object')),
  stray('with an id that is a list', '{"return": "stray", "id": [1]}', noRequest('.* object')),
  stray('with half an id', '{"return": "stray", "id": 1.5}', noRequest('1.5')),
  stray('with a negative id', '{"return": "stray", "id": -1}', noRequest('-1')),
  stray(
    'with an id beyond 2^53',
    '{"return": 1, "id": 18446744073709551615}',
    noRequest('.* bigint'),
  ),
  stray(
    'that fails nobody',
    '{"error": {"class": "X", "desc": "stray"}, "id": 77}',
    noRequest('77'),
  ),
  {
    name: 'a reply is repeated',
    script: async (peer) => {
      await peer.negotiate();
      const first = await peer.receive();
      peer.say(replyTo(first), replyTo(first), replyTo(first));
      await echo(peer);
    },
    calls: { a: gives('a') },
    after: { b: gives('b'), c: gives('c') },
    problems: [noRequest('\\d+'), noRequest('\\d+')],
  },
  {
    name: 'a reply comes after its time is over',
    script: async (peer) => {
      await peer.negotiate();
      const late = await peer.receive();
      const next = await peer.receive();
      peer.say(replyTo(late), replyTo(next));
      await echo(peer);
    },
    timeout: 30,
    calls: { a: fails(/^QmpTimeoutError: a: no reply within 30 ms/) },
    after: { b: gives('b'), c: gives('c') },
  },
  {
    name: 'a reply never comes',
    script: async (peer) => {
      await peer.negotiate();
      await peer.receive();
      await echo(peer);
    },
    timeout: 30,
    calls: { a: fails(/^QmpTimeoutError: a: no reply within 30 ms/) },
    after: { b: gives('b') },
  },
  {
    name: 'the last reply comes, and the end with it',
    script: async (peer) => {
      await peer.negotiate();
      const request = await peer.receive();
      peer.say(eventOf('SHUTDOWN'), replyTo(request));
      peer.end();
    },
    calls: { quit: gives('quit'), b: fails(/^QmpConnectionError: b: no reply: /) },
    events: ['SHUTDOWN'],
  },
];
