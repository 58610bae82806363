import { relative, sep } from 'node:path';
import { nearestRealPath } from '../output/nearest-real-path.js';

/**
 * How one folder is reached from another, with `/` and with links resolved, as editors resolve
 * those of a file before they follow what it names.
 */
export function pathBetween(from: string, to: string): string {
  return relative(nearestRealPath(from), nearestRealPath(to)).split(sep).join('/');
}
