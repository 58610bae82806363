import { InvalidArgumentError, Option } from 'commander';
import { parseRelease } from '../../model/release.js';

/** What the value of an option may be, on the command line and in a configuration. */
export type Shape = 'boolean' | 'text' | 'path' | 'release' | 'list' | 'paths' | 'map';

/**
 * Where an option belongs: to one output folder, to a run as a whole, or to the command line
 * alone, since it says which configuration is read.
 */
export type Scope = 'target' | 'run' | 'flag';

/**
 * An option that is a flag of the command line and, by the same name, a key of the configuration:
 * both, and the JSON Schema of the latter, come of this one description.
 */
export class KeyOption extends Option {
  readonly shape: Shape;
  readonly scope: Scope;

  constructor(
    flags: string,
    description: string,
    { shape = 'text', scope = 'target' }: { readonly shape?: Shape; readonly scope?: Scope } = {},
  ) {
    super(flags, description);
    this.shape = shape;
    this.scope = scope;
    const parse = parsers[shape];
    if (parse)
      this.argParser((text, before) => parse(text, this.isUnset(before) ? undefined : before));
  }

  /** What is repeated adds to what was said before, but not to the default. */
  private isUnset(value: unknown): boolean {
    return value === undefined || value === this.defaultValue;
  }
}

const parsers: Readonly<Partial<Record<Shape, (text: string, before: unknown) => unknown>>> = {
  release: (text) => {
    const release = parseRelease(text);
    if (release) return release;
    throw new InvalidArgumentError('A QEMU version looks like 7.2 or 10.0.13.');
  },
  list: (text, before) => [...((before as readonly string[] | undefined) ?? []), ...listOf(text)],
  paths: (text, before) => [...((before as readonly string[] | undefined) ?? []), text],
  map: (text, before) =>
    pairAdded(text, (before as Readonly<Record<string, string>> | undefined) ?? {}),
};

/** The names in a text that commas separate. */
export function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Adds what one flag says: `key=value`. */
function pairAdded(
  text: string,
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const [, key, value] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (key === undefined || value === undefined) {
    throw new InvalidArgumentError('It looks like query-status=GetStatus.');
  }
  if (Object.hasOwn(before, key) && before[key] !== value) {
    throw new InvalidArgumentError(`'${key}' has another value already.`);
  }
  return { ...before, [key]: value };
}
