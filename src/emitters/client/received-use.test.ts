import { expect, it } from '@jest/globals';
import { generate } from '../../generate.js';
import type { ConnectOptions } from '../../runtime/connect-options.js';
import type { QmpClient } from '../../runtime/qmp-client.js';
import type { ReceivedValidators } from '../../runtime/schema-tables.js';
import { connect } from '../../runtime/connect.js';
import { modelOf } from '../../testing/compile-text.js';
import { loadGenerated } from '../../testing/load-generated.js';
import { closeAfterEach, outcomesOf, serve } from '../../testing/scripted-client.js';
import type { ScriptedPeer } from '../../testing/scripted-server.js';
import { typesEmitter } from '../types/types-emitter.js';
import { validatorsEmitter } from '../validators/validators-emitter.js';
import { clientEmitter } from './client-emitter.js';

closeAfterEach();

const schema = `
  { 'enum': 'Colour', 'data': [ 'red', 'blue' ] }
  { 'struct': 'Lamp', 'data': { 'colour': 'Colour', 'hours': 'int' } }
  { 'command': 'query-lamps', 'returns': [ 'Lamp' ] }
  { 'command': 'turn' }
  { 'event': 'TURNED', 'data': { 'lamp': 'Lamp' } }
  { 'event': 'DARK' }
`;
const timestamp = { seconds: 1, microseconds: 2 };
const lamps = [{ colour: 'newer', hours: 1, more: true }];

/** Answers wrongly the second time. */
async function serveLamps(peer: ScriptedPeer): Promise<void> {
  await peer.negotiate();
  peer.reply(await peer.receive(), lamps);
  const request = await peer.receive();
  peer.say({ event: 'TURNED', data: { lamp: { colour: 'red' } }, timestamp });
  peer.say({ event: 'DARK', timestamp }, { event: 'NEWER', data: 1, timestamp });
  peer.reply(request, [{ colour: 'red', hours: 1.5 }]);
  peer.reply(await peer.receive(), {});
}

type Connect = (path: string, options: ConnectOptions) => Promise<QmpClient>;

it.each(['mixed', 'bigint'] as const)(
  'is all that is known to a client, and to others when given it (%s)',
  async (int64) => {
    const emitters = [typesEmitter, validatorsEmitter, clientEmitter];
    const { files } = await generate(modelOf(schema), { emitters, settings: { int64 } });
    const generated = loadGenerated(files);
    const { receivedValidators } = generated as { receivedValidators: ReceivedValidators };
    expect(Object.keys(receivedValidators.results)).toEqual(['query-lamps']);
    expect(Object.keys(receivedValidators.events)).toEqual(['TURNED']);
    const clients = [generated['connect'] as Connect];
    // By a name alone, the runtime's own converts nothing.
    if (int64 === 'mixed') {
      clients.push((path, options) => connect(path, { ...options, receivedValidators }));
    }
    for (const connectClient of clients) {
      const server = await serve(serveLamps);
      const problems: string[] = [];
      const client = await connectClient((server.address as { path: string }).path, {
        validate: 'all',
        onError: (error) => problems.push(String(error)),
      });
      const heard: string[] = [];
      client.onAny(({ event }) => void heard.push(event));
      expect(await client.execute('query-lamps')).toHaveLength(1);
      expect(await outcomesOf([client.execute('query-lamps'), client.execute('turn')])).toEqual([
        expect.stringMatching(/^QmpValidationError: query-lamps: wrong reply: \/0\/hours: /),
        {},
      ]);
      expect(heard).toEqual(['DARK', 'NEWER']);
      expect(problems).toEqual([
        expect.stringMatching(/^QmpValidationError: TURNED: wrong event: \/lamp\/hours: missing/),
      ]);
      await client.close();
    }
  },
);
