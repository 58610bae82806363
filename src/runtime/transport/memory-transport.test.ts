import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { memoryTransportPair } from './memory-transport.js';
import type { Transport } from './transport.js';

/** What a transport told, in order. */
function record(transport: Transport): string[] {
  const heard: string[] = [];
  transport.listen({
    receive: (chunk) => heard.push(Buffer.from(chunk).toString()),
    end: (cause) => heard.push(`end ${String(cause)}`),
  });
  return heard;
}

it('carries text and bytes both ways, in order, and not within the call', async () => {
  const [here, there] = memoryTransportPair();
  const heardHere = record(here);
  const heardThere = record(there);
  here.send('a');
  here.send(Buffer.from('é'));
  there.send('b');
  expect(heardThere).toEqual([]);
  await nextTurn();
  expect(heardThere).toEqual(['a', 'é']);
  expect(heardHere).toEqual(['b']);
});

it('keeps what came before somebody listened, and the end too', async () => {
  const [here, there] = memoryTransportPair();
  here.send('early');
  here.close();
  here.send('too late');
  await nextTurn();
  const heard = record(there);
  await nextTurn();
  expect(heard).toEqual(['early', 'end undefined']);
});

it('tells both sides of the end, once', async () => {
  const [here, there] = memoryTransportPair();
  const heardHere = record(here);
  const heardThere = record(there);
  here.close();
  there.close();
  here.close();
  await nextTurn();
  await nextTurn();
  expect(heardHere).toEqual(['end undefined']);
  expect(heardThere).toEqual(['end undefined']);
});
