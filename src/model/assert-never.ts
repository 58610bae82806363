/** Ends a `switch` that has a case for every kind; does not compile where one is missing. */
export function assertNever(value: never): never {
  throw new Error(`unexpected kind: ${JSON.stringify(value)}`);
}
