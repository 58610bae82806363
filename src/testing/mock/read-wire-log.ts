import { isJsonObject } from '../../runtime/json/json-object.js';
import type { WireRecord } from '../../runtime/wire-record.js';
import { MockServerError } from './mock-server-error.js';

/**
 * Reads a wire log, as a client writes it: one record as JSON in a line.
 *
 * @throws MockServerError that names the line which is none
 */
export function readWireLog(text: string): readonly WireRecord[] {
  return text
    .split('\n')
    .map((line, at) => ({ line: line.trim(), number: at + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const record = parse(line);
      if (isRecord(record)) return record;
      throw new MockServerError(`Line ${String(number)} of the wire log is no record`);
    });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is WireRecord {
  if (!isJsonObject(value)) return false;
  const { time, direction, text } = value;
  return (
    typeof time === 'number' &&
    (direction === 'sent' || direction === 'received') &&
    typeof text === 'string'
  );
}
