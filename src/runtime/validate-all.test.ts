import { expect, it } from '@jest/globals';
import {
  closeAfterEach,
  connectAgentTo,
  connectTo,
  outcomesOf,
  serve,
} from '../testing/scripted-client.js';
import type { ScriptedPeer } from '../testing/scripted-server.js';
import type { ConnectOptions } from './connect-options.js';
import { QmpClient } from './qmp-client.js';
import type { ReceivedValidators } from './schema-tables.js';
import { checkBool } from './validation/check-builtin.js';
import { objectValidator } from './validation/validator.js';

closeAfterEach();

const timestamp = { seconds: 1, microseconds: 2 };
const isOn = objectValidator((fields, run) => checkBool(fields['on'], 'on', run), 'received');
const receivedValidators: ReceivedValidators = {
  results: { query: isOn },
  events: { TURNED: isOn },
};

/** Says an event with what a command is told to, and returns it. */
async function echo(peer: ScriptedPeer): Promise<void> {
  await peer.negotiate();
  for (;;) {
    const request = await peer.receive();
    const data = request.arguments?.['data'];
    peer.say({ event: 'TURNED', data, timestamp }, { event: 'OTHER', data, timestamp });
    peer.reply(request, data);
  }
}

/** What comes of calls that return right and wrong things. */
async function run(options: ConnectOptions): Promise<object> {
  const problems: string[] = [];
  const client = await connectTo(echo, {
    ...options,
    onError: (error) => problems.push(String(error)),
  });
  const heard: unknown[] = [];
  client.onAny(({ event, data }) => void heard.push([event, data]));
  const results = await outcomesOf([
    client.execute('query', { data: { on: true, more: 1 } }),
    client.execute('query', { data: { on: 1 } }),
    client.execute('constructor', { data: { on: 2 } }),
  ]);
  return { results, heard, problems };
}

it('checks replies and events, and lets through what is newer than the schema', async () => {
  expect(await run({ validate: 'all', receivedValidators })).toEqual({
    results: [
      { on: true, more: 1 },
      'QmpValidationError: query: wrong reply: /on: expected boolean, received number',
      { on: 2 },
    ],
    heard: [
      ['TURNED', { on: true, more: 1 }],
      ['OTHER', { on: true, more: 1 }],
      ['OTHER', { on: 1 }],
      ['OTHER', { on: 2 }],
    ],
    problems: [
      'QmpValidationError: TURNED: wrong event: /on: expected boolean, received number',
      'QmpValidationError: TURNED: wrong event: /on: expected boolean, received number',
    ],
  });
});

it.each(['off', 'arguments', undefined] as const)('checks neither with %s', async (validate) => {
  expect(await run({ validate, receivedValidators })).toMatchObject({
    results: [{ on: true, more: 1 }, { on: 1 }, { on: 2 }],
    problems: [],
  });
});

it('says what was wrong', async () => {
  const problems: Error[] = [];
  const onError = (error: Error) => void problems.push(error);
  const client = await connectTo(echo, { validate: 'all', receivedValidators, onError });
  await expect(client.execute('query', { data: [] })).rejects.toMatchObject({
    name: 'QmpValidationError',
    command: 'query',
    what: 'reply',
    issues: [{ code: 'wrong-type', path: [] }],
  });
  expect(problems).toMatchObject([{ command: 'TURNED', what: 'event' }]);
});

it('checks replies of a guest agent', async () => {
  const agent = await connectAgentTo(
    async (peer) => {
      peer.delimited(await peer.receive());
      peer.reply(await peer.receive(), { on: 'x' });
    },
    { validate: 'all', receivedValidators },
  );
  expect(await outcomesOf([agent.execute('query')])).toEqual([
    'QmpValidationError: query: wrong reply: /on: expected boolean, received string',
  ]);
});

it('leaves the server where nobody knows how to check', async () => {
  const server = await serve(async (peer) => {
    await peer.negotiate();
    await peer.gone();
  });
  const attempt = QmpClient.connect(server.address, { validate: 'all' });
  await expect(attempt).rejects.toThrow(/^validate: 'all' needs the receivedValidators/);
});
