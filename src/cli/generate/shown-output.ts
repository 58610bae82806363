import { relative, sep } from 'node:path';
import type { Session } from '../session.js';
import type { Target } from './resolve-targets.js';

/** An output folder as the user named it, or would. */
export function shownOutput({ output }: Target, { cwd }: Session): string {
  return relative(cwd, output).split(sep).join('/') || '.';
}
