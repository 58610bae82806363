import type { CodeBlock } from './block.js';
import { dedent, trimBlank } from './lines.js';

/** Lines as they stand. What begins with an arrow is taken for a conversation. */
export function codeBlock(lines: readonly string[], language = 'text'): CodeBlock {
  const text = dedent(trimBlank(lines))
    .map((line) => line.trimEnd())
    .join('\n');
  const isConversation = language === 'text' && /^(?:->|<-) /.test(text);
  return { kind: 'code', language: isConversation ? 'qmp' : language, text };
}
