import type { NameRole } from './name-role.js';

/** Words in lower case with `-` between them, but for names that one release or another reserves. */
const plain = /^(?!(?:q|has)-|(?:u|max|kind|type)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** What has a rule of its own that such a name breaks. */
const capitalised: ReadonlySet<NameRole> = new Set([
  'enum',
  'struct',
  'union',
  'alternate',
  'event',
]);

/** Whether a name is right by the rules of every release. Most are, and need not be looked at closely. */
export function isPlainName(name: string, role: NameRole): boolean {
  return plain.test(name) && !capitalised.has(role);
}
