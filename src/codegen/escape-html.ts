import { visibleText } from '../markup/markdown.js';

const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is nothing but text, in an element of HTML and in a quoted attribute. */
export function escapeHtml(text: string): string {
  if (plain.test(text)) return text;
  return visibleText(text).replace(/[&<>"']/g, (character) => special[character] ?? character);
}

/** Most text is. */
const plain = /^[\w .,;:()/%+=?!#@*[\]{}|~$^`\n-]*$/;
