import { decodeJson } from '../../runtime/json/decode.js';
import { encodeJson } from '../../runtime/json/encode.js';
import { isJsonObject, type JsonObject } from '../../runtime/json/json-object.js';
import type { Scanned } from './request-scanner.js';

/** A command that a client wants executed. */
export interface ServerRequest {
  readonly command: string;
  /** Empty where there are none. */
  readonly arguments: JsonObject;
  readonly outOfBand: boolean;
  /** For the reply: any value, as JSON; undefined where the client set none. */
  readonly id: string | undefined;
}

/** What a client sent, as far as it can be read. */
export type ReadRequest =
  | { readonly kind: 'request'; readonly request: ServerRequest }
  | { readonly kind: 'unreadable'; readonly desc: string; readonly id: string | undefined };

const members = new Set(['execute', 'exec-oob', 'arguments', 'id']);

/** Reads what a client sent. To a server, a reset is a request that it could not read to its end. */
export function readScanned(scanned: Scanned): ReadRequest {
  return scanned.kind === 'reset'
    ? { kind: 'unreadable', desc: 'half a request was forgotten', id: undefined }
    : readRequest(scanned.text);
}

/** Reads a request as strictly as QEMU does. */
export function readRequest(text: string): ReadRequest {
  let value: unknown;
  try {
    value = decodeJson(text);
  } catch {
    return { kind: 'unreadable', desc: 'the request is no JSON', id: undefined };
  }
  if (!isJsonObject(value)) {
    return { kind: 'unreadable', desc: 'the request is no JSON object', id: undefined };
  }
  const id = encodeId(value['id']);
  const desc = faultOf(value);
  if (desc !== undefined) return { kind: 'unreadable', desc, id };
  const outOfBand = 'exec-oob' in value;
  const command = value[outOfBand ? 'exec-oob' : 'execute'] as string;
  const given = (value['arguments'] ?? {}) as JsonObject;
  return { kind: 'request', request: { command, arguments: given, outOfBand, id } };
}

/** What cannot be written again, such as half a surrogate pair, is not told to be an id. */
function encodeId(id: unknown): string | undefined {
  try {
    return id === undefined ? undefined : encodeJson(id);
  } catch {
    return undefined;
  }
}

function faultOf(request: JsonObject): string | undefined {
  const unknown = Object.keys(request).find((name) => !members.has(name));
  if (unknown !== undefined) return `the request has a member '${unknown}' that QMP does not know`;
  const verbs = ['execute', 'exec-oob'].filter((verb) => verb in request);
  const [verb] = verbs;
  if (verb === undefined) return "the request has no 'execute'";
  if (verbs.length > 1) return "the request has both 'execute' and 'exec-oob'";
  if (typeof request[verb] !== 'string') return `'${verb}' is no string`;
  if ('arguments' in request && !isJsonObject(request['arguments'])) {
    return "'arguments' is no object";
  }
  return undefined;
}
