/**
 * A string as a TypeScript literal, with the quotes that prettier would choose. Whatever the text
 * is, it stays inside the literal.
 */
export function literal(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  const escaped = escapeText(text);
  const doubles = text.split('"').length;
  const singles = text.split("'").length;
  return doubles > singles
    ? `'${escaped.replaceAll("'", "\\'")}'`
    : `"${escaped.replaceAll('"', '\\"')}"`;
}

/** A property name as it stands in a type or an object: quoted only where it must be. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}

/** Most names, which need no closer look. */
const plain = /^[\w .,:/-]*$/;

// Control characters would end the line or hide; U+2028 and U+2029 end lines for some readers;
// lone surrogates do not survive UTF-8.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unprintable = /[\u0000-\u001f\u007f\u2028\u2029]|\p{Surrogate}/gu;

function escapeText(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(unprintable, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return character === '\n' ? '\\n' : `\\u${code}`;
  });
}
