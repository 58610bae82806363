/** The name as it stands in C: names that are the same there collide. */
export function mappedName(name: string): string {
  return name.replace(/[^a-zA-Z0-9_]/g, '_');
}
