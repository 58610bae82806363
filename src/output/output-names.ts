/** What we put into an output folder for ourselves, beside what was generated. */
export const manifestName = '.qapi-ts-manifest.json';
export const lockName = '.qapi-ts.lock';

const draft = /^\.qapi-ts-([0-9a-f]+)-(\d+)-[0-9a-f-]+\.tmp$/;

/** The name of a file that is about to take another's place. */
export function draftName(host: string, pid: number, unique: string): string {
  return `.qapi-ts-${host}-${pid}-${unique}.tmp`;
}

/** Whose draft a file is; null where it is none. */
export function draftOwner(name: string): { readonly host: string; readonly pid: number } | null {
  const [, host, pid] = draft.exec(name) ?? [];
  return host === undefined ? null : { host, pid: Number(pid) };
}

/** Whether a file of the folder is ours, and none that was generated. */
export function isOwnFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return path === manifestName || path === lockName || draftOwner(name) !== null;
}
