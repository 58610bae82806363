import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { matchesPattern } from './name-pattern.js';
import { selectDefinitions, type Selection } from './select-definitions.js';

const files = {
  'schema.json': `
{ 'pragma': { 'doc-required': false } }
{ 'include': 'part.json' }
{ 'include': 'other.json' }
##
# = A title
##

##
# @query-go:
#
# What goes.
##
{ 'command': 'query-go', 'returns': ['State'] }
{ 'command': 'go', 'data': { 'how': 'Way' } }
{ 'event': 'GONE', 'data': 'State' }`,
  'part.json': `
{ 'enum': 'Mode', 'data': [ 'a', 'b' ] }
{ 'struct': 'Base', 'data': { 'mode': 'Mode' } }
{ 'struct': 'State', 'base': 'Base', 'data': { '*before': 'State' } }`,
  'other.json': `
{ 'struct': 'Deep', 'data': { 'x': 'int' } }
{ 'enum': 'Kind', 'data': [ 'k' ] }
{ 'union': 'Way', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind', 'data': { 'k': 'Deep' } }
{ 'struct': 'Unused', 'data': {} }
{ 'command': 'stop' }`,
};

const whole = modelOf(files);
const select = (selection: Partial<Selection>) =>
  selectDefinitions(whole, { include: [], exclude: [], ...selection });
const names = (selection: Partial<Selection>) =>
  select(selection).definitions.map(({ name }) => name);

describe('a selection of definitions', () => {
  it.each([
    [{ include: ['query-*'] }, 'Mode Base State query-go'],
    [{ include: ['go'] }, 'Deep Kind Way go'],
    [{ include: ['GO*'] }, 'Mode Base State GONE'],
    [{ include: ['Base', 'stop'] }, 'Mode Base stop'],
    [{ include: ['*o*'], exclude: ['st*', 'Mo*'] }, 'Mode Base State Deep Kind Way query-go go'],
    [{ exclude: ['*go', 'GONE'] }, 'stop'],
    // Wanted by nothing else, but reached.
    [{ exclude: ['State', 'Mode'] }, 'Mode Base State Deep Kind Way stop query-go go GONE'],
    [{}, 'Mode Base State Deep Kind Way stop query-go go GONE'],
    [{ include: ['none'] }, ''],
  ])('by %j keeps what is reached', (selection, expected) => {
    expect(names(selection).join(' ')).toBe(expected);
  });

  it('knows nothing of what is gone, and everything of what stays', () => {
    const schema = select({ include: ['go'] });
    expect([schema.definition('stop'), schema.type('State')]).toEqual([undefined, undefined]);
    expect(schema.type('Way')).toBe(whole.type('Way'));
    expect(schema.definition('go')).toBe(whole.definition('go'));
    expect([schema.type('str')?.kind, schema.type('QType')?.kind]).toEqual(['builtin', 'enum']);
  });

  it('keeps files that hold something, and the entry', () => {
    const paths = (include: string) =>
      select({ include: [include] }).modules.map(({ path }) => path);
    expect(paths('GONE')).toEqual(['schema.json', 'part.json']);
    expect(paths('stop')).toEqual(['schema.json', 'other.json']);
  });

  it('keeps comments of what stays, and free text beside it', () => {
    const symbols = (include: string) =>
      select({ include: [include] }).docs.map(({ symbol }) => symbol);
    expect(symbols('query-go')).toEqual([null, 'query-go']);
    expect(symbols('go')).toEqual([null]);
    expect(symbols('stop')).toEqual([]);
  });
});

describe('a pattern of names', () => {
  it.each([
    ['*', 'anything', true],
    ['query-*', 'query-status', true],
    ['query-*', 'x-query-status', false],
    ['*-status', 'query-status', true],
    ['q?ery', 'query', true],
    ['q?ery', 'qery', false],
    ['stop', 'STOP', false],
    ['a.b', 'axb', false],
    ['[ab]', 'a', false],
    ['****************************b', 'a'.repeat(50), false],
  ])('%s: %s is %s', (pattern, name, expected) => {
    expect(matchesPattern(name, pattern)).toBe(expected);
  });
});
