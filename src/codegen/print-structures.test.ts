import { describe, expect, it } from '@jest/globals';
import { call, list } from './layout/expression.js';
import { unionOf } from './layout/type-node.js';
import type { Statement } from './statement.js';
import { hiddenTexts } from './hidden-texts.js';
import { printStructures, printThroughFile } from './print-structures.js';
import { statementStructure } from './structures.js';

describe('printStructures', () => {
  it('prints what ts-morph prints in the documented way', () => {
    const statements: readonly Statement[] = [
      { kind: 'type', name: 'T', type: unionOf(['A', 'B']), docs: '\na\n\nb' },
      { kind: 'const', name: 'c', value: call('f', list(['1', '2'])) },
      {
        kind: 'interface',
        name: 'I',
        extends: ['J'],
        members: [{ name: 'a-b', type: 'string', optional: true, docs: 'doc' }],
      },
      {
        kind: 'class',
        name: 'C',
        methods: [
          { name: 'm', parameters: [{ name: 'p', type: 'T' }], returns: 'void', body: ['f(p);'] },
        ],
      },
    ];
    const { hide } = hiddenTexts();
    const structures = statements.map((statement) => statementStructure(statement, hide));
    expect(printStructures(structures)).toBe(printThroughFile(structures));
  });
});
