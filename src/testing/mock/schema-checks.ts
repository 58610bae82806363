import type { MockCommand, MockSchema } from '../../runtime/mock-schema.js';
import { integerAs } from '../../runtime/validation/check-integer-as.js';
import type { ValidationIssue } from '../../runtime/validation/issue.js';
import { issueSummary } from '../../runtime/validation/issue-summary.js';
import type { Validator } from '../../runtime/validation/validator.js';
import type { JsonObject } from '../../runtime/json/json-object.js';
import { MockServerError } from './mock-server-error.js';

/** A schema whose maps do not matter. */
export type AnyMockSchema = Pick<MockSchema<never, never>, 'commands' | 'events'>;

/** What came of checking arguments. */
export type CheckedArguments =
  | { readonly kind: 'right'; readonly value: JsonObject }
  | { readonly kind: 'wrong'; readonly desc: string };

/** Checks what a client sent as the server that it shall talk to would. */
export function checkArguments(
  { arguments: validator }: MockCommand,
  given: JsonObject,
): CheckedArguments {
  if (validator === undefined) {
    const [unexpected] = Object.keys(given);
    return unexpected === undefined
      ? { kind: 'right', value: given }
      : { kind: 'wrong', desc: `it takes no arguments, so no '${unexpected}'` };
  }
  const value = withDeclaredIntegers(given, validator);
  const result = validator.safeParse(value);
  return result.success
    ? { kind: 'right', value }
    : { kind: 'wrong', desc: issueSummary(result.issues) };
}

/**
 * Makes 64-bit integers a `bigint` where generated types say so (`--int64 bigint`). On the wire
 * there is no such difference; the validator knows where they stand.
 */
function withDeclaredIntegers(given: JsonObject, validator: Validator<unknown>): JsonObject {
  const result = validator.safeParse(given, { maxIssues: Infinity });
  if (result.success) return given;
  for (const { expected, path } of result.issues) {
    if (expected === integerAs('bigint')) makeBigint(given, path);
  }
  return given;
}

function makeBigint(root: JsonObject, path: ValidationIssue['path']): void {
  let holder: unknown = root;
  for (const key of path.slice(0, -1)) holder = (holder as Record<string | number, unknown>)[key];
  const [last] = path.slice(-1);
  if (last === undefined) return;
  const members = holder as Record<string | number, unknown>;
  const value = members[last];
  if (Number.isSafeInteger(value)) members[last] = BigInt(value as number);
}

/**
 * Checks what a server is to send, which has to be exactly as the schema says.
 *
 * @param told begins the message of the error
 * @throws MockServerError
 */
export function checkSent(value: unknown, validator: Validator<unknown>, told: string): void {
  const result = validator.safeParse(value, { exact: true });
  if (result.success) return;
  const { issues } = result;
  throw new MockServerError(`${told}: ${issueSummary(issues)}`, { issues });
}

/**
 * The same for an event.
 *
 * @throws MockServerError also where the schema has no such event
 */
export function checkEvent({ events }: AnyMockSchema, name: string, data: unknown): void {
  const entry = Object.hasOwn(events, name) ? events[name] : undefined;
  if (entry === undefined) throw new MockServerError(`The schema has no event '${name}'`);
  const told = `The event '${name}' does not carry this`;
  if (entry.data !== undefined) checkSent(data ?? {}, entry.data, told);
  else if (data !== undefined) throw new MockServerError(`${told}: it carries nothing`);
}
