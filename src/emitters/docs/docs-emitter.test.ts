import { describe, expect, it } from '@jest/globals';
import { bundledTemplates } from '../../bundled/bundled-templates.js';
import type { Settings } from '../../codegen/settings.js';
import { generate } from '../../generate.js';
import { compileText, modelOf } from '../../testing/compile-text.js';
import { docsEmitter } from './docs-emitter.js';

async function pages(
  schema: Parameters<typeof modelOf>[0],
  settings: Partial<Settings> = {},
): Promise<Readonly<Record<string, string>>> {
  const { files, diagnostics } = await generate(modelOf(schema), {
    emitters: [docsEmitter],
    settings: { templates: bundledTemplates, ...settings },
  });
  expect(diagnostics).toEqual([]);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

const pragma = "{ 'pragma': { 'doc-required': false } }\n";

describe('the pages of a schema', () => {
  it('are one for each module that says something, and an index', async () => {
    const found = await pages({
      'schema.json': `${pragma}{ 'include': 'deep/a.json' }\n{ 'include': 'index.json' }\n`,
      'deep/a.json': "{ 'struct': 'Deep', 'data': { 'near': 'Near' } }\n",
      'index.json': "{ 'struct': 'Near', 'data': {} }\n",
    });
    expect(Object.keys(found).sort()).toEqual([
      'docs/deep/a.md',
      'docs/index.md',
      'docs/index_.md',
    ]);
    expect(found['docs/deep/a.md']).toContain('`near`: [`Near`](../index_.md#type-Near)');
    expect(found['docs/index_.md']).toContain(
      '- struct [`Deep`](deep/a.md#type-Deep): member `near`',
    );
    expect(found['docs/index.md']).toContain('- [`Deep`](deep/a.md#type-Deep)');
  });

  const documented = `
    ##
    # @Thing:
    #
    # First sentence.  Second sentence.
    #
    # @part: its part.  More of it.
    #
    # Since: 9.1
    #
    # .. note:: Mind it.
    ##
    { 'struct': 'Thing', 'data': { 'part': 'int' } }`.replace(/^ {4}/gm, '');

  it('have as much text as is wanted', async () => {
    const [full, summary, none] = await Promise.all(
      (['full', 'summary', 'none'] as const).map(async (docs) => {
        const found = await pages(documented, { docs });
        return found['docs/schema.md'] ?? '';
      }),
    );
    expect(full).toContain('First sentence. Second sentence.');
    expect(full).toContain('Mind it.');
    expect(summary).toContain('\nFirst sentence.\n');
    expect(summary).toContain('\n  its part.\n');
    expect(summary).not.toContain('Mind it.');
    expect(none).not.toMatch(/sentence|its part|Mind/);
    expect(none).toContain('Since 9.1');
    expect(none).toContain('`part`: `int`');
  });

  it.each([
    ['@Thing', 1],
    ['@Thing.', 1],
    ['@Thing, of what is there', 2],
  ])('say once what is returned, if %j is all that is said of it', async (said, times) => {
    const text = `${documented}
##
# @get-thing:
#
# Returns: ${said}
#
# Since: 9.1
##
{ 'command': 'get-thing', 'returns': 'Thing' }`;
    const { 'docs/schema.md': page = '' } = await pages(text);
    const [, returned = ''] = page.split('#### Returns');
    expect(returned.split('####', 1)[0]?.match(/`Thing`\]/g)?.length).toBe(times);
  });

  it('are the same each time', async () => {
    expect(await pages(documented)).toEqual(await pages(documented));
  });

  it('take their shells from the templates that are given', async () => {
    const templates = {
      read: (path: string) => (path === 'docs/module.md' ? 'Mine: {{title}}' : 'Index'),
    };
    const found = await pages(documented, { templates });
    expect(found).toEqual({
      'docs/schema.md': 'Mine: `schema.json`\n',
      'docs/index.md': 'Index\n',
    });
  });

  it('are none where a template is missing', async () => {
    const { files, diagnostics } = await generate(modelOf(documented), { emitters: [docsEmitter] });
    expect(files).toEqual([]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "there is no template 'docs/module.md'",
      "there is no template 'docs/index.md'",
    ]);
  });
});

describe('what a comment says of nothing that is there', () => {
  it('is not lost', async () => {
    const schema = `
      ##
      # @Point:
      # @x: to the right
      ##
      { 'struct': 'Point', 'data': { 'x': 'int' } }

      ##
      # @go:
      # @x: as far as this
      # @y: never used
      ##
      { 'command': 'go', 'data': 'Point' }`.replace(/^ {6}/gm, '');
    const { files } = await generate(modelOf(schema, '4.1'), {
      emitters: [docsEmitter],
      settings: { templates: bundledTemplates },
    });
    const text = files.find(({ path }) => path === 'docs/schema.md')?.text;
    expect(text).toContain(
      '#### Also described\n\n- `x`\n\n  as far as this\n\n- `y`\n\n  never used\n',
    );
  });
});

describe('markup that is not understood', () => {
  const schema = `
    ##
    # @Point:
    #
    # .. list-table:: Nothing
    #
    # @x: to the right
    #
    #     .. only:: html
    ##
    { 'struct': 'Point', 'data': { 'x': 'int' } }`.replace(/^ {4}/gm, '');

  it.each(['markdown', 'html'])('is shown in %s, and reported', async (format) => {
    const { schema: model, sources } = compileText(schema, '10.0');
    const { files, diagnostics } = await generate(model!, {
      emitters: [docsEmitter],
      settings: { templates: bundledTemplates },
      options: { docs: { format } },
      sources,
    });
    const text = files.map((file) => file.text).join('');
    expect(text).toContain('.. list-table:: Nothing');
    expect(text).toContain('.. only:: html');
    expect(
      diagnostics.map(({ severity, line, message }) => `${severity} ${String(line)}: ${message}`),
    ).toEqual([
      "warning 2: markup that is not understood is shown as it is written: '.. list-table:: Nothing'",
      "warning 2: markup that is not understood is shown as it is written: '.. only:: html'",
    ]);
  });
});

describe('what is unstable by its name', () => {
  it('is marked like what has the feature', async () => {
    const schema = `{ 'command': 'x-go', 'data': { 'x-fast': 'bool' } }`;
    const { files } = await generate(modelOf(schema, '6.1'), {
      emitters: [docsEmitter],
      settings: { templates: bundledTemplates },
    });
    const text = files.find(({ path }) => path === 'docs/schema.md')?.text;
    expect(text).toContain('> [!WARNING]\n> **Unstable**\n');
    expect(text).toMatch(/`x-fast`.*\*\*unstable\*\*/);
  });
});
