import { describe, expect, it } from '@jest/globals';
import { compile } from './compile.js';
import { loadBuiltinEmitters } from './emitters/builtin.js';
import { generate } from './generate.js';
import type { Schema } from './model/schema.js';
import { diskHost } from './source/disk-host.js';
import { modelOf } from './testing/compile-text.js';
import { Editor } from './testing/editor.js';
import { describeWithShared, realSchemas } from './testing/shared.js';

async function editorOf(schema: Schema): Promise<Editor> {
  const emitters = await loadBuiltinEmitters(['types', 'client']);
  const { files, diagnostics } = await generate(schema, { emitters });
  expect(diagnostics).toEqual([]);
  return new Editor(files);
}

const entry = `
{ 'include': 'colours.json' }

##
# @Wall:
#
# Has a \`Colour\`; see :qapi:cmd:\`paint\`, @DRIED and \`stop\`.
#
# @stop: not the command @stop, but perhaps @paint
#
# @colour: as \`Colour\` says
##
{ 'struct': 'Wall', 'data': { 'stop': 'bool', 'colour': 'Colour' } }

##
# @DRIED:
#
# Comes after @paint, unless there is \`rain\`.
#
# @wall: which one
##
{ 'event': 'DRIED', 'data': { 'wall': 'Wall' } }

##
# @paint:
#
# Paints; @stop to end it.
#
# @wall: the \`Wall\`, in a \`Colour\`
#
# Returns: @Wall, dry
#
# Features:
#
# @deprecated: Use \`stop\`.
##
{ 'command': 'paint', 'data': { 'wall': 'Wall' }, 'returns': 'Wall', 'features': [ 'deprecated' ] }

##
# @Roof:
#
# @colour: its \`Colour\`
##
{ 'struct': 'Roof', 'data': { 'colour': 'Colour' } }

##
# @DRY:
#
# @roof: which one
##
{ 'event': 'DRY', 'data': { 'roof': 'Roof' } }

##
# @cover:
#
# Puts a @Roof on.
##
{ 'command': 'cover', 'data': 'Roof' }

##
# @stop:
#
# Ends what @paint began.
##
{ 'command': 'stop' }
`;

const colours = `
##
# @Colour:
#
# Not in reach from here: \`Wall\`.
#
# @red: as a \`Colour\`
##
{ 'enum': 'Colour', 'data': [ 'red' ] }
`;

describe('links in generated comments', () => {
  const editor = editorOf(modelOf({ 'schema.json': entry, 'colours.json': colours }, '10.0'));

  it('lead to what stands for the thing', async () => {
    const links = (await editor).links().map(({ at, text, target }) => {
      return `${at.replace(/:\d+$/, '')} ${text} ${target ?? 'nowhere'}`;
    });
    expect([...new Set(links)].sort()).toEqual([
      'client.ts {@link Client.prototype.paint | paint} client.ts paint',
      'client.ts {@link Client.prototype.stop | stop} client.ts stop',
      'client.ts {@link RoofInput | Roof} types/schema.ts RoofInput',
      'client.ts {@link Wall} types/schema.ts Wall',
      'commands.ts {@link paint} commands.ts paint',
      'commands.ts {@link stop} commands.ts stop',
      'types/colours.ts {@link Colour} types/colours.ts Colour',
      'types/schema.ts {@link Colour} types/colours.ts Colour',
      'types/schema.ts {@link DriedEvent | DRIED} types/schema.ts DriedEvent',
      'types/schema.ts {@link PaintCommand | paint} types/schema.ts PaintCommand',
      'types/schema.ts {@link Roof} types/schema.ts Roof',
      'types/schema.ts {@link StopCommand | stop} types/schema.ts StopCommand',
      'types/schema.ts {@link Wall} types/schema.ts Wall',
    ]);
  }, 60_000);

  it('can be followed in an editor, which then shows no error', async () => {
    expect((await editor).hover('client.ts', 'paint(args')).toBe(
      'Paints; [Client.prototype.stop -> client.ts]stop to end it.' +
        'Use [Client.prototype.stop -> client.ts]stop.' +
        '- [Wall -> types/schema.ts], dry `schema.json:37`',
    );
    expect((await editor).hover('types/schema.ts', 'stop: boolean')).toBe(
      'not the command `stop`, but perhaps [PaintCommand -> types/schema.ts]paint',
    );
    expect((await editor).errors('client.ts')).toEqual([]);
    expect((await editor).errors('types/schema.ts')).toEqual([]);
  }, 60_000);
});

const newest = realSchemas().filter(
  ({ tree, entry: name }) => tree === '10.0.13' && name === 'qemu',
);

describeWithShared('links in the comments of real schemas', () => {
  it.each(newest)(
    'all lead somewhere: $tree $entry',
    async ({ path }) => {
      const { schema } = compile(path, { host: diskHost });
      if (!schema) throw new Error(`${path} does not compile`);
      const links = (await editorOf(schema)).links();
      expect(links.length).toBeGreaterThan(300);
      expect(links.filter(({ target }) => target === null)).toEqual([]);
    },
    60_000,
  );
});
