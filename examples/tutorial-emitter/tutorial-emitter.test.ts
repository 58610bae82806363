import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { compile, diskHost, type AnyEmitter } from 'qapi-typescript';
import { runEmitter } from 'qapi-typescript/testing/emitters';
import { describeWithShared, sharedPath } from '../../src/testing/shared.js';
import commandList from './command-list.js';

const path = join(import.meta.dirname, 'command-list.js');
const emitter: AnyEmitter = commandList;

it('lists commands', async () => {
  const schema = `
##
# @go:
#
# @far: how far
#
# Since: 1.0
##
{ 'command': 'go', 'data': { 'far': 'int' } }
{ 'command': 'come' }`;
  const { files, messages } = await runEmitter(emitter, schema, { options: { title: 'All' } });
  expect(files['commands.md']).toBe(
    '# All\n\n- `go` (far), since 1.0\n- `come` (nothing), since long ago\n',
  );
  expect(messages).toEqual([
    "schema.json:10:14: warning: nothing says since when there is 'come' [command-list/no-since]",
  ]);
});

it('has about thirty lines, and is what the page arrives at', () => {
  const text = readFileSync(path, 'utf8');
  const page = readFileSync(
    join(import.meta.dirname, '../../docs/write-your-own-emitter.md'),
    'utf8',
  );
  expect(text.split('\n').length).toBeLessThan(35);
  expect(page).toContain(`\`\`\`js\n${text}\`\`\``);
});

describeWithShared('the list of real commands', () => {
  it.each([
    ['7.2', 220],
    ['10.0.13', 240],
  ])('is whole: %s', async (release, count) => {
    const entry = sharedPath('qemu', release, 'qapi/qapi-schema.json');
    const { schema, sources } = compile(entry, { host: diskHost });
    const { files } = await runEmitter(emitter, { schema: schema!, sources });
    const lines = files['commands.md']?.split('\n').filter((line) => line.startsWith('- '));
    expect(lines).toHaveLength(count);
    expect(lines).toContain('- `query-status` (nothing), since 0.14');
  });
});
