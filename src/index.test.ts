import { describe, expect, it } from '@jest/globals';
import {
  bundledTemplates,
  compile,
  defineEmitter,
  generate,
  loadBuiltinEmitters,
  memoryHost,
  renderText,
  writePlan,
} from './index.js';
import { filesIn, temporaryFolder } from './testing/temporary-folder.js';

const schema = "{ 'command': 'stop' }\n{ 'command': 'cont' }\n";

describe('the library', () => {
  it('reads a schema from memory, and says what is wrong with it', () => {
    const text = "{ 'command': 'stop', 'returns': 'Nothing' }\n";
    const result = compile('/schema.json', { host: memoryHost({ 'schema.json': text }) });
    expect(result.schema).toBeNull();
    expect(renderText(result.diagnostics)).toMatch(/^schema\.json:1:33: error: .*'Nothing'/);
  });

  it('runs built-in emitters and those of users, and writes what they make', async () => {
    const { schema: model } = compile('/schema.json', {
      host: memoryHost({ 'schema.json': schema }),
    });
    const namesEmitter = defineEmitter({
      name: 'names',
      description: 'A list of all commands',
      emit({ schema: { definitions }, textFile }) {
        const commands = definitions.filter(({ kind }) => kind === 'command');
        textFile('commands.txt', commands.map(({ name }) => `${name}\n`).join(''));
      },
    });
    const emitters = [...(await loadBuiltinEmitters(['docs'])), namesEmitter];
    const settings = { templates: bundledTemplates };
    const { files, diagnostics } = await generate(model!, { emitters, settings });
    expect(diagnostics).toEqual([]);
    const folder = temporaryFolder();
    writePlan(folder, files);
    expect(filesIn(folder)).toMatchObject({ 'commands.txt': 'stop\ncont\n' });
    expect(filesIn(folder)['docs/index.md']).toContain('schema');
  });
});
