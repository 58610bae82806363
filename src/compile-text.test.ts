import { expect, it } from '@jest/globals';
import { compileText } from './compile-text.js';

const names = ({ schema }: ReturnType<typeof compileText>) =>
  schema?.definitions.map(({ name }) => name);

it('reads a text', () => {
  const result = compileText("{ 'command': 'stop' }", { release: { major: 7, minor: 2 } });
  expect(names(result)).toEqual(['stop']);
  expect(result.schema).toMatchObject({ entry: 'schema.json', release: { major: 7, minor: 2 } });
});

it('reads several files, and begins with the one that is named', () => {
  const files = { 'qapi/a.json': "{ 'include': '../b.json' }", 'b.json': "{ 'command': 'cont' }" };
  const result = compileText({ ...files, VERSION: '8.0.2' }, { entry: 'qapi/a.json' });
  expect(names(result)).toEqual(['cont']);
  expect(result.schema).toMatchObject({ entry: 'qapi/a.json', version: '8.0.2' });
});

it('says what is wrong, and where', () => {
  const { schema, diagnostics } = compileText("{ 'command': 'stop', 'date': {} }");
  expect(schema).toBeNull();
  expect(diagnostics).toMatchObject([{ code: 'unknown-key', line: 1 }]);
});

it('says that there is no such entry', () => {
  const { diagnostics } = compileText({ 'a.json': '' }, { entry: 'b.json' });
  expect(diagnostics).toMatchObject([{ code: 'schema-missing' }]);
});
