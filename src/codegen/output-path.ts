/** Whether a path stays inside the output folder, and is written in the one way that it can be. */
export function isOutputPath(path: string): boolean {
  if (path === '' || path.includes('\\') || path.includes('\0')) return false;
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}
