import { callsIn } from '../page/call-text.js';
import { messagesOf, type Message } from '../page/conversation.js';
import { jsonHtml, typeScriptHtml } from './highlight.js';
import { html, type Html } from './html.js';
import type { HtmlScope } from './html-scope.js';

const sides = { client: 'Client', server: 'Server' } as const;

/** A conversation, who says what, and beside it the same calls in TypeScript. */
export function writeConversation(text: string, scope: HtmlScope): Html {
  const messages = messagesOf(text);
  const calls = callsIn(text, scope);
  const talk = html`<div class="talk">${messages.map(messageHtml)}</div>`;
  if (calls === '') return html`<div class="conversation">${talk}</div> `;
  const code = typeScriptHtml(calls, scope);
  return html`<div class="conversation with-calls">
    ${talk}
    <div class="calls">
      <span class="who">TypeScript</span>
      <pre tabindex="0"><code>${code}</code></pre>
    </div>
  </div> `;
}

function messageHtml({ from, text }: Message): Html {
  const code = html`<pre tabindex="0"><code>${jsonHtml(text)}</code></pre>`;
  if (from === null) return html`<div class="message">${code}</div>`;
  return html`<div class="message ${from}"><span class="who">${sides[from]}</span>${code}</div>`;
}
