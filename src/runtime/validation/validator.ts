import { QmpValidationError, type Validated } from '../errors/qmp-validation-error.js';
import { enumCheck, enumsCheck, listCheck, objectCheck } from './check-of.js';
import type { Check, MembersCheck } from './check.js';
import { failureOf, type ValidationFailure } from './failure.js';
import type { StandardResult, StandardValidation } from './standard-schema.js';
import { ValidationError } from './validation-error.js';
import { ValidationRun, type Direction } from './validation-run.js';

/** What may be asked of a validator. */
export interface ValidationOptions {
  /** How many issues are told at most; 100 unless it is set. */
  readonly maxIssues?: number | undefined;
  /**
   * Checks what is received as strictly as what is sent: for who makes the value, as a mock server
   * does, since there unknown members and values are mistakes. Default: false.
   */
  readonly exact?: boolean | undefined;
}

/** What a validator found. */
export type ValidationResult<T> = { readonly success: true; readonly value: T } | ValidationFailure;

/**
 * Checks values of one type that travel in one direction. Nothing is converted, filled in or
 * copied: the value that comes out is the one that went in.
 */
export interface Validator<T> {
  /** Which way the values go. */
  readonly direction: Direction;
  /** What libraries take that accept Standard Schema. */
  readonly '~standard': StandardValidation<T>;
  /** Whether a value is right; the quickest way, since nothing is said of what is wrong. */
  is(value: unknown): value is T;
  /** @throws ValidationError where the value is wrong */
  assert(value: unknown, options?: ValidationOptions): asserts value is T;
  /**
   * The value itself.
   *
   * @throws ValidationError where the value is wrong
   */
  parse(value: unknown, options?: ValidationOptions): T;
  /** The value itself, or all that is wrong with it. */
  safeParse(value: unknown, options?: ValidationOptions): ValidationResult<T>;
  /**
   * Checks what belongs to a command or an event; what clients call. The error comes with the
   * validator, so that bundlers drop both where nobody validates.
   *
   * @param holder name of the command or the event
   * @throws QmpValidationError where the value is wrong
   */
  checkOf(holder: string, what: Validated, value: unknown): void;
}

const DEFAULT_MAX_ISSUES = 100;

/** Makes the validator of a type from its check; what generated code calls, as those that follow. */
export function validator<T>(check: Check, direction: Direction): Validator<T> {
  return new CheckValidator<T>(check, direction);
}

export function objectValidator<T>(members: MembersCheck, direction: Direction): Validator<T> {
  return new CheckValidator<T>(objectCheck(members), direction);
}

export function enumValidator<T>(values: readonly string[], direction: Direction): Validator<T> {
  return new CheckValidator<T>(enumCheck(values), direction);
}

export function enumsValidator<T>(values: readonly string[], direction: Direction): Validator<T> {
  return new CheckValidator<T>(enumsCheck(values), direction);
}

export function listValidator<T>(element: Check, direction: Direction): Validator<T> {
  return new CheckValidator<T>(listCheck(element), direction);
}

class CheckValidator<T> implements Validator<T> {
  readonly direction: Direction;
  readonly #check: Check;
  readonly #strict: boolean;

  constructor(check: Check, direction: Direction) {
    this.direction = direction;
    this.#check = check;
    this.#strict = direction === 'sent';
  }

  get '~standard'(): StandardValidation<T> {
    const validate = (value: unknown): StandardResult<T> => {
      const result = this.safeParse(value);
      return result.success ? { value: result.value } : { issues: result.issues };
    };
    return { version: 1, vendor: 'qapi-typescript', validate };
  }

  is(value: unknown): value is T {
    const run = new ValidationRun(this.#strict, 0);
    this.#check(value, null, run);
    return !run.failed;
  }

  assert(value: unknown, options?: ValidationOptions): asserts value is T {
    this.parse(value, options);
  }

  parse(value: unknown, options?: ValidationOptions): T {
    const result = this.safeParse(value, options);
    if (!result.success) throw new ValidationError(result.issues);
    return result.value;
  }

  safeParse(value: unknown, options?: ValidationOptions): ValidationResult<T> {
    const maxIssues = Math.max(1, options?.maxIssues ?? DEFAULT_MAX_ISSUES);
    const strict = options?.exact === true || this.#strict;
    const run = new ValidationRun(strict, maxIssues);
    this.#check(value, null, run);
    return run.failed ? failureOf(run.faults) : { success: true, value: value as T };
  }

  checkOf(holder: string, what: Validated, value: unknown): void {
    const result = this.safeParse(value);
    if (!result.success) throw new QmpValidationError(holder, result.issues, what);
  }
}
