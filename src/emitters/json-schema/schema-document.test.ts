import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../../testing/compile-text.js';
import { schemaAt } from '../../testing/generated-checks.js';
import { describeWithShared, realSchemas } from '../../testing/shared.js';
import { refTo } from './document-scope.js';
import { schemaDocument } from './schema-document.js';
import type { SchemaNode } from './schema-node.js';

/** All references in a schema. */
function references(value: unknown): readonly string[] {
  if (value instanceof Map) return [...value.values()].flatMap(references);
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  const { $ref } = value as SchemaNode;
  return [...($ref === undefined ? [] : [$ref]), ...Object.values(value).flatMap(references)];
}

function dangling(document: SchemaNode): readonly string[] {
  const there = new Set([...(document.$defs?.keys() ?? [])].map(refTo));
  return references(document).filter((ref) => !there.has(ref));
}

describe('a document', () => {
  it('has all that types consist of which nothing uses', () => {
    const schema = modelOf(
      `
      { 'pragma': { 'doc-required': false } }
      { 'enum': 'Kind', 'data': [ 'a', 'b' ] }
      { 'struct': 'Received', 'data': { 'x': 'str' } }
      { 'event': 'ARRIVED', 'data': 'Received' }
      { 'union': 'Unused', 'base': { 'kind': 'Kind' }, 'discriminator': 'kind',
        'data': { 'a': 'Received' } }
    `.replace(/^ {6}/gm, ''),
    );
    const sent = schemaDocument(schema, 'sent', 'none');
    expect([...(sent.$defs?.keys() ?? [])]).toEqual([
      'Kind',
      'Received',
      'Received:members',
      'Unused',
    ]);
    expect(dangling(sent)).toEqual([]);
  });
});

describeWithShared('the documents of real schemas', () => {
  it.each(realSchemas())('of $tree $entry refer to nothing that is not there', ({ path }) => {
    const schema = schemaAt(path);
    for (const form of ['sent', 'received'] as const) {
      const document = schemaDocument(schema, form, 'none');
      expect(document.$defs?.size).toBeGreaterThan(10);
      expect(dangling(document)).toEqual([]);
    }
  });
});
