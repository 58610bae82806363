import type { Key, ValidationRun } from './validation-run.js';

/**
 * Checks a value, and tells the run what is wrong with it.
 *
 * Those of the kernel are so short that engines put all of them in the place of their calls (V8
 * asks for 27 bytes of bytecode): what there is to say of a fault stands in functions of its own.
 *
 * @param key where the value is in what holds it
 * @returns 1, or 0 where a member may be absent and is: the sum says how many members an object has
 *   that its type knows. For engines it is a constant so, since it does not depend on faults
 */
export type Check = (value: unknown, key: Key, run: ValidationRun) => number;

/** The members of an object by name, before anything is known of them. */
export type Fields = Readonly<Record<string, unknown>>;

/** The same where it is known how some of them are called: what generated checks look for. */
export type FieldsOf<Name extends PropertyKey> = Fields & Readonly<Partial<Record<Name, unknown>>>;

/** Fields that are called as the members of a `T`, of a union as those that all branches have. */
export type Unchecked<T> = FieldsOf<keyof T>;

/**
 * Checks the members of an object that a type knows.
 *
 * @returns how many of them are there; with `uncounted` in the sum, where more may be there that
 *   are not known
 */
export type MembersCheck = (fields: Fields, run: ValidationRun) => number;

/**
 * The number of members where others than those that were looked at are allowed, or where it
 * cannot be told which are: any sum with it is below zero. It is an integer, and small: sums of
 * such need no memory of their own.
 */
export const uncounted: ReturnType<MembersCheck> = -0x10_0000;
