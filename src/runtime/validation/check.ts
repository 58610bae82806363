import type { Key, ValidationRun } from './validation-run.js';

/**
 * Checks a value, and tells the run what is wrong with it.
 *
 * @param key where the value is in what holds it
 * @param optional `undefined` is as good as a value
 * @returns 1 where something is there, right or wrong, else 0: the sum says how many members an
 *   object has that its type knows
 */
export type Check = (value: unknown, key: Key, run: ValidationRun, optional?: boolean) => number;

/** The members of an object by name, before anything is known of them. */
export type Fields = Readonly<Record<string, unknown>>;

/** The same where it is known how some of them are called: what generated checks look for. */
export type FieldsOf<Name extends PropertyKey> = Fields & Readonly<Partial<Record<Name, unknown>>>;

/** Fields that are called as the members of a `T`, of a union as those that all branches have. */
export type Unchecked<T> = FieldsOf<keyof T>;

/**
 * Checks the members of an object that a type knows.
 *
 * @returns how many of them are there; `uncounted` where more may be there that are not known
 */
export type MembersCheck = (fields: Fields, run: ValidationRun) => number;

/**
 * The number of members where others than those that were looked at are allowed, or where it
 * cannot be told which are: any sum with it is the same again.
 */
export const uncounted: ReturnType<MembersCheck> = NaN;

/** Says in calls of checks that a member need not be there. */
export const optional = true;
