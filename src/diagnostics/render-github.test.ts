import { expect, it } from '@jest/globals';
import { compileText } from '../testing/compile-text.js';
import { renderGithub } from './render-github.js';

it('writes a command for each diagnostic', () => {
  const { diagnostics } = compileText("\n{ 'struct': 'Disk',\n  'data': { 'size': 'sise' } }\n");
  expect(renderGithub(diagnostics)).toBe(
    '::error file=schema.json,line=2,col=1,title=unknown-type::' +
      "member 'size' has unknown type 'sise'; did you mean 'size'?\n",
  );
});

it('lets no file name and no text end a command or begin another', () => {
  const { diagnostics } = compileText({
    'schema.json': "{ 'include': 'a,b:c%\\\\.json' }",
    'a,b:c%\\.json': "{ 'struct': 'Ab' }",
  });
  const [line = '', ...rest] = renderGithub(diagnostics).split('\n');
  expect(rest).toEqual(['']);
  expect(line).toContain('file=a%2Cb%3Ac%25\\.json,line=1,');
});

it('names no file where none is at fault', () => {
  const { diagnostics } = compileText({ 'other.json': '' });
  expect(renderGithub(diagnostics)).toMatch(/^::error title=schema-missing::/);
});
