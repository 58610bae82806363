import { InvalidArgumentError, Option } from 'commander';
import { parseRelease } from '../../model/release.js';

/** What the value of an option may be, on the command line and in a configuration. */
export type Shape =
  'boolean' | 'text' | 'path' | 'release' | 'list' | 'paths' | 'map' | 'modules' | 'options';

/**
 * Where an option belongs: to one output folder, to a run as a whole, or to the command line
 * alone, since it says which configuration is read.
 */
export type Scope = 'target' | 'run' | 'flag';

export interface KeyOptionSettings {
  readonly shape?: Shape;
  readonly scope?: Scope;
  /** The key of the configuration, where it is not as the flag is called: of what is repeated. */
  readonly key?: string;
}

/**
 * An option that is a flag of the command line and, by the same name, a key of the configuration:
 * both, and the JSON Schema of the latter, come of this one description.
 */
export class KeyOption extends Option {
  readonly shape: Shape;
  readonly scope: Scope;
  private readonly key: string | undefined;

  constructor(
    flags: string,
    description: string,
    { shape = 'text', scope = 'target', key }: KeyOptionSettings = {},
  ) {
    super(flags, description);
    this.shape = shape;
    this.scope = scope;
    this.key = key;
    const parse = parsers[shape];
    if (parse)
      this.argParser((text, before) => parse(text, this.isUnset(before) ? undefined : before));
  }

  override attributeName(): string {
    return this.key ?? super.attributeName();
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
  modules: (text, before) => [...((before as readonly unknown[] | undefined) ?? []), text],
  options: (text, before) => optionAdded(text, (before as GivenOptions | undefined) ?? {}),
  map: (text, before) =>
    pairAdded(text, (before as Readonly<Record<string, string>> | undefined) ?? {}),
};

type GivenOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Adds what one flag says: `emitter.option=value`. */
function optionAdded(text: string, before: GivenOptions): GivenOptions {
  const [, emitter, option, value] = /^([^.=]+)\.([^.=]+)=(.*)$/s.exec(text) ?? [];
  if (emitter === undefined || option === undefined) {
    throw new InvalidArgumentError('It looks like my-emitter.title=Commands.');
  }
  return { ...before, [emitter]: { ...before[emitter], [option]: value } };
}

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
