import type { QemuVersion } from '../../runtime/qmp-greeting.js';
import { encodeJson } from '../../runtime/json/encode.js';
import type { EventTimestamp, QmpEvent } from '../../runtime/qmp-event.js';

/** What a server says at the start. */
export function greetingMessage(
  { package: builtBy, ...qemu }: QemuVersion,
  capabilities: readonly string[],
): string {
  return encodeJson({ QMP: { version: { qemu, package: builtBy }, capabilities } });
}

/**
 * A reply in success.
 *
 * @param json what the command returns
 * @param id as the client had it, as JSON; undefined for none
 */
export function returnMessage(json: string, id: string | undefined): string {
  return `{"return":${json}${idMember(id)}}`;
}

/** A reply that says what went wrong, in any words. @param id as with success */
export function errorMessage(errorClass: string, desc: string, id: string | undefined): string {
  return `{"error":${JSON.stringify({ class: errorClass, desc })}${idMember(id)}}`;
}

function idMember(id: string | undefined): string {
  return id === undefined ? '' : `,"id":${id}`;
}

/** An event. Without data it has no such member. */
export function eventMessage({ event, data, timestamp }: QmpEvent): string {
  return encodeJson({ timestamp, event, data });
}

/** The time by this machine's clock. */
export function timestampNow(): EventTimestamp {
  const now = Date.now();
  return { seconds: Math.floor(now / 1000), microseconds: (now % 1000) * 1000 };
}
