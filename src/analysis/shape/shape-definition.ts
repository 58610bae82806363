import { didYouMean } from '../../diagnostics/suggestion.js';
import type { Span } from '../../source/source.js';
import { entryOf, type EntryNode, type ObjectNode } from '../../syntax/value-node.js';
import { checkDocForm } from '../check-docs.js';
import {
  definitionKeys,
  definitionKeysOf,
  isDefinitionKey,
  type DefinitionKey,
} from '../definition-keys.js';
import type { ExpressionNode } from '../program.js';
import { uncheckedNote } from '../unchecked-note.js';
import { alternateKeys, shapeAlternate } from './alternate.js';
import type { Claim } from './claim.js';
import { commandKeys, shapeCommand } from './command.js';
import type { DefinitionHead } from './definition-head.js';
import type { DefinitionKind, DefinitionNode } from './definition-node.js';
import { enumKeys, shapeEnum } from './enum.js';
import { eventKeys, shapeEvent } from './event.js';
import { shapeFeatures, shapeIf } from './features.js';
import { checkKeys, type KeyTable } from './keys.js';
import { shapeName, shapeString } from './name.js';
import type { ShapeContext } from './shape-context.js';
import { shapeStruct, structKeys } from './struct.js';
import { shapeUnion, unionKeys } from './union.js';

/** How one kind of definition is shaped. */
interface Shape {
  readonly kind: DefinitionKind;
  readonly keys: (context: ShapeContext, object: ObjectNode) => KeyTable;
  readonly shape: (
    object: ObjectNode,
    head: DefinitionHead,
    context: ShapeContext,
  ) => DefinitionNode | null;
}

const shapes: Readonly<Record<DefinitionKey, Shape>> = {
  enum: { kind: 'enum', keys: () => enumKeys, shape: shapeEnum },
  struct: { kind: 'struct', keys: () => structKeys('struct'), shape: shapeStruct },
  type: { kind: 'struct', keys: () => structKeys('type'), shape: shapeStruct },
  union: { kind: 'union', keys: unionKeys, shape: shapeUnion },
  alternate: { kind: 'alternate', keys: () => alternateKeys, shape: shapeAlternate },
  command: { kind: 'command', keys: () => commandKeys, shape: shapeCommand },
  event: { kind: 'event', keys: () => eventKeys, shape: shapeEvent },
};

/** What else than definitions stands at the top level. */
const directives = ['include', 'pragma'] as const;

export interface ShapedExpression {
  readonly expression: Span;
  /**
   * The names that it defines: one where it is right. Where it is not, none or several may have
   * been meant, and what refers to them is not wrong for that.
   */
  readonly claims: readonly Claim[];
  /** The name that its comment has for it. */
  readonly documented: string | null;
  /** Null where the expression has not the right form. */
  readonly definition: DefinitionNode | null;
}

/** Gives an expression the form of what it defines, reporting all that is wrong with it by itself. */
export function shapeDefinition(
  { object, doc, misread = false }: ExpressionNode,
  context: ShapeContext,
): ShapedExpression {
  const entry = definitionEntry(object.entries, context);
  const text = entry && shapeString(entry.value, `'${entry.key.value}'`, context);
  const expression = object.span;
  const documented = doc?.symbol?.name ?? null;
  const broken = () => ({ expression, claims: claimsOf(object), documented, definition: null });
  if (!entry || !text) return broken();
  const { kind, keys, shape } = shapes[entry.key.value as DefinitionKey];
  // Properties by name here and in what is shaped below: spreading costs V8 more than the checks do.
  const { name, span } = shapeName(text, kind, text.value, context);
  const returns = entryOf(object, 'returns') !== undefined;
  const named = !context.failed;
  checkDocForm({ name, span, kind, expression, doc, misread, named, returns }, context);
  const what = `${kind} '${name}'`;
  const known = checkKeys(object, keys(context, object), what, context, span);
  const head: DefinitionHead = {
    name,
    span,
    expression,
    doc,
    condition: shapeIf(known, context),
    features: shapeFeatures(known, name, context),
  };
  const definition = shape(known, head, context);
  if (context.failed) return broken();
  return { expression, claims: [{ name, span, kind }], documented, definition };
}

function claimsOf({ entries }: ObjectNode): Claim[] {
  return entries.flatMap(({ key, value }) => {
    if (!isDefinitionKey(key.value) || value.kind !== 'string' || value.flawed) return [];
    return { kind: shapes[key.value].kind, name: value.value, span: value.span };
  });
}

/** The entry whose key says what is defined. */
function definitionEntry(
  entries: readonly EntryNode[],
  context: ShapeContext,
): EntryNode | undefined {
  const found = entries.filter(
    ({ key }) => isDefinitionKey(key.value) && isKnown(key.value, context),
  );
  const first = found[0];
  const second = found[1];
  if (first && second && context.dialect.has('definition-keyword-count')) {
    const keys = found.map(({ key }) => key.value);
    context.fail('several-definitions', { keys }, second.key.span);
    return undefined;
  }
  if (!first) reportMissing(entries, context);
  return first;
}

function reportMissing(entries: readonly EntryNode[], context: ShapeContext): void {
  const foreign = entries.find(({ key }) => isDefinitionKey(key.value));
  const form = foreign && definitionKeys[foreign.key.value as DefinitionKey];
  if (foreign && form) {
    context.require(form, `the keyword '${foreign.key.value}'`, foreign.key.span);
    return;
  }
  for (const { key } of entries) {
    const directive = directives.find((one) => one === key.value);
    if (!directive) continue;
    context.require(directive, `the directive '${directive}'`, key.span);
    return;
  }
  const known = definitionKeysOf(context.dialect);
  const keys = [...known, ...directives.filter((form) => context.dialect.has(form))];
  const [hint = ''] = entries.map(({ key }) => didYouMean(key.value, keys)).filter(Boolean);
  const note = uncheckedNote(context.dialect);
  context.fail(
    'not-a-definition',
    { known, hint, note },
    entries[0]?.key.span ?? context.expression,
  );
}

function isKnown(key: DefinitionKey, { dialect }: ShapeContext): boolean {
  const form = definitionKeys[key];
  return form === null || dialect.has(form);
}
