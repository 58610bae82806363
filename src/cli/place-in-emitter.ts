import { fileURLToPath } from 'node:url';
import type { EmitterError } from '../codegen/emitter-error.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const ours = [`${project}dist`, `${project}src`, 'node:'];

/** Where in an emitter's code it went wrong: the first line of the stack that is not ours. */
export function placeInEmitter(error: EmitterError): string | undefined {
  const { stack = '' } = error.cause instanceof Error ? error.cause : error;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const frame = frames.find((line) => !ours.some((folder) => line.includes(folder)));
  return frame && `  ${frame.trim()}\n`;
}
