import type { Output, Session } from './session.js';

/** Whether what goes to a stream is to be coloured. */
export function wantsColor({ color = 'auto', env }: Session, stream: Output): boolean {
  if (color !== 'auto') return color === 'always';
  return stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
