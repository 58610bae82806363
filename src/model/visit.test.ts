import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { describeWithShared, sharedPath } from '../testing/shared.js';
import { compile } from '../compile.js';
import { diskHost } from '../source/disk-host.js';
import { visit, type Visitor } from './visit.js';

const files = {
  'schema.json': `
    { 'include': 'parts.json' }
    { 'enum': 'Kind', 'data': [ 'one', 'two' ] }
    { 'union': 'Thing', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
      'data': { 'one': 'Part' } }
    { 'command': 'put', 'data': { 'thing': 'Thing', '*at': 'int' } }
    { 'command': 'get', 'data': 'Part', 'returns': 'Part' }
    { 'event': 'GONE', 'data': { 'why': 'str' } }`,
  'parts.json': `
    { 'struct': 'Part', 'data': { 'size': 'int' } }
    { 'alternate': 'Name', 'data': { 'text': 'str', 'none': 'null' } }`,
};

/** Notes all that it comes by, as `owner/name`. */
function noting(visited: string[]): Visitor {
  const note = ({ name }: { name: string }, parent: { name: string } | { path: string }) => {
    visited.push(`${'path' in parent ? parent.path : parent.name}/${name}`);
  };
  return {
    module: ({ path }) => void visited.push(path),
    enum: note,
    struct: note,
    union: note,
    alternate: note,
    command: note,
    event: note,
    value: note,
    member: note,
    branch: ({ value }, union) => {
      note(value, union);
    },
    alternative: note,
  };
}

describe('visit', () => {
  it('comes by everything once, as it is written', () => {
    const visited: string[] = [];
    visit(modelOf(files), noting(visited));
    expect(visited).toEqual([
      'schema.json',
      'schema.json/Kind',
      'Kind/one',
      'Kind/two',
      'schema.json/Thing',
      'Thing/kind',
      'Thing/one',
      'Thing/two',
      'schema.json/put',
      'put/thing',
      'put/at',
      'schema.json/get',
      'schema.json/GONE',
      'GONE/why',
      'parts.json',
      'parts.json/Part',
      'Part/size',
      'parts.json/Name',
      'Name/text',
      'Name/none',
    ]);
  });

  it('leaves out what stands within where it is told so, and comes back after it', () => {
    const visited: string[] = [];
    visit(modelOf(files), {
      ...noting(visited),
      module: {
        enter: ({ path }) => path === 'schema.json',
        leave: ({ path }) => void visited.push(`end of ${path}`),
      },
      union: () => false,
      enum: () => false,
    });
    expect(visited).toEqual([
      'schema.json/put',
      'put/thing',
      'put/at',
      'schema.json/get',
      'schema.json/GONE',
      'GONE/why',
      'end of schema.json',
      'end of parts.json',
    ]);
  });

  it('comes by members that are written within a member', () => {
    const old = `{ 'type': 'Outer', 'data': { 'inner': { 'deep': 'str' } } }`;
    const visited: string[] = [];
    visit(modelOf(old, '1.0'), { member: ({ name }) => void visited.push(name) });
    expect(visited).toEqual(['inner', 'deep']);
  });
});

describeWithShared('visit of a real schema', () => {
  it('comes by each definition once', () => {
    const path = sharedPath('qemu', '10.0.13', 'qapi/qapi-schema.json');
    const { schema } = compile(path, { host: diskHost });
    const visited: string[] = [];
    const note = ({ name }: { name: string }) => void visited.push(name);
    const kinds = { enum: note, struct: note, union: note, alternate: note };
    visit(schema!, { ...kinds, command: note, event: note });
    expect(visited.sort()).toEqual(schema!.definitions.map(({ name }) => name).sort());
  });
});
