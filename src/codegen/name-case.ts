/**
 * A schema name in parts, in the order in which they are read: `x-colo-lost` is `x`, `colo`,
 * `lost`; `__org.example_foo` is `org`, `example`, `foo`. Capitals inside a part are kept
 * (`PCIBus`), but words all in capitals are lowered where the whole name shouts (`BLOCK_JOB`).
 */
function parts(name: string): readonly string[] {
  const shouts = /[A-Z]/.test(name) && !/[a-z]/.test(name) && /[_-]/.test(name);
  const found = (shouts ? name.toLowerCase() : name).match(/[A-Za-z0-9]+/g);
  return found ?? [];
}

function capitalise(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}

/** A digit cannot begin a name, and nothing at all is no name. */
function legal(name: string): string {
  return /^[A-Za-z]/.test(name) ? name : `_${name}`;
}

/** `query-status` as `QueryStatus`. Always an identifier. */
export function pascalCase(name: string): string {
  return legal(joined(parts(name).map(capitalise)));
}

/** `query-status` as `queryStatus`. Always an identifier, but perhaps a reserved word. */
export function camelCase(name: string): string {
  const [first = '', ...rest] = parts(name);
  return legal(joined([first.charAt(0).toLowerCase() + first.slice(1), ...rest.map(capitalise)]));
}

/** Two digits that come to stand side by side are kept apart: `v1-2` is not `v-12`. */
function joined(words: readonly string[]): string {
  return words.reduce((name, word) => {
    const touches = /[0-9]$/.test(name) && /^[0-9]/.test(word);
    return touches ? `${name}_${word}` : name + word;
  }, '');
}
