import { expect, it } from '@jest/globals';
import { createSource } from '../source/source.js';
import { compileText } from '../testing/compile-text.js';
import type { Diagnostic } from './diagnostic.js';
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

it.each(['50% of %0A', 'a\r\n::error::b', '::set-output name=a::b, c=d', 'x,file=y:1'])(
  'says %j so that the runner reads it to the letter',
  (text) => {
    const source = createSource(text, 'text');
    const place = { span: { source, start: 0, end: 1 }, line: 1 };
    const found: Diagnostic = {
      code: 'unknown-type',
      severity: 'warning',
      message: text,
      notes: [],
      ...place,
    };
    const command = renderGithub([found]);
    // How the runner takes a command apart: one line, properties up to the first `::`.
    const parts = /^::(\w+) ([^\r\n]*?)::([^\r\n]*)\n$/.exec(command);
    const [, name = '', properties = '', data = ''] = parts ?? [];
    const file = properties.split(',').find((one) => one.startsWith('file=')) ?? '';
    expect(name).toBe('warning');
    expect(properties.split(',')).toHaveLength(4);
    expect(decodeProperty(file.slice('file='.length))).toBe(text);
    expect(decodeData(data)).toBe(text);
  },
);

function decodeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function decodeProperty(text: string): string {
  return decodeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
