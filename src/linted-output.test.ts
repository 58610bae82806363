import { expect, it } from '@jest/globals';
import { MatrixProject, type MatrixCell } from './testing/output-matrix.js';
import { temporaryFolder } from './testing/temporary-folder.js';

/**
 * All that checks read members of: structs, unions of both kinds, what takes more than it says,
 * and what has no name, as releases until 2.3 allow.
 */
const schema = `
{ 'enum': 'Kind', 'data': [ 'whole', 'part', 'bare' ] }
{ 'type': 'Base', 'data': { 'kind': 'Kind', 'class': 'str', 'x-y': 'int' } }
{ 'type': 'Whole', 'base': 'Base', 'data': { 'size': 'int', '*constructor': 'str' } }
{ 'type': 'Part', 'data': { 'part-of': 'Whole', 'deep': { 'in': 'int', 'line': 'str' } } }
{ 'union': 'Flat', 'base': 'Base', 'discriminator': 'kind', 'data': { 'part': 'Part' } }
{ 'union': 'Simple', 'data': { 'whole': 'Whole', 'text': 'str', 'texts': [ 'str' ] } }
{ 'command': 'send', 'data': { 'flat': 'Flat', 'simple': 'Simple' }, 'returns': 'Flat' }
{ 'command': 'plug', 'data': { 'driver': 'str', '*bus-name': 'str' }, 'gen': 'no' }
{ 'command': 'plug-whole', 'data': 'Whole', 'gen': 'no' }
{ 'event': 'SENT', 'data': { 'flat': 'Flat' } }
`;

it.each([true, false])(
  'is silent with noPropertyAccessFromIndexSignature %s, to the compiler and to linters',
  async (noPropertyAccessFromIndexSignature) => {
    const path = `${temporaryFolder({ 'schema.json': schema })}/schema.json`;
    const cell: MatrixCell = { tree: 'own', entry: 'qemu', path, int64: 'mixed', target: 'ts' };
    const cells = [{ ...cell, more: ['--qemu-version', '2.3'] }];
    const project = await MatrixProject.create(cells, { noPropertyAccessFromIndexSignature });
    const clean = { status: 0, output: '' };
    expect(await project.compile('typescript')).toEqual(clean);
    expect(await project.lint()).toEqual(clean);
  },
  120_000,
);
