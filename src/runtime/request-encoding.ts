import { encodeJson } from './json/encode.js';
import { JsonEncodeError } from './json/json-encode-error.js';
import type { Request } from './session/request-channel.js';

/**
 * Encodes a command at once, so that what the caller changes later does not matter. Compact, and
 * without `arguments` where there are none, because QEMU reads a monitor byte by byte.
 *
 * @throws JsonEncodeError where the arguments are no object or hold what JSON cannot
 */
export function encodeRequest(
  name: string,
  commandArguments: unknown,
  { outOfBand = false, silent = false }: Partial<Pick<Request, 'outOfBand' | 'silent'>> = {},
): Request {
  const verb = outOfBand ? 'exec-oob' : 'execute';
  const text = `{"${verb}":${JSON.stringify(name)}${encodeArguments(commandArguments)}`;
  return { outOfBand, silent, text };
}

function encodeArguments(commandArguments: unknown): string {
  if (commandArguments === undefined) return '';
  const text = encodeJson(commandArguments);
  if (!text.startsWith('{')) throw new JsonEncodeError('', 'arguments must be an object');
  return text === '{}' ? '' : `,"arguments":${text}`;
}
