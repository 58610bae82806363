import { expect, it } from '@jest/globals';
import { compileText } from '../testing/compile-text.js';
import { renderSarif } from './render-sarif.js';

it('has a result for each diagnostic, with its rule, place and notes', () => {
  const schema = "{ 'enum': 'A b', 'data': [] }\n{ 'command': 'x' }\n{ 'command': 'x' }\n";
  const log = JSON.parse(renderSarif(compileText(schema).diagnostics)) as unknown;
  const at = (startLine: number, startColumn: number, endColumn: number) => ({
    artifactLocation: { uri: 'schema.json' },
    region: { startLine, startColumn, endLine: startLine, endColumn },
  });
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'qapi-ts', rules: [{ id: 'invalid-name' }, { id: 'redefinition' }] },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          { ruleId: 'invalid-name', ruleIndex: 0, level: 'error' },
          {
            ruleId: 'redefinition',
            ruleIndex: 1,
            level: 'error',
            message: { text: "command 'x' is already defined" },
            locations: [{ physicalLocation: at(3, 14, 17) }],
            relatedLocations: [{ id: 0, physicalLocation: at(2, 14, 17) }],
          },
        ],
      },
    ],
  });
});

it('writes file names as URIs', () => {
  const { diagnostics } = compileText({
    'schema.json': "{ 'include': 'a b/c#d.json' }",
    'a b/c#d.json': "{ 'struct': 'Ab' }",
  });
  expect(renderSarif(diagnostics)).toContain('"uri": "a%20b/c%23d.json"');
});
