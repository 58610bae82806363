import { describe, expect, it } from '@jest/globals';
import { bundledStates } from './bundled/bundled-states.js';
import { check } from './check.js';
import { compile } from './compile.js';
import { overviewOf } from './model/schema-overview.js';
import { diskHost } from './source/disk-host.js';
import { memoryHost } from './source/memory-host.js';

describe('check', () => {
  it('says what a schema is and how much it holds', () => {
    const files = {
      '/qemu/VERSION': '7.2.0\n',
      '/qemu/qapi/main.json': `{ 'include': 'more.json' }\n{ 'command': 'go' }`,
      '/qemu/qapi/more.json': `{ 'event': 'GONE' }`,
    };
    expect(check('/qemu/qapi/main.json', { host: memoryHost(files) })).toEqual({
      overview: {
        release: { major: 7, minor: 2 },
        version: '7.2.0',
        entry: 'qapi/main.json',
        fileCount: 2,
        definitionCount: 2,
      },
      diagnostics: [],
    });
  });

  it('finds what compile finds', () => {
    const host = memoryHost({ 'schema.json': `{ 'command': 'go', 'returns': 'Gone' }` });
    const checked = check('/schema.json', { host });
    expect(checked.overview).toBeNull();
    expect(checked.diagnostics.map(({ code }) => code)).toEqual(['unknown-type']);
    expect(checked.diagnostics).toEqual(compile('/schema.json', { host }).diagnostics);
  });

  it.each(bundledStates())('counts what the model of $name has', ({ entry }) => {
    const { schema } = compile(entry, { host: diskHost });
    expect(check(entry, { host: diskHost }).overview).toEqual(schema && overviewOf(schema));
  });
});
