import { expect, it } from '@jest/globals';
import type { AnyEmitter } from '../../codegen/define-emitter.js';
import { generate } from '../../generate.js';
import type { CommandOf } from '../../runtime/command-of.js';
import { QmpClient } from '../../runtime/qmp-client.js';
import { modelOf } from '../../testing/compile-text.js';
import { loadGenerated } from '../../testing/load-generated.js';
import { closeAfterEach, outcomesOf, serve } from '../../testing/scripted-client.js';
import type { ScriptedPeer } from '../../testing/scripted-server.js';
import { typesEmitter } from '../types/types-emitter.js';
import { validatorsEmitter } from '../validators/validators-emitter.js';
import { clientEmitter } from './client-emitter.js';

closeAfterEach();

const schema = `
  { 'command': 'set-speed', 'data': { 'value': 'uint8', '*unit': 'str' } }
  { 'command': 'maybe', 'data': { '*on': 'bool' } }
  { 'command': 'delete' }
  { 'command': 'hurry', 'allow-oob': true }
  { 'command': 'shutdown', 'success-response': false }
`;

async function load(...emitters: AnyEmitter[]): Promise<Readonly<Record<string, unknown>>> {
  const { files, diagnostics } = await generate(modelOf(schema), { emitters });
  expect(diagnostics).toEqual([]);
  return loadGenerated(files);
}

const withValidators = () => load(typesEmitter, validatorsEmitter, clientEmitter);

/** Answers each command with what it was sent. */
async function echo(peer: ScriptedPeer): Promise<void> {
  await peer.negotiate();
  for (;;) {
    const { id, ...request } = await peer.receive();
    peer.reply({ id }, request);
  }
}

it('hold what is to be known of a command, and no more', async () => {
  const exported = await withValidators();
  expect(exported).toMatchObject({
    setSpeed: { name: 'set-speed', arguments: exported['SetSpeedArgumentsValidator'] },
    deleteCommand: { name: 'delete' },
    hurry: { name: 'hurry', oob: true },
    shutdown: { name: 'shutdown', successResponse: false },
  });
  expect(Object.keys(exported['deleteCommand'] as object)).toEqual(['name']);
});

it('have no validator where none was generated', async () => {
  const { setSpeed } = await load(typesEmitter, clientEmitter);
  expect(setSpeed).toEqual({ name: 'set-speed' });
});

it.each(['a value', 'a name', 'a method'])('are checked when called as %s', async (form) => {
  const exported = await withValidators();
  const server = await serve(echo);
  const { Client } = exported as { Client: typeof QmpClient };
  const client = await Client.connect(server.address);
  const methods = client as unknown as { setSpeed(args: unknown): Promise<unknown> };
  const call = (args: object): Promise<unknown> => {
    if (form === 'a method') return methods.setSpeed(args);
    if (form === 'a name') return client.execute('set-speed', { ...args });
    return client.execute(exported['setSpeed'] as CommandOf, args);
  };
  expect(await outcomesOf([call({ value: 255 }), call({ value: 256 })])).toEqual([
    { execute: 'set-speed', arguments: { value: 255 } },
    'QmpValidationError: set-speed: /value: expected an integer from 0 to 255, received 256',
  ]);
  await expect(call({ valeu: 1, unit: 2 })).rejects.toMatchObject({
    name: 'QmpValidationError',
    command: 'set-speed',
    issues: [
      { code: 'missing-member', pointer: '/value' },
      { code: 'wrong-type', pointer: '/unit' },
      { code: 'unknown-member', pointer: '/valeu' },
    ],
  });
  await client.close();
});

it('are executed by a client that knows no schema, which checks all the same', async () => {
  const { setSpeed, maybe } = (await withValidators()) as Record<string, CommandOf>;
  const server = await serve(echo);
  const client = await QmpClient.connect(server.address);
  const calls = [
    client.execute(setSpeed!),
    client.execute(maybe!),
    client.execute(maybe!, { on: 1 }),
    client.execute('maybe', { on: 1 }),
  ];
  expect(await outcomesOf(calls)).toEqual([
    expect.stringContaining('QmpValidationError: set-speed: /value: missing'),
    { execute: 'maybe' },
    'QmpValidationError: maybe: /on: expected boolean, received number',
    { execute: 'maybe', arguments: { on: 1 } },
  ]);
  await client.close();
});

it('are not checked where that is turned off', async () => {
  const { setSpeed } = (await withValidators()) as Record<string, CommandOf>;
  const server = await serve(echo);
  const client = await QmpClient.connect(server.address, { validate: 'off' });
  expect(await client.execute(setSpeed!, { value: 256 })).toMatchObject({
    arguments: { value: 256 },
  });
  await client.close();
});
