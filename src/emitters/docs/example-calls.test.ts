import { expect, it } from '@jest/globals';
import { createNames } from '../../codegen/create-names.js';
import { generate } from '../../generate.js';
import type { Command } from '../../model/definition.js';
import { exampleMessages } from '../../testing/qmp-examples.js';
import { schemaAt } from '../../testing/generated-checks.js';
import { describeWithShared, realSchemas } from '../../testing/shared.js';
import { typeErrors } from '../../testing/type-check.js';
import { clientEmitter } from '../client/client-emitter.js';
import { typesEmitter } from '../types/types-emitter.js';
import { callText } from './page/call-text.js';

/** All of them take minutes. */
const slow = process.env['SLOW_TESTS'] !== undefined;
const documented = realSchemas().filter(
  ({ tree, entry }) => entry === 'qemu' && !/^(?:0|1|2\.[0-8])\./.test(tree),
);
const some = documented.filter(({ tree }) => tree === '10.0.13');

describeWithShared('the calls that are shown beside examples', () => {
  it.each(slow ? documented : some)(
    'compile: $tree',
    async ({ path }) => {
      const schema = schemaAt(path);
      const { names } = createNames(schema);
      const scope = {
        find: (name: string) => schema.definition(name),
        typeScript: { method: (command: Command) => names.method(command) },
      };
      const messages = exampleMessages(schema);
      const sent = messages.filter(({ message }) => message && 'execute' in message);
      const calls = sent.flatMap(({ text }) => callText(text, scope) ?? []);
      const program = `
        import type { Client } from './index.js';
        export async function run(client: Client): Promise<void> {
          ${calls.join('\n')}
        }`;
      const { files } = await generate(schema, { emitters: [typesEmitter, clientEmitter] });
      expect(typeErrors([...files, { path: 'program.ts', text: program }])).toEqual([]);
      // Few examples are wrong, or older than their command.
      expect(calls.length).toBeGreaterThan(sent.length * 0.9);
      expect(sent.length).toBeGreaterThan(100);
    },
    60_000,
  );
});
