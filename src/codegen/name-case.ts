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

/** A name with a capital in front, and left alone otherwise: what the user wrote stays. */
export function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The same with a small letter. */
export function uncapitalise(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Whether a name can be one of the user's choice: letters, digits, `_` and `$`. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
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
  return legal(joined([lowerFirstWord(first), ...rest.map(capitalise)]));
}

/** `BlockJob` begins with the word `Block`, `KVMState` with `KVM`, and `EAX` is one. */
function lowerFirstWord(part: string): string {
  return part.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (word) => word.toLowerCase());
}

/** Two digits that come to stand side by side are kept apart: `v1-2` is not `v-12`. */
function joined(words: readonly string[]): string {
  return words.reduce((name, word) => {
    const touches = /[0-9]$/.test(name) && /^[0-9]/.test(word);
    return touches ? `${name}_${word}` : name + word;
  }, '');
}
