import { describe, expect, it } from '@jest/globals';
import { memoryHost } from '../source/memory-host.js';
import { dialectOf, newestRelease } from './dialect.js';
import { loadProgram } from './load-program.js';
import {
  argumentMembers,
  basesOf,
  branchMembers,
  commonMembers,
  inheritedMembers,
  membersWritten,
  structMembers,
  type OwnedMember,
} from './object-members.js';
import { Scope } from './scope.js';
import type { DefinitionKind, DefinitionNode } from './shape/definition-node.js';
import { ShapeContext } from './shape/shape-context.js';
import { shapeDefinition } from './shape/shape-definition.js';

const schema = `
  { 'enum': 'Kinds', 'data': [ 'a', 'b' ] }
  { 'struct': 'Root', 'data': { 'kind': 'Kinds' } }
  { 'struct': 'Base', 'base': 'Root', 'data': { 'base': 'int' } }
  { 'struct': 'Leaf', 'base': 'Base', 'data': { 'leaf': 'int' } }
  { 'union': 'Outer', 'base': 'Base', 'discriminator': 'kind',
    'data': { 'a': 'Inner', 'b': 'Leaf2' } }
  { 'union': 'Inner', 'base': { 'hue': 'Kinds' }, 'discriminator': 'hue',
    'data': { 'a': 'Leaf2', 'b': 'Leaf3' } }
  { 'struct': 'Leaf2', 'data': { 'two': 'int' } }
  { 'struct': 'Leaf3', 'data': { 'three': 'int' } }
  { 'command': 'go', 'data': 'Outer', 'boxed': true }
  { 'event': 'GONE', 'data': { 'why': 'str' } }
  { 'struct': 'Egg', 'base': 'Hen', 'data': { 'egg': 'int' } }
  { 'struct': 'Hen', 'base': 'Egg', 'data': { 'hen': 'int' } }`;

const dialect = dialectOf(newestRelease);
const scope = new Scope(dialect, true);
const host = memoryHost({ '/schema.json': schema });
const root = { path: '/', version: null, release: undefined };
const report = () => {
  throw new Error('the schema is right');
};
const program = loadProgram('/schema.json', { host, root, dialect, includeDirs: [], report });
for (const expression of program.expressions) {
  const context = new ShapeContext(dialect, program.pragmas, expression.object.span, report);
  const { claims, definition } = shapeDefinition(expression, context);
  scope.define(claims, definition);
}

function node<K extends DefinitionKind>(
  kind: K,
  name: string,
): Extract<DefinitionNode, { kind: K }> {
  const found = scope.lookup(name);
  if (found?.kind !== kind) throw new Error(`${name} is no ${kind}`);
  return found as Extract<DefinitionNode, { kind: K }>;
}

const names = (members: readonly OwnedMember[]) => members.map(({ member }) => member.name);

describe('the members of a struct', () => {
  it('are those of its bases and its own', () => {
    const leaf = node('struct', 'Leaf');
    expect(basesOf(leaf, scope).map(({ name }) => name)).toEqual(['Root', 'Base']);
    expect(names(inheritedMembers(leaf, scope))).toEqual(['kind', 'base']);
    expect(names(structMembers(leaf, scope))).toEqual(['kind', 'base', 'leaf']);
    expect(structMembers(leaf, scope).map(({ owner }) => owner.name)).toEqual([
      'Root',
      'Base',
      'Leaf',
    ]);
  });

  it('end somewhere, should bases go in a circle', () => {
    expect(names(structMembers(node('struct', 'Egg'), scope))).toEqual(['hen', 'egg']);
  });
});

describe('the members of a union', () => {
  it('are common, by base or in place, or of a branch', () => {
    expect(names(commonMembers(node('union', 'Outer'), scope))).toEqual(['kind', 'base']);
    expect(names(commonMembers(node('union', 'Inner'), scope))).toEqual(['hue']);
    expect(names(branchMembers(node('union', 'Inner'), scope))).toEqual(['two', 'three']);
  });

  it('come each once, from unions within unions too', () => {
    expect(names(branchMembers(node('union', 'Outer'), scope)).sort()).toEqual([
      'hue',
      'three',
      'two',
    ]);
  });
});

it('argumentMembers are those of the type or in place', () => {
  expect(names(argumentMembers(node('command', 'go'), scope))).toEqual(['kind', 'base']);
  expect(names(argumentMembers(node('event', 'GONE'), scope))).toEqual(['why']);
});

it('membersWritten are those in the definition itself', () => {
  const written = (kind: DefinitionKind, name: string) =>
    membersWritten(node(kind, name)).map((member) => member.name);
  expect(written('struct', 'Leaf')).toEqual(['leaf']);
  expect(written('union', 'Outer')).toEqual([]);
  expect(written('union', 'Inner')).toEqual(['hue']);
  expect(written('event', 'GONE')).toEqual(['why']);
  expect(written('command', 'go')).toEqual([]);
  expect(written('enum', 'Kinds')).toEqual([]);
});
