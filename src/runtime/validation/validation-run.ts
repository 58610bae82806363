import type { IssueCode, ValidationIssue } from './issue.js';
import { jsonKind } from './json-kind.js';
import { jsonPointer } from './json-pointer.js';
import { nearestName } from './nearest-name.js';

/**
 * Which way a value goes. What is `sent` is checked as QEMU checks it: enums are closed, unknown
 * members are rejected. What is `received` may come from a server newer than the schema: further
 * members, enum values and branches of unions are let through.
 */
export type Direction = 'sent' | 'received';

/** Where a value is in what holds it; null for the outermost. */
export type Key = string | number | null;

/** As deep as QEMU reads; also what ends a value that contains itself. */
const MAX_DEPTH = 1024;

/** What a fault is told with, beside its place. */
interface Fault {
  readonly code: IssueCode;
  readonly expected: string;
  readonly received: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/**
 * What is known in the course of checking one value. Checks count the members that they find:
 * those of faults return 1 where something is there and 0 where nothing is.
 */
export class ValidationRun {
  /** Unknown names are faults. */
  readonly strict: boolean;
  /** Something is wrong. */
  failed = false;
  /** Enough is known: no more objects and lists need to be looked at. */
  stopped = false;
  readonly issues: ValidationIssue[] = [];
  readonly #path: Key[] = [];
  readonly #limit: number;

  /** @param limit how many issues are told; with 0 the first fault stops everything */
  constructor(direction: Direction, limit: number) {
    this.strict = direction === 'sent';
    this.#limit = limit;
  }

  /** Goes into an object or list. @returns false where it must not be looked at */
  enter(key: Key): boolean {
    if (this.stopped) return false;
    if (this.#path.length === MAX_DEPTH) return this.#tooDeep(key);
    this.#path.push(key);
    return true;
  }

  leave(): void {
    this.#path.pop();
  }

  /** A value of another type, or none. */
  wrongType(value: unknown, key: Key, expected: string): number {
    if (value === undefined) return this.#missing(key, expected);
    return this.wrong(key, 'wrong-type', expected, jsonKind(value));
  }

  /** Something else than what is expected. */
  wrong(key: Key, code: IssueCode, expected: string, received: string): number {
    const message = `expected ${expected}, received ${received}`;
    return this.#fault(key, { code, expected, received, message });
  }

  /** A string that is no value of an enum. */
  unknownValue(key: Key, value: string, known: readonly string[]): number {
    // Looking for a suggestion takes time that is wasted where nothing is told.
    const suggestion = this.#isFull() ? undefined : nearestName(value, known);
    const expected = `one of ${known.map((name) => `'${name}'`).join(', ')}`;
    const received = quoted(value);
    const message = `${received} is not a known value${hint(suggestion)}`;
    return this.#fault(key, { code: 'unknown-value', expected, received, message, suggestion });
  }

  /** A member that the schema does not know. */
  unknownMember(name: string, known: Iterable<string>): void {
    const suggestion = this.#isFull() ? undefined : nearestName(name, known);
    const expected = 'no other members';
    const received = `a member ${quoted(name)}`;
    const message = `${quoted(name)} is not a known member${hint(suggestion)}`;
    this.#fault(name, { code: 'unknown-member', expected, received, message, suggestion });
  }

  #missing(key: Key, expected: string): number {
    if (key === null) return this.wrong(key, 'wrong-type', expected, 'undefined');
    const code = typeof key === 'number' ? 'missing-element' : 'missing-member';
    const message = `missing; expected ${expected}`;
    this.#fault(key, { code, expected, received: 'nothing', message });
    return 0;
  }

  #tooDeep(key: Key): boolean {
    this.wrong(key, 'too-deep', `at most ${String(MAX_DEPTH)} levels`, 'more');
    // Where a value contains itself twice, going on would take for ever.
    this.stopped = true;
    return false;
  }

  #fault(key: Key, { suggestion, ...fault }: Fault): number {
    this.failed = true;
    if (this.#isFull()) {
      this.stopped = true;
      return 1;
    }
    const path = [...this.#path, key].filter((part) => part !== null);
    const place = { path, pointer: jsonPointer(path) };
    this.issues.push({ ...fault, ...place, ...(suggestion !== undefined && { suggestion }) });
    return 1;
  }

  #isFull(): boolean {
    return this.issues.length >= this.#limit;
  }
}

function hint(suggestion: string | undefined): string {
  return suggestion === undefined ? '' : `; did you mean '${suggestion}'?`;
}

/** A string as JSON, cut where it is long. */
function quoted(text: string): string {
  const most = 60;
  return JSON.stringify(text.length > most ? `${text.slice(0, most)}…` : text);
}
