import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compile } from '../compile.js';
import { diskHost } from '../source/disk-host.js';
import { modelOf } from '../testing/compile-text.js';
import { describeWithShared, realSchemas, sharedPath } from '../testing/shared.js';
import { directions, type Direction } from './direction.js';

describe('directions', () => {
  it('follows arguments, returns and events', () => {
    const struct = (name: string, members: string) =>
      `{ 'struct': '${name}', 'data': { ${members} } }`;
    const schema = modelOf(
      [
        struct('Sent', "'deep': 'DeepSent', '*self': 'Sent'"),
        struct('DeepSent', "'shared': [ 'Shared' ]"),
        struct('Received', "'shared': 'Shared'"),
        struct('Shared', "'a': 'int'"),
        struct('Told', "'a': 'int'"),
        struct('Idle', "'a': 'int'"),
        "{ 'command': 'go', 'data': { 'sent': 'Sent' }, 'returns': [ 'Received' ] }",
        "{ 'event': 'GONE', 'data': 'Told' }",
      ].join('\n'),
      '2.12',
    );
    const direction = directions(schema);
    const of = (name: string) => {
      const type = schema.type(name);
      return type && direction(type);
    };
    expect(['Sent', 'DeepSent', 'Received', 'Shared', 'Told', 'Idle'].map(of)).toEqual([
      'sent',
      'sent',
      'received',
      'both',
      'received',
      'unused',
    ]);
  });
});

/** An entity of what QEMU's own front end listed; see `oracle/README.md`. */
type Listed = Readonly<Record<string, unknown>> & { readonly kind: string; readonly name: string };

/** The names of types that a value mentions, at any depth. */
function mentioned(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') {
    return ['type', 'base', 'arg', 'ret'].includes(key) ? [value.replace(/^\[|\]$/g, '')] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    mentioned(inner, Array.isArray(value) ? key : name),
  );
}

function reached(from: readonly string[], mentions: ReadonlyMap<string, readonly string[]>) {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    mentions.get(name)?.forEach(visit);
  };
  from.forEach(visit);
  return found;
}

/** The direction of every type in QEMU's own list, worked out by names and without our model. */
function listedDirections(entities: readonly Listed[]): ReadonlyMap<string, Direction> {
  const of = (...kinds: string[]) => entities.filter(({ kind }) => kinds.includes(kind));
  const types = of('enum', 'struct', 'union', 'alternate');
  const mentions = new Map(types.map((type) => [type.name, mentioned(type)]));
  const from = (parts: readonly Listed[], part: string) =>
    parts.flatMap((entity) => mentioned(entity[part], part));
  const sent = reached(from(of('command'), 'arg'), mentions);
  const received = reached([...from(of('command'), 'ret'), ...from(of('event'), 'arg')], mentions);
  const direction = (name: string): Direction => {
    if (sent.has(name)) return received.has(name) ? 'both' : 'sent';
    return received.has(name) ? 'received' : 'unused';
  };
  return new Map(types.map(({ name }) => [name, direction(name)]));
}

/** Schemas of which QEMU's own list is at hand. */
const listed = realSchemas()
  .map((schema) => ({
    ...schema,
    list: sharedPath('oracle', schema.tree, `${schema.entry}.model.json`),
  }))
  .filter(({ list }) => existsSync(list));

describeWithShared('directions in real schemas', () => {
  it.each(listed)('$tree $entry', ({ path, list }) => {
    const { entities } = JSON.parse(readFileSync(list, 'utf8')) as { entities: Listed[] };
    const { schema } = compile(path, { host: diskHost });
    if (!schema) throw new Error(`${path} does not compile`);
    const direction = directions(schema);
    const ours = schema.definitions.flatMap((definition) =>
      definition.kind === 'command' || definition.kind === 'event'
        ? []
        : [[definition.name, direction(definition)] as const],
    );
    expect(new Map(ours)).toEqual(listedDirections(entities));
  });
});
