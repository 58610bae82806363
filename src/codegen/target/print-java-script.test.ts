import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { call } from '../layout/expression.js';
import { arrayOf, generic } from '../layout/type-node.js';
import type { FileContent } from '../print-files.js';
import type { Statement } from '../statement.js';
import { printJavaScript } from './print-java-script.js';

const namedAt = { file: 'qapi/a.json', line: 7, column: 3, endColumn: 9 };

const content = (...statements: readonly Statement[]): FileContent => ({
  path: 'types/a.ts',
  header: '// x',
  imports: [
    {
      specifier: 'runtime',
      names: ['Base', 'Check', 'make'].map((name) => ({
        name,
        local: name,
        typeOnly: name === 'Check',
      })),
    },
  ],
  statements,
});

/** Text by the end of its name. */
function printed(...statements: readonly Statement[]) {
  const files = printJavaScript(content(...statements), '../qemu');
  return Object.fromEntries(files.map(({ path, text }) => [path.replace('types/a.', ''), text]));
}

const all: readonly Statement[] = [
  { kind: 'interface', name: 'Hidden', exported: false, members: [{ name: 'a', type: 'string' }] },
  {
    kind: 'const',
    name: 'table',
    type: generic('Check', arrayOf('Hidden')),
    value: call('make', '"a"'),
    docs: 'A table.',
  },
  {
    kind: 'function',
    name: 'inner',
    exported: false,
    parameters: [{ name: 'a', type: 'number' }],
    returns: 'number',
    body: [{ kind: 'return', value: 'a' }],
  },
  {
    kind: 'class',
    name: 'Thing',
    extends: 'Base<Hidden, Check>',
    methods: [
      {
        name: 'run',
        override: true,
        async: true,
        typeParameters: ['T'],
        parameters: [
          { name: 'what', type: 'T' },
          { name: 'count', type: 'number', value: '1' },
          { name: 'more', type: 'string', optional: true },
        ],
        returns: generic('Promise', 'T'),
        body: [{ kind: 'return', value: 'what' }],
      },
    ],
  },
  { kind: 'text', text: 'export const one: number = 1 as number;' },
];

describe('printJavaScript', () => {
  it('prints values without types', () => {
    expect(printed(...all)['js']).toBe(`// x

import { Base, make } from "runtime";

/** A table. */
export const table = make("a");

function inner(a) {
  return a;
}

export class Thing extends Base {
  async run(what, count = 1, more) {
    return what;
  }
}

export const one = 1;
`);
  });

  it('declares what is exported', () => {
    expect(printed(...all)['d.ts']).toBe(`// x

import { Base, type Check } from "runtime";

interface Hidden {
  readonly a: string;
}

/** A table. */
export declare const table: Check<readonly Hidden[]>;

export declare class Thing extends Base<Hidden, Check> {
  run<T>(what: T, count?: number, more?: string): Promise<T>;
}

export declare const one: number;

export {};
//# sourceMappingURL=a.d.ts.map
`);
  });

  it('makes modules of files without values', async () => {
    const files = printed({ kind: 'type', name: 'A', type: 'string', origin: namedAt });
    expect(files).toMatchObject({
      js: '// x\n\nexport {};\n',
      'd.ts': '// x\n\nexport type A = string;\n//# sourceMappingURL=a.d.ts.map\n',
    });
    const text = files['d.ts'] ?? '';
    expect(text).toBe(await format(text, { parser: 'typescript' }));
  });

  it('leads from a name to the schema', () => {
    const files = printed({ kind: 'type', name: 'A', type: 'string', origin: namedAt });
    expect(JSON.parse(files['d.ts.map'] ?? '')).toEqual({
      version: 3,
      file: 'a.d.ts',
      sourceRoot: '',
      sources: ['../../qemu/qapi/a.json'],
      names: [],
      // Line 3: column 12 to 7:3, column 13 and the end of the line to 7:9 of the source.
      mappings: ';;YAME,CAAM,UAAA',
    });
  });

  it('has no map where the schema is nowhere', () => {
    const files = printJavaScript(content(...all), null);
    expect(files.map(({ path }) => path)).toEqual(['types/a.js', 'types/a.d.ts']);
    expect(files[1]?.text).not.toContain('sourceMappingURL');
  });

  it('wants to know the type of a constant', () => {
    expect(() => printed({ kind: 'const', name: 'a', value: '1' })).toThrow(/'a' .* needs a type/);
  });
});
