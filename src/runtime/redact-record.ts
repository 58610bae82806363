import { decodeJson } from './json/decode.js';
import { encodeJson } from './json/encode.js';
import { isJsonObject } from './json/json-object.js';
import type { WireRecord } from './wire-record.js';

/** What stands where something was blanked out. */
const BLANK = '***';

/** Members that hold secrets in QEMU's schemas, whatever they are a member of. */
const secretMembers: readonly string[] = ['password', 'cookie'];

/**
 * A record without the secrets in it: `***` stands for the values of these members, wherever they
 * are, and for what an object of the type `secret` holds. What is no JSON is blanked out as a
 * whole, since nobody knows what is in it. Secrets in the middle of other strings stay: name
 * `command-line` too where `human-monitor-command` is given some.
 *
 * @param members default: `password` and `cookie`
 */
export function redactRecord(
  record: WireRecord,
  members: readonly string[] = secretMembers,
): WireRecord {
  const text = redactText(record.text, new Set(members));
  return text === record.text ? record : { ...record, text };
}

/** The byte by which guest agents are synchronised is nothing to hide; it reads as U+FFFD. */
function redactText(text: string, secret: ReadonlySet<string>): string {
  const start = text.lastIndexOf('\ufffd', 0) + 1;
  const message = text.slice(start);
  if (message === '') return text;
  try {
    const decoded = decodeJson(message);
    const redacted = redact(decoded, secret);
    return redacted === decoded ? text : text.slice(0, start) + encodeJson(redacted);
  } catch {
    return BLANK;
  }
}

/** The value itself where there is nothing to hide in it. */
function redact(value: unknown, secret: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => redact(item, secret));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  // Before 6.0 what it holds stands in `props`.
  const inside = value['qom-type'] === 'secret' ? new Set([...secret, 'data']) : secret;
  const entries = Object.entries(value).map(
    ([name, member]) =>
      [name, inside.has(name) && member !== null ? BLANK : redact(member, inside)] as const,
  );
  return entries.some(([name, member]) => member !== value[name])
    ? Object.fromEntries(entries)
    : value;
}
