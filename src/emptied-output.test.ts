import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { MatrixProject, type MatrixCell } from './testing/output-matrix.js';
import { temporaryFolder } from './testing/temporary-folder.js';

/** Everything that can lose its last value, member, branch or alternative to `-U GONE`. */
const schema = `
{ 'enum': 'Kind', 'data': [ { 'name': 'a', 'if': 'GONE' }, { 'name': 'b', 'if': 'GONE' } ] }
{ 'enum': 'Bare', 'data': [] }
{ 'enum': 'Depth', 'data': [ 'deep', 'flat' ] }
{ 'struct': 'Part', 'data': { 'size': 'int' } }
{ 'struct': 'Lost', 'data': { 'size': { 'type': 'int', 'if': 'GONE' } } }
{ 'struct': 'Nothing', 'data': {} }
{ 'union': 'Both', 'base': { 'kind': 'Kind', 'length': 'uint64' }, 'discriminator': 'kind',
  'data': { 'a': 'Part' } }
{ 'union': 'Sent', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'a': 'Part' } }
{ 'union': 'Received', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
  'data': { 'a': 'Part' } }
{ 'struct': 'Rest', 'data': { 'level': { 'type': 'int', 'if': 'GONE' } } }
{ 'union': 'Bared', 'base': { 'depth': 'Depth', 'at': 'int' }, 'discriminator': 'depth',
  'data': { 'deep': { 'type': 'Part', 'if': 'GONE' }, 'flat': 'Rest' } }
{ 'union': 'Outer', 'base': { 'depth': 'Depth' }, 'discriminator': 'depth',
  'data': { 'deep': 'Sent' } }
{ 'alternate': 'Either', 'data': { 'part': { 'type': 'Part', 'if': 'GONE' },
                                   'size': { 'type': 'int', 'if': 'GONE' } } }
{ 'alternate': 'Half', 'data': { 'sent': 'Sent', 'flag': 'bool' } }
{ 'struct': 'All', 'data': { 'both': 'Both', '*more': [ 'Both' ], 'bare': 'Bare', 'lost': 'Lost',
                             'nothing': 'Nothing', 'either': 'Either', 'kind': 'Kind' } }
{ 'command': 'send-both', 'data': 'Both', 'boxed': true, 'returns': 'Both' }
{ 'command': 'send-sent', 'data': 'Sent', 'boxed': true, 'returns': 'Received' }
{ 'command': 'send-outer', 'data': 'Outer', 'boxed': true, 'returns': [ 'All' ] }
{ 'command': 'send-bared', 'data': 'Bared', 'boxed': true, 'returns': 'Bared' }
{ 'command': 'send-lost', 'data': 'Lost', 'boxed': true, 'returns': 'Lost' }
{ 'command': 'send-all', 'data': { 'all': 'All', 'half': 'Half', 'bare': [ 'Bare' ] } }
{ 'event': 'ALL', 'data': 'All', 'boxed': true }
{ 'event': 'LOST', 'data': 'Lost', 'boxed': true }
`;

const clean = { status: 0, output: '' };

describe('what has lost all that it consisted of', () => {
  let project: MatrixProject;

  beforeAll(async () => {
    const folder = temporaryFolder({ 'schema.json': schema });
    const cell = { entry: 'qemu', path: join(folder, 'schema.json'), target: 'ts' } as const;
    const cells: readonly MatrixCell[] = [
      { ...cell, tree: 'lost', int64: 'mixed', more: ['-U', 'GONE'] },
      { ...cell, tree: 'lost', int64: 'bigint', more: ['-U', 'GONE'] },
      { ...cell, tree: 'lost', int64: 'mixed', target: 'js', more: ['-U', 'GONE'] },
      { ...cell, tree: 'there', int64: 'mixed' },
    ];
    project = await MatrixProject.create(cells);
  });

  it('compiles under every flag', async () => {
    expect(await project.compile('typescript')).toEqual(clean);
  }, 60_000);

  it('gets no message of typescript-eslint', async () => {
    expect(await project.lint()).toEqual(clean);
  }, 60_000);

  it('cannot be sent, and is received as something unknown', () => {
    const text = project
      .files()
      .find(({ path }) => path.includes('lost/qemu-mixed-ts/types'))?.text;
    for (const line of [
      'export type Kind = "%unknown%";',
      'export type KindInput = never;',
      'export type Both = BothUnknownBranch;',
      'export type BothInput = never;',
      'export type Sent = never;',
      'export type Outer = OuterOtherBranches;',
      'export type OuterDeepBranch = never;',
      'export type Either = never;',
      'export type Half = boolean;',
      'export type LostInput = Record<string, never>;',
    ]) {
      expect(text).toContain(line);
    }
  });
});
