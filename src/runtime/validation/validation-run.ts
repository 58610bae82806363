import type { Fault, FaultWords } from './fault.js';
import type { IssueCode } from './issue.js';
import { jsonKind } from './json-kind.js';
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

/**
 * What is known in the course of checking one value. Nothing is noted of where one is before
 * something is wrong: most values are right, and a place can be told on the way out.
 *
 * Its fields are not private by `#`: methods that are make each object slow to create.
 */
export class ValidationRun {
  /** Unknown names are faults. */
  readonly strict: boolean;
  /** Leaving an object or list takes more than counting back: what is unknown, or a fault's place. */
  careful: boolean;
  /** Something is wrong. */
  failed = false;
  /** How many objects and lists one is in. */
  depth = 0;
  /** How deep one may go; -1 where enough is known: no more objects and lists are looked at. */
  deepest: number = MAX_DEPTH;
  /** A union was met whose branch cannot be told. */
  branchless = false;
  /** Where the integer is that is looked at more closely. */
  key: Key = null;
  private readonly limit: number;
  private told: Fault[] | undefined = undefined;

  /** @param limit how many issues are told; with 0 the first fault stops everything */
  constructor(strict: boolean, limit: number) {
    this.strict = strict;
    this.careful = strict;
    this.limit = limit;
  }

  /** What is wrong; its places are whole once all has been left. */
  get faults(): readonly Fault[] {
    return this.told ?? [];
  }

  /** Enough is known. */
  get stopped(): boolean {
    return this.deepest < 0;
  }

  stop(): void {
    this.deepest = -1;
  }

  /** Leaves an object or list that is somewhere in another. */
  leave(key: Key): void {
    this.depth--;
    if (this.told === undefined) return;
    for (let at = this.told.length - 1; at >= 0; at--) {
      const told = this.told[at];
      if (told === undefined || told.depth <= this.depth) return;
      told.depth = this.depth;
      if (key !== null) told.keys.push(key);
    }
  }

  /** How many members of the object that one is in were told to be missing. */
  lacking(): number {
    if (this.told === undefined) return 0;
    let count = 0;
    for (const { code, depth, keys } of this.told) {
      if (code === 'missing-member' && depth === this.depth && keys.length === 1) count++;
    }
    return count;
  }

  /** Takes back what was told of the object that one is in, to look at it again. */
  forget(): void {
    this.told = this.told?.filter(({ depth }) => depth < this.depth);
    this.failed = this.faults.length > 0;
    this.careful = this.strict || this.failed;
    this.deepest = MAX_DEPTH;
  }

  /** An object or list that could not be entered, since it is too deep or enough is known. */
  refuse(key: Key): void {
    this.depth--;
    if (this.stopped) return;
    this.wrong(key, 'too-deep', `at most ${String(MAX_DEPTH)} levels`, 'more');
    // Where a value contains itself twice, going on would take for ever.
    this.stop();
  }

  /** A value of another type, or none. */
  wrongType(value: unknown, key: Key, expected: string): void {
    if (value === undefined && key !== null) this.missing(key, expected);
    else this.wrong(key, 'wrong-type', expected, jsonKind(value));
  }

  /** Something else than what is expected. @param received a kind of value, or a number */
  wrong(key: Key, code: IssueCode, expected: string, received: string | number | bigint): void {
    this.tell(key, code, () => ({ expected, received: String(received) }));
  }

  /** A string that is no value of an enum. */
  unknownValue(key: Key, value: string, known: readonly string[]): void {
    this.tell(key, 'unknown-value', () => {
      const suggestion = nearestName(value, known);
      const expected = `one of ${known.map((name) => `'${name}'`).join(', ')}`;
      const received = quoted(value);
      const message = `${received} is not a known value${hint(suggestion)}`;
      return { expected, received, message, suggestion };
    });
  }

  /** A member that the schema does not know. */
  unknownMember(name: string, known: Iterable<string>): void {
    this.tell(name, 'unknown-member', () => {
      const suggestion = nearestName(name, known);
      const received = `a member ${quoted(name)}`;
      const message = `${quoted(name)} is not a known member${hint(suggestion)}`;
      return { expected: 'no other members', received, message, suggestion };
    });
  }

  private missing(key: string | number, expected: string): void {
    const code = typeof key === 'number' ? 'missing-element' : 'missing-member';
    this.tell(key, code, () => {
      return { expected, received: 'nothing', message: `missing; expected ${expected}` };
    });
  }

  private tell(key: Key, code: IssueCode, words: () => FaultWords): void {
    this.failed = true;
    this.careful = true;
    if (this.faults.length >= this.limit) {
      this.stop();
      return;
    }
    this.told ??= [];
    this.told.push({ code, words, keys: key === null ? [] : [key], depth: this.depth });
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
