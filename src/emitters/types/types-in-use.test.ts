import { describe, expect, it } from '@jest/globals';
import type { Settings } from '../../codegen/settings.js';
import { compile } from '../../compile.js';
import { generate } from '../../generate.js';
import type { Schema } from '../../model/schema.js';
import { diskHost } from '../../source/disk-host.js';
import { modelOf } from '../../testing/compile-text.js';
import { describeWithShared, sharedPath } from '../../testing/shared.js';
import { typeErrors } from '../../testing/type-check.js';
import { typesEmitter } from './types-emitter.js';

/** What does not compile of programs that use the types of a schema; each is a file. */
async function errorsOf(
  schema: Schema,
  program: string,
  settings: Partial<Settings> = {},
): Promise<readonly string[]> {
  const { files, diagnostics } = await generate(schema, { emitters: [typesEmitter], settings });
  expect(diagnostics).toEqual([]);
  return typeErrors([...files, { path: 'program.ts', text: program }]);
}

/** Every construct, each way. */
const schema = `
{ 'enum': 'Speed', 'data': [ 'slow', 'fast' ] }
{ 'enum': 'State', 'data': [ 'on', 'off', 'broken' ] }
{ 'enum': 'Mode', 'data': [ 'auto', 'manual' ] }

{ 'struct': 'Gear', 'data': { 'number': 'uint8', '*ratio': 'number' } }
{ 'struct': 'Slip', 'data': { 'percent': 'uint8' } }
{ 'struct': 'Void', 'data': { } }
{ 'struct': 'Tree', 'data': { 'name': 'str', '*branches': [ 'Tree' ] } }
{ 'struct': 'Rare', 'data': { 'a': 'str', 'b': { 'type': 'str', 'if': 'CONFIG_B' } } }

{ 'union': 'Ask', 'base': { 'speed': 'Speed' }, 'discriminator': 'speed',
  'data': { 'slow': 'Gear' } }
{ 'union': 'Tell', 'base': { 'state': 'State', 'at': 'int' }, 'discriminator': 'state',
  'data': { 'on': 'Gear', 'broken': 'Fault' } }
{ 'enum': 'FaultKind', 'data': [ 'slips', 'stuck' ] }
{ 'union': 'Fault', 'base': { 'kind': 'FaultKind' }, 'discriminator': 'kind',
  'data': { 'slips': 'Slip' } }
{ 'union': 'Plan', 'base': { 'mode': 'Mode' }, 'discriminator': 'mode',
  'data': { 'manual': 'Manual' } }
{ 'enum': 'Pace', 'data': [ 'rest', 'work' ] }
{ 'union': 'Manual', 'base': { 'pace': 'Pace' }, 'discriminator': 'pace',
  'data': { 'work': 'Gear' } }
{ 'alternate': 'GearOrName', 'data': { 'gear': 'Gear', 'name': 'str', 'none': 'null' } }

{ 'command': 'ask', 'data': 'Ask', 'boxed': true }
{ 'command': 'plan', 'data': { 'plan': 'Plan', '*gear': 'GearOrName' }, 'returns': 'Plan' }
{ 'command': 'tell', 'returns': 'Tell' }
{ 'command': 'tell-all', 'returns': [ 'Tell' ] }
{ 'command': 'plant', 'data': { 'tree': 'Tree', 'void': 'Void', 'rare': 'Rare', 'any': 'any' } }
{ 'command': 'plug', 'data': { 'driver': 'str' }, 'gen': false }
{ 'command': 'count', 'data': { 'size': 'size' }, 'returns': 'Count' }
{ 'struct': 'Count', 'data': { 'sizes': [ 'uint64' ], 'small': 'uint32' } }
{ 'event': 'VOID', 'data': 'Nothing' }
{ 'struct': 'Nothing', 'data': { } }
`;

const small = modelOf(schema, '9.1');
const check = (program: string, settings?: Partial<Settings>) => errorsOf(small, program, settings);

describe('an enum in a program', () => {
  it('does not compare with what is misspelt', async () => {
    const program = `
      import type { Mode, Speed, State } from './index.js';
      export function test(sent: Speed, received: State, both: Mode): boolean {
        // @ts-expect-error -- not 'fats'
        if (sent === 'fats') return true;
        // @ts-expect-error -- not 'brokn'
        if (received === 'brokn') return true;
        // @ts-expect-error -- not 'automatic'
        if (both === 'automatic') return true;
        return sent === 'fast' || received === 'broken' || both === 'auto';
      }
    `;
    expect(await check(program)).toEqual([]);
  }, 60_000);

  it('has its values by name, which are what they stand for and nothing wider', async () => {
    const program = `
      import { Mode, Speed, State, type ModeInput } from './index.js';
      export function test(received: State): Speed {
        const sent: ModeInput = Mode.auto;
        const back: Mode = sent;
        // @ts-expect-error -- it is no variable
        Mode.auto = 'auto';
        // @ts-expect-error -- not of this enum
        if (received === Mode.auto) return Speed.slow;
        // @ts-expect-error -- not 'brokn'
        if (received === State.brokn) return Speed.slow;
        switch (received) {
          case State.on:
            return Speed.fast;
          case State.off:
          case State.broken:
            return Speed.slow;
          default: {
            const newer: '%unknown%' = received;
            return back === Mode.auto || newer ? 'fast' : 'slow';
          }
        }
      }
    `;
    expect(await check(program)).toEqual([]);
  }, 60_000);

  it('wants a default where it is received, and none where it is sent', async () => {
    const program = `
      import type { Mode, ModeInput, Speed, State } from './index.js';
      export function sent(speed: Speed): number {
        switch (speed) { case 'slow': return 1; case 'fast': return 2; }
      }
      export function sentToo(mode: ModeInput): number {
        switch (mode) { case 'auto': return 1; case 'manual': return 2; }
      }
      // @ts-expect-error -- a newer server may say something else
      export function received(state: State): number {
        switch (state) { case 'on': return 1; case 'off': return 0; case 'broken': return -1; }
      }
      // @ts-expect-error -- the same
      export function receivedToo(mode: Mode): number {
        switch (mode) { case 'auto': return 1; case 'manual': return 2; }
      }
      export function open(state: State): number {
        switch (state) { case 'on': return 1; case 'off': return 0; default: return -1; }
      }
    `;
    expect(await check(program)).toEqual([]);
  }, 60_000);

  it('goes from what is sent to what is received, and back only when it is known', async () => {
    const program = `
      import { ModeValues, StateValues, type Mode, type ModeInput, type State } from './index.js';
      import type { Known } from 'qapi-typescript/runtime';
      declare const sent: ModeInput;
      export const received: Mode = sent;
      // @ts-expect-error -- it may be one that cannot be sent
      export const back: ModeInput = received as Mode;
      export const known: readonly Known<State>[] = StateValues;
      export const modes: readonly ModeInput[] = ModeValues;
      export function forward(mode: Mode): ModeInput {
        return mode === '%unknown%' ? 'auto' : mode;
      }
    `;
    expect(await check(program)).toEqual([]);
  }, 60_000);
});

describe('a union in a program', () => {
  it('is narrowed by its discriminator, nested ones by theirs', async () => {
    const program = `
      import type { Ask, Fault, Plan, PlanInput, Tell } from './index.js';
      export function sent(ask: Ask): number {
        switch (ask.speed) {
          case 'slow': return ask.number + (ask.ratio ?? 1);
          case 'fast': return 0;
        }
      }
      export function sentNested(plan: PlanInput): number {
        if (plan.mode === 'auto') return 0;
        return plan.pace === 'work' ? plan.number : 0;
      }
      export function received(tell: Tell): number {
        switch (tell.state) {
          case 'on': return tell.number;
          case 'off': return Number(tell.at);
          case 'broken': return tell.kind === 'slips' ? tell.percent : 0;
          default: return Number(tell.at);
        }
      }
      export function receivedNested(plan: Plan): number {
        if (plan.mode !== 'manual') return 0;
        switch (plan.pace) {
          case 'work': return plan.number;
          case 'rest': return 0;
          default: return -1;
        }
      }
      export function inner(fault: Fault): number {
        // @ts-expect-error -- only what slips has it
        return fault.percent;
      }
      // @ts-expect-error -- a newer server may say something else
      export function closed(tell: Tell): number {
        switch (tell.state) { case 'on': case 'off': case 'broken': return 1; }
      }
      export function typo(tell: Tell): number {
        // @ts-expect-error -- no such state
        return tell.state === 'onn' ? 1 : 0;
      }
    `;
    expect(await check(program)).toEqual([]);
  }, 60_000);

  it('takes exactly what its branch has where it is sent', async () => {
    const program = `
      import type { Ask, AskCommand, PlanInput } from './index.js';
      export const asks: Ask[] = [
        { speed: 'slow', number: 1 },
        { speed: 'fast' },
        // @ts-expect-error -- the number is missing
        { speed: 'slow' },
        // @ts-expect-error -- what is fast has none
        { speed: 'fast', number: 1 },
        // @ts-expect-error -- no such member
        { speed: 'slow', number: 1, rate: 1 },
        // @ts-expect-error -- undefined is not the same as absent
        { speed: 'slow', number: 1, ratio: undefined },
        // @ts-expect-error -- nothing that can be sent
        { speed: '%unknown%' },
      ];
      export const plans: PlanInput[] = [
        { mode: 'auto' },
        { mode: 'manual', pace: 'work', number: 1 },
        // @ts-expect-error -- what is automatic has no pace
        { mode: 'auto', pace: 'rest' },
        // @ts-expect-error -- the pace is missing
        { mode: 'manual' },
        // @ts-expect-error -- no such member
        { mode: 'manual', pace: 'rest', rate: 1 },
      ];
      export const boxed: AskCommand['arguments'] = { speed: 'slow', number: 1 };
    `;
    expect(await check(program)).toEqual([]);
  }, 60_000);
});

describe('other types in a program', () => {
  it('are exact where they are sent, and tolerant where they are received', async () => {
    const program = `
      import type { Gear, GearOrName, Nothing, PlantArguments, PlugArguments, Rare, Tell, Tree, Void }
        from './index.js';
      export const tree: Tree = { name: 'a', branches: [{ name: 'b', branches: [] }] };
      // @ts-expect-error -- a leaf has a name
      export const bare: Tree = { name: 'a', branches: [{}] };
      export const gears: GearOrName[] = [{ number: 1 }, 'reverse', null];
      // @ts-expect-error -- no number
      export const five: GearOrName = 5;
      export const plug: PlugArguments = { driver: 'x', bus: 'y', 'no-such-thing': [1] };
      // @ts-expect-error -- the driver is needed all the same
      export const unplugged: PlugArguments = { bus: 'y' };
      // @ts-expect-error -- undefined is not the same as absent
      export const gear: Gear = { number: 1, ratio: undefined };
      // @ts-expect-error -- nothing goes into it
      export const voids: Void = { a: 1 };
      export const plant: PlantArguments = { tree, void: {}, rare: { a: 'b' }, any: [1, null] };
      export const rare: Rare = { a: 'a', b: 'b' };
      export function read(nothing: Nothing, tell: Tell): unknown {
        // @ts-expect-error -- what is read is not written
        tell.at = 1;
        return nothing['what-came-later'];
      }
    `;
    expect(await check(program)).toEqual([]);
  }, 60_000);

  it.each([
    { int64: 'mixed', type: 'number | bigint' },
    { int64: 'bigint', type: 'bigint' },
    { int64: 'number', type: 'number' },
  ] as const)(
    'have integers of 64 bits as $type with $int64',
    async ({ int64, type }) => {
      const program = `
      import type { Count, CountArguments } from './index.js';
      type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
      export const sent: Same<CountArguments['size'], ${type}> = true;
      export const received: Same<Count['sizes'][number], ${type}> = true;
      export const small: Same<Count['small'], number> = true;
    `;
      expect(await check(program, { int64 })).toEqual([]);
    },
    60_000,
  );
});

describeWithShared('the types of QEMU 10.0 in a program', () => {
  it('are narrowed and exact as small ones are', async () => {
    const path = sharedPath('qemu', '10.0.13', 'qapi', 'qapi-schema.json');
    const { schema: real } = compile(path, { host: diskHost });
    if (!real) throw new Error(`${path} does not compile`);
    const program = `
      import type {
        BlockdevOptions, DeviceAddArguments, ImageInfoSpecific, MigrationAddress, ObjectOptions,
        RunState, SocketAddress, SocketAddressInput, StatusInfo,
      } from './index.js';

      export function file(options: BlockdevOptions): string {
        switch (options.driver) {
          case 'file': return options.filename;
          case 'nvme': return options.device + String(options.namespace);
          case 'qcow2': return typeof options.file === 'string' ? options.file : options.file.driver;
          case 'nbd': return options.server.type === 'inet' ? options.server.host : '';
          case 'quorum': return options.children.map((child) => typeof child).join();
          // @ts-expect-error -- no such driver
          case 'qcow3': return '';
          default: return options['node-name'] ?? '';
        }
      }
      export const blocks: BlockdevOptions[] = [
        { driver: 'qcow2', file: { driver: 'file', filename: 'a' } },
        { driver: 'qcow2', file: 'node0', 'node-name': 'node1', 'read-only': true },
        // @ts-expect-error -- the name of the file is missing
        { driver: 'file' },
        // @ts-expect-error -- no such member of this driver
        { driver: 'file', filename: 'a', size: 1 },
        // @ts-expect-error -- no such member of the inner driver
        { driver: 'qcow2', file: { driver: 'file', filename: 'a', size: 1 } },
        // @ts-expect-error -- undefined is not the same as absent
        { driver: 'file', filename: 'a', 'node-name': undefined },
      ];
      export const addresses: MigrationAddress[] = [
        { transport: 'socket', type: 'inet', host: 'a', port: '1' },
        { transport: 'socket', type: 'unix', path: 'a' },
        { transport: 'exec', args: ['a'] },
        // @ts-expect-error -- the path of an inet address
        { transport: 'socket', type: 'inet', path: 'a' },
        // @ts-expect-error -- no command has a port
        { transport: 'exec', args: ['a'], port: '1' },
      ];
      export function port(address: MigrationAddress): string | undefined {
        return address.transport === 'socket' && address.type === 'inet' ? address.port : undefined;
      }
      export const device: DeviceAddArguments = { driver: 'virtio-blk', drive: 'd0', 'num-queues': 4 };
      export const object: ObjectOptions = { 'qom-type': 'iothread', id: 'io0', 'poll-max-ns': 1n };
      // @ts-expect-error -- the id is missing
      export const nameless: ObjectOptions = { 'qom-type': 'iothread' };

      // @ts-expect-error -- a newer server may be in another state
      export function running({ status }: StatusInfo): boolean {
        switch (status) {
          case 'running': return true;
          case 'paused': case 'shutdown': return false;
        }
      }
      export function typo(state: RunState): boolean {
        // @ts-expect-error -- no such state
        return state === 'runing';
      }
      export function info(specific: ImageInfoSpecific): string {
        return specific.type === 'qcow2' ? specific.data.compat : '';
      }
      // @ts-expect-error -- what is received may be of an unknown kind
      export const back = (address: SocketAddress): SocketAddressInput => address;
      export const there = (address: SocketAddressInput): SocketAddress => address;
    `;
    expect(await errorsOf(real, program)).toEqual([]);
  }, 120_000);
});
