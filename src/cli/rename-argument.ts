import { InvalidArgumentError } from 'commander';

/** Gathers what `--rename` says: `schema-name=NewName`, one pair each time. */
export function renameArgument(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [, name, chosen] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || chosen === undefined) {
    throw new InvalidArgumentError('It looks like query-status=GetStatus.');
  }
  if (Object.hasOwn(before, name) && before[name] !== chosen) {
    throw new InvalidArgumentError(`'${name}' has another name already.`);
  }
  return { ...before, [name]: chosen };
}
