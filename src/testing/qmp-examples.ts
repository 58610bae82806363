import { docReader } from '../codegen/doc-reader.js';
import type { Block } from '../markup/block.js';
import { innerBlocks } from '../markup/inner-blocks.js';
import type { Doc } from '../model/doc.js';
import type { Schema } from '../model/schema.js';
import { decodeJson } from '../runtime/json/decode.js';
import { isJsonObject, type JsonObject } from '../runtime/json/json-object.js';

/** A message in an example. */
export interface ExampleMessage {
  /** What the comment that it stands in belongs to; null for a text of its own. */
  readonly symbol: string | null;
  readonly text: string;
  /** Undefined where the text is no JSON object. */
  readonly message: JsonObject | undefined;
  /** The command that was sent before it in the same example, if any. */
  readonly command: string | null;
}

/** The messages in all conversations that the comments of a schema show. */
export function exampleMessages(schema: Schema): readonly ExampleMessage[] {
  return schema.docs.flatMap((doc) =>
    conversations(doc, schema).flatMap((text) => messagesIn(text, doc.symbol)),
  );
}

function conversations(doc: Doc, schema: Schema): readonly string[] {
  const reader = docReader(schema, 'full');
  const blocks = [
    ...reader.description(doc.body, 'untagged'),
    ...[...doc.members, ...doc.features].flatMap(({ text }) => reader.description(text, 'tagged')),
    ...doc.sections.flatMap(({ tag, text }) => {
      if (tag === 'Example' || tag === 'Examples') return reader.example(text);
      return reader.section(text, tag === null ? 'untagged' : 'tagged');
    }),
  ];
  return blocks.flatMap(conversationsIn);
}

function conversationsIn(block: Block): readonly string[] {
  if (block.kind === 'code') return block.language === 'qmp' ? [block.text] : [];
  return innerBlocks(block).flatMap(conversationsIn);
}

function messagesIn(conversation: string, symbol: string | null): readonly ExampleMessage[] {
  let command: string | null = null;
  return messageTexts(conversation).map((text) => {
    const message = objectOf(text);
    const found = { symbol, text, message, command };
    const sent = message?.['execute'] ?? message?.['exec-oob'];
    if (typeof sent === 'string') command = sent;
    return found;
  });
}

/**
 * A message begins with a brace, after an arrow or at the start of a line, and ends with the brace
 * that closes it; where none does, with the next arrow.
 */
function messageTexts(conversation: string): readonly string[] {
  const texts: string[] = [];
  const start = /^[ \t]*(?:(?:->|<-)[ \t]*)?(?=\{)/gm;
  for (let match = start.exec(conversation); match; match = start.exec(conversation)) {
    const text = balanced(conversation.slice(start.lastIndex));
    texts.push(text);
    start.lastIndex += text.length;
  }
  return texts;
}

const token = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[[{}\]]/g;

/** A text up to the end of the brackets that it begins with. */
function balanced(text: string): string {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '{' || found === '[') depth++;
    if (found === '}' || found === ']') depth--;
    if (depth === 0) return text.slice(0, index + found.length);
  }
  return text.replace(/\n[ \t]*(?:->|<-)[^]*/, '');
}

function objectOf(text: string): JsonObject | undefined {
  try {
    const value = decodeJson(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
