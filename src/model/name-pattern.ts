/**
 * Whether a name, or a path, is meant by a pattern: `*` stands for any letters, `?` for any one.
 * Capitals count, since `STOP` and `stop` are an event and a command.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  return regularExpression(pattern).test(name);
}

function regularExpression(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    // Several stars in a row mean what one means, and would take long to try.
    .replaceAll(/\*+/g, '[^]*')
    .replaceAll('?', '[^]');
  return new RegExp(`^${source}$`);
}
