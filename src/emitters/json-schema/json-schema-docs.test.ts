import { describe, expect, it } from '@jest/globals';
import type { DocsLevel } from '../../codegen/settings.js';
import { generate } from '../../generate.js';
import { modelOf } from '../../testing/compile-text.js';
import { jsonSchemaEmitter } from './json-schema-emitter.js';

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
{ 'struct': 'Thing', 'data': { 'part': { 'type': 'int', 'if': 'CONFIG_PARTS' } } }
`;

async function sent(docs: DocsLevel): Promise<string> {
  const emitters = [jsonSchemaEmitter];
  const { files } = await generate(modelOf(documented), { emitters, settings: { docs } });
  return files.find(({ path }) => path === 'json-schema/sent.json')?.text ?? '';
}

describe('descriptions', () => {
  it('have as much text as is wanted', async () => {
    const [full, summary, none] = await Promise.all([sent('full'), sent('summary'), sent('none')]);
    expect(full).toContain('First sentence. Second sentence.');
    expect(full).toContain('Mind it.');
    expect(summary).toContain('"First sentence.\\n\\nSince: 9.1"');
    expect(summary).toContain('"its part.\\n\\nOnly where `CONFIG_PARTS` is defined."');
    expect(none).not.toMatch(/sentence|its part|Mind/);
    expect(none).toContain('"Since: 9.1"');
    expect(none).toContain('"Only where `CONFIG_PARTS` is defined."');
  });
});
