import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { generate } from '../../generate.js';
import { modelOf } from '../../testing/compile-text.js';
import { editorHints } from '../../testing/type-check.js';
import { typesEmitter } from '../types/types-emitter.js';
import { clientEmitter } from './client-emitter.js';

it('is struck through in an editor: methods and values alike', async () => {
  const path = `${import.meta.dirname}/../../../fixtures/emit/client/methods/schema.json`;
  const schema = modelOf(readFileSync(path, 'utf8'));
  const { files } = await generate(schema, { emitters: [typesEmitter, clientEmitter] });
  const text = `
    import { type Client, findReport, putReport } from './index.js';
    export async function use(client: Client): Promise<void> {
      await client.findReport();
      await client.putReport({ lines: 1 });
      await client.execute(findReport);
      await client.execute(putReport, { lines: 1 });
    }
  `;
  expect(editorHints([...files, { path: 'program.ts', text }], 'program.ts')).toEqual([
    "2: 'putReport' is deprecated.",
    "5: The signature '(args: Report, options?: CallOptions | undefined): Promise<void>' of 'client.putReport' is deprecated.",
    "7: 'putReport' is deprecated.",
  ]);
}, 60_000);
