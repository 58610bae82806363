import { expect, it } from '@jest/globals';
import { compileText, problems, problemsAndWarnings } from '../testing/compile-text.js';

const schema = `{ 'command': 'go', 'data': 'Nil', 'features': [ 'deprecated' ] }
{ 'pragma': { 'doc-required': true } }
##
# @Disk:
#
# Sicne: 1.0
##
{ 'struct': 'Disk',
  'data': { 'a': { 'type': 'int', 'features': [ 'deprecated' ] } } }
##
# @Tape:
#
# Retruns: x
##
{ 'struct': 'Tape', 'data': {} }`;

it('looks only where that is asked for', () => {
  const errors = [
    `1 doc-required 'go'`,
    `1 unknown-type 'Nil'`,
    `8 doc-feature-undescribed 'deprecated'`,
  ];
  expect(problems(schema, '8.2')).toEqual(errors);
  expect(problemsAndWarnings(schema, '8.2').slice(0, 3)).toEqual(errors);
});

it('goes from definition to definition, behind all errors: comment, what it lacks, stability', () => {
  expect(problemsAndWarnings(schema, '8.2').slice(3)).toEqual([
    `1 deprecated-thing 'deprecated'`,
    '6 misspelt-section Sicne:',
    `8 undocumented-members 'Disk'`,
    `9 deprecated-thing 'deprecated'`,
    '13 misspelt-section Retruns:',
  ]);
});

it('stops nothing', () => {
  const { schema: model, diagnostics } = compileText(
    `{ 'command': 'go', 'features': [ 'unstable' ] }`,
    '10.0',
    { warnings: true },
  );
  expect(model?.definition('go')?.unstable).toBe(true);
  expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
});
