import type { Condition } from '../../model/condition.js';
import type { Doc, DocEntry } from '../../model/doc.js';
import type { Annotated, Entity, Feature, Named } from '../../model/entity.js';
import type { Location, NameLocation } from '../../model/location.js';
import { positionAt, type Span } from '../../source/source.js';
import type { DocCommentNode, DocEntryNode } from '../../syntax/doc-comment-node.js';
import type { Dialect } from '../dialect.js';
import type { DefinitionNode, FeatureNode, IfNode, NameNode } from '../shape/definition-node.js';
import { deprecationOf, instabilityOf } from '../stability.js';

export function lowerLocation({ source, start }: Span): Location {
  return { file: source.path, line: positionAt(source, start).line };
}

export function lowerNameLocation({ source, start, end }: Span): NameLocation {
  const { line, column } = positionAt(source, start);
  return { file: source.path, line, column, endColumn: column + end - start };
}

export function lowerCondition(node: IfNode | null): Condition | null {
  return node && { written: node.written, tree: node.tree };
}

export function lowerDoc(node: DocCommentNode): Doc {
  return {
    kind: 'doc',
    symbol: node.symbol?.name ?? null,
    location: lowerLocation(node.span),
    body: node.body,
    members: node.members.map(docEntry),
    features: node.features.map(docEntry),
    sections: node.sections.map(({ tag, text }) => ({ tag, text })),
  };
}

function docEntry({ name, text }: DocEntryNode): DocEntry {
  return { name, text };
}

/** What is written about the parts of one definition. */
export class DocTexts {
  private readonly members: ReadonlyMap<string, string>;
  private readonly features: ReadonlyMap<string, string>;

  constructor(doc: DocCommentNode | null) {
    this.members = new Map(doc?.members.map(({ name, text }) => [name, text]));
    this.features = new Map(doc?.features.map(({ name, text }) => [name, text]));
  }

  /** The description of a member, value, argument or branch; empty where it has none. */
  member(name: string): string {
    return this.members.get(name) ?? '';
  }

  feature(name: string): string {
    return this.features.get(name) ?? '';
  }
}

interface AnnotatedNode extends NameNode {
  readonly condition: IfNode | null;
  readonly features: readonly FeatureNode[];
}

export function lowerAnnotations(
  node: AnnotatedNode,
  texts: DocTexts,
  dialect: Dialect,
): Annotated & Named {
  const features = node.features.map((feature): Feature => {
    const text = texts.feature(feature.name);
    return { name: feature.name, condition: lowerCondition(feature.condition), text };
  });
  return {
    name: node.name,
    namedAt: lowerNameLocation(node.span),
    condition: lowerCondition(node.condition),
    features,
    deprecated: deprecationOf(node, dialect) !== null,
    unstable: instabilityOf(node, dialect) !== null,
  };
}

/** What an entity has from its definition, with the doc comment that was lowered for it. */
export function lowerEntity(
  node: DefinitionNode,
  doc: Doc | null,
  texts: DocTexts,
  dialect: Dialect,
): Entity {
  const annotations = lowerAnnotations(node, texts, dialect);
  return { ...annotations, location: lowerLocation(node.expression), doc };
}
