/** A path as a JSON Pointer (RFC 6901): `/nodes/0/name`; the empty string for the whole value. */
export function jsonPointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
