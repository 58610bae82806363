import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { generate } from '../../generate.js';
import { resolveConditions } from '../../model/resolve-conditions.js';
import type { Schema } from '../../model/schema.js';
import { modelOf } from '../../testing/compile-text.js';
import { symbols } from '../../testing/symbols.js';
import { typeErrors } from '../../testing/type-check.js';
import { typesEmitter } from '../types/types-emitter.js';
import { clientEmitter } from './client-emitter.js';

/** What compiles of a program that uses the output of a fixture, as a list of errors. */
function errorsOf(fixture: string, program: string): Promise<readonly string[]> {
  const path = `${import.meta.dirname}/../../../fixtures/emit/${fixture}/schema.json`;
  return errorsWith(modelOf(readFileSync(path, 'utf8')), program);
}

async function errorsWith(schema: Schema, program: string): Promise<readonly string[]> {
  const { files } = await generate(schema, { emitters: [typesEmitter, clientEmitter] });
  return typeErrors([...files, { path: 'program.ts', text: program }]);
}

describe('generated types in a program', () => {
  it('narrow unions by the discriminator, nested ones too', async () => {
    const program = `
      import type { Shape } from './index.js';
      export function size(shape: Shape): number {
        switch (shape.kind) {
          case 'circle':
            return shape.radius;
          case 'square':
            return shape.side;
          case 'group':
            return shape.mode === 'by-name' ? shape.pattern.length : 0;
          case 'point':
          case 'line':
            return shape.name?.length ?? 0;
          // @ts-expect-error -- no such kind
          case 'sphere':
            return 0;
        }
      }
      export const circle: Shape = { kind: 'circle', radius: 1 };
      // @ts-expect-error -- the radius is missing
      export const none: Shape = { kind: 'circle' };
      // @ts-expect-error -- a circle has no side
      export const both: Shape = { kind: 'circle', radius: 1, side: 1 };
      // @ts-expect-error -- undefined is not the same as absent
      export const named: Shape = { kind: 'circle', radius: 1, name: undefined };
    `;
    expect(await errorsOf('types/union', program)).toEqual([]);
  }, 60_000);

  it('type commands and events', async () => {
    const program = `
      import { connect, type Report } from './index.js';
      const client = await connect('/run/vm.sock');
      const reports: readonly Report[] = await client.queryReports();
      const found: Report = await client.findReport();
      await client.findReport({ title: 'x' }, { timeout: 1000 });
      await client.plug({ driver: 'x', id: 'y' });
      await client.reportNow({ oob: true });
      const same: readonly Report[] = await client.execute('query-reports');
      client.on('PAPER_JAM', ({ data }) => { const tray: number = data.tray; void tray; });
      // @ts-expect-error -- arguments are needed
      await client.putReport();
      // @ts-expect-error -- the driver is needed
      await client.plug({ id: 'y' });
      // @ts-expect-error -- not out of band
      await client.queryReports({ oob: true });
      // @ts-expect-error -- no such command
      await client.execute('query-report');
      // @ts-expect-error -- no such event
      client.on('PAPER', () => undefined);
      export { reports, found, same };
    `;
    expect(await errorsOf('client/methods', program)).toEqual([]);
  }, 60_000);

  it('let arguments be left out where no member is left of them', async () => {
    const schema = modelOf(`
      { 'struct': 'Config', 'data': { 'mode': { 'type': 'int', 'if': 'CONFIG_X' } } }
      { 'command': 'configure', 'boxed': true, 'data': 'Config' }`);
    const program = `
      import { connect } from './index.js';
      const client = await connect('/run/vm.sock');
      await client.configure();
      await client.execute('configure', {});
    `;
    const without = resolveConditions(schema, symbols('-UCONFIG_X'));
    expect(await errorsWith(without, program)).toEqual([]);
    const resolved = resolveConditions(schema, symbols('-DCONFIG_X'));
    expect(await errorsWith(resolved, program)).toHaveLength(2);
  }, 60_000);

  it('type commands as values, with the client of this schema and with one that knows none', async () => {
    const uses = (client: string) => `{
      const client = ${client};
      const reports: readonly Report[] = await client.execute(queryReports);
      const found: Report = await client.execute(findReport);
      await client.execute(findReport, { title: 'x' }, { timeout: 1000 });
      await client.execute(putReport, { lines: 1 });
      await client.execute(plug, { driver: 'x', id: 'y' });
      await client.execute(reportNow, undefined, { oob: true });
      const nothing: void = await client.execute(reportNow);
      void [reports, found, nothing];
      // @ts-expect-error -- arguments are needed
      await client.execute(putReport);
      // @ts-expect-error -- a member is missing
      await client.execute(putReport, {});
      // @ts-expect-error -- no such member
      await client.execute(findReport, { titel: 'x' });
      // @ts-expect-error -- it takes nothing
      await client.execute(queryReports, { title: 'x' });
      // @ts-expect-error -- not out of band
      await client.execute(queryReports, undefined, { oob: true });
      // @ts-expect-error -- it returns a list
      const one: Report = await client.execute(queryReports);
      void one;
      }`;
    const program = `
      import { connect as connectAny } from 'qapi-typescript/runtime';
      import { connect, findReport, plug, putReport, queryReports, reportNow } from './index.js';
      import type { Commands, Events, Report } from './index.js';
      const own = await connect('/run/vm.sock');
      const any = await connectAny('/run/vm.sock');
      const typed = await connectAny<Commands, Events>('/run/vm.sock');
      ${['own', 'any', 'typed'].map(uses).join('\n')}
      const named: readonly Report[] = await typed.execute('query-reports');
      await typed.execute('report-now', undefined, { oob: true });
      typed.on('PAPER_JAM', ({ data }) => { const tray: number = data.tray; void tray; });
      // @ts-expect-error -- not out of band
      await typed.execute('query-reports', undefined, { oob: true });
      // @ts-expect-error -- no command of this schema
      await typed.execute({ name: 'query-status' });
      await any.execute('anything', { at: 'all' }, { oob: true });
      export { named };
    `;
    expect(await errorsOf('client/methods', program)).toEqual([]);
  }, 60_000);

  it('type streams of events, and events that the schema does not know', async () => {
    const program = `
      import type { Client } from './index.js';
      export async function trays(client: Client): Promise<readonly number[]> {
        const found: number[] = [];
        for await (const { data } of client.events('PAPER_JAM')) found.push(data.tray);
        for await (const event of client.events(['PAPER_JAM', 'DONE'], { limit: 5 })) {
          if (event.event === 'PAPER_JAM') found.push(event.data.tray);
          // @ts-expect-error -- not one of these
          if (event.event === 'PAPER') break;
        }
        for await (const event of client.events({ overflow: 'drop-oldest' })) {
          if (event.event === 'PAPER_JAM') found.push(event.data.tray);
        }
        return found;
      }
      export function listen(client: Client): string[] {
        const heard: string[] = [];
        client.onAny((event) => {
          switch (event.event) {
            case 'PAPER_JAM':
              heard.push(String(event.data.tray));
              break;
            case 'DONE':
              break;
            default: {
              const name: string = event.event;
              const data: unknown = event.data;
              heard.push(name, String(data));
            }
          }
        });
        // @ts-expect-error -- no such event
        client.events('PAPER');
        return heard;
      }
    `;
    expect(await errorsOf('client/methods', program)).toEqual([]);
  }, 60_000);
});
