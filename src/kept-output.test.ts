import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bundledTemplates } from './bundled/bundled-templates.js';
import type { FileContent } from './codegen/print-files.js';
import { runEmitters } from './codegen/run-emitters.js';
import { defaultSettings } from './codegen/settings.js';
import { keptModules } from './cli/generate/kept-modules.js';
import type { ModuleState } from './cli/generate/run-state.js';
import { compile, type CompileResult } from './compile.js';
import { defaultEmitterNames, loadBuiltinEmitters } from './emitters/builtin.js';
import { parseRelease } from './model/release.js';
import { diskHost } from './source/disk-host.js';
import type { SourceHost } from './source/host.js';
import { memoryHost } from './source/memory-host.js';
import type { Source } from './source/source.js';
import { mutateSchema } from './testing/mutate-schema.js';
import { Random } from './testing/random.js';
import { describeWithShared, realSchemas } from './testing/shared.js';

/** A schema of several files, by path. */
type Files = Readonly<Record<string, string>>;

/** What emitters make of a schema, before it is printed. */
interface Made {
  /** The emitters whose files were kept, by module. */
  readonly kept: Readonly<Record<string, ReadonlySet<string>>>;
  /** Each file, as something that is equal where the file is. */
  readonly contents: ReadonlyMap<string, string>;
  readonly modules: Readonly<Record<string, ModuleState>>;
}

const emitters = await loadBuiltinEmitters(defaultEmitterNames);

const settings = { ...defaultSettings, templates: bundledTemplates };

function asText(file: FileContent): string {
  return JSON.stringify(file, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** @param modules what is known of an earlier run */
function make(compiled: CompileResult, modules: Made['modules'] = {}): Made {
  const { schema, sources } = compiled;
  if (!schema) throw new Error(compiled.diagnostics[0]?.message);
  const printed = Object.fromEntries(
    Object.values(modules)
      .flatMap(({ emitters: made }) => Object.values(made))
      .flatMap(({ typeScript }) => Object.keys(typeScript))
      .map((path) => [path, { of: '', paths: [] }]),
  );
  // Nothing is read from a folder: what is kept has no text.
  const withoutTexts = Object.fromEntries(
    Object.entries(modules).map(([path, state]) => [path, withoutText(state)]),
  );
  const state = { modules: withoutTexts, printed, outputs: {} };
  const kept = keptModules({ schema, sources }, state, '/nowhere');
  const contents = new Map<string, string>();
  const keptModulesOf: Record<string, Set<string>> = {};
  const run = runEmitters(kept.schema, {
    ...{ emitters, settings, sources, values: {} },
    keeper: {
      ...kept.keeper,
      keep(emitter, module) {
        const files = kept.keeper.keep(emitter, module);
        if (files) (keptModulesOf[module.path] ??= new Set()).add(emitter);
        return files;
      },
    },
    onTypeScript: (file) => contents.set(file.path, asText(file)),
  });
  for (const { path, text } of run.texts) contents.set(path, text);
  kept.keeper.settle();
  return { contents, modules: Object.fromEntries(kept.states), kept: keptModulesOf };
}

function withoutText({ emitters: made, ...state }: ModuleState): ModuleState {
  const entries = Object.entries(made).map(([name, files]) => [name, { ...files, texts: [] }]);
  return { ...state, emitters: Object.fromEntries(entries) as ModuleState['emitters'] };
}

function compiled(files: Files): CompileResult {
  return compile('/schema.json', { host: memoryHost(files), release: parseRelease('7.2') });
}

/**
 * Makes one schema, then another with what is known of the first.
 *
 * @returns the modules that were kept
 */
function keptOf(before: CompileResult, after: CompileResult, first = make(before)) {
  const { modules } = first;
  const whole = make(after);
  const second = make(after, modules);
  for (const [path, names] of Object.entries(second.kept)) {
    for (const name of names) {
      const { typeScript = {}, texts = [] } = modules[path]?.emitters[name] ?? {};
      for (const file of [...Object.keys(typeScript), ...texts]) {
        expect([file, first.contents.get(file)]).toEqual([file, whole.contents.get(file)]);
      }
      // It would make no other files either.
      expect(whole.modules[path]?.emitters[name]).toEqual(modules[path]?.emitters[name]);
    }
  }
  for (const [file, content] of second.contents) {
    expect([file, content]).toEqual([file, whole.contents.get(file)]);
  }
  return Object.keys(second.kept).sort();
}

const files: Files = {
  'schema.json':
    "{ 'include': 'a.json' }\n{ 'include': 'b.json' }\n{ 'include': 'c.json' }\n{ 'include': 'd.json' }\n",
  'a.json': `
##
# = Disks
##

##
# @Disk:
#
# Something with a size; not a @Tape.
#
# @size: in bytes
##
{ 'struct': 'Disk', 'data': { 'size': 'int', '*state': 'State' } }

##
# @State:
#
# @on: turns
# @off: does not
##
{ 'enum': 'State', 'data': [ 'on', 'off' ] }

##
# @Speed:
#
# @slow: less
# @fast: more
##
{ 'enum': 'Speed', 'data': [ 'slow', 'fast' ] }
`,
  'b.json': `
##
# @query-disk:
#
# Asks for one.
#
# Returns: a Disk
#
# Example:
#
# -> { "execute": "spin", "arguments": { "fast": true } }
# <- { "return": {} }
##
{ 'command': 'query-disk', 'returns': 'Disk' }
`,
  'c.json': `
##
# @spin:
#
# @fast: or not
##
{ 'command': 'spin', 'data': { '*fast': 'bool' } }

##
# @SPUN:
##
{ 'event': 'SPUN' }

##
# @set-speed:
#
# @speed: the new one
##
{ 'command': 'set-speed', 'data': { 'speed': 'Speed' } }
`,
  'd.json': '',
};

/** The modules that are kept where these files are changed. */
function keptWith(changed: Files): readonly string[] {
  return keptOf(compiled(files), compiled({ ...files, ...changed })).filter(
    (path) => path !== 'schema.json',
  );
}

const text = (path: string) => files[path] ?? '';

/** Something that is defined in a module without another. */
const added = (what: string, name: string) => ({ 'd.json': `##\n# @${name}:\n##\n{ ${what} }\n` });

describe('what is kept of an earlier run', () => {
  it('is all where nothing changed', () => {
    expect(keptWith({})).toEqual(['a.json', 'b.json', 'c.json', 'd.json']);
  });

  it.each<readonly [string, readonly string[], Files]>([
    ['but for a module that changed', ['a.json', 'b.json', 'c.json'], added("'command': 'x'", 'x')],
    [
      'but for what refers to it',
      ['d.json'],
      { 'a.json': text('a.json').replace("'size': 'int'", "'size': 'str'") },
    ],
    [
      'but for what is used by it, and so tells by what',
      ['b.json', 'c.json'],
      added("'command': 'x', 'returns': 'Disk'", 'x'),
    ],
    [
      'but for what uses something that travels both ways now',
      ['b.json'],
      added("'event': 'X', 'data': { 'speed': 'Speed' }", 'X'),
    ],
    [
      'but for what mentions a name that means something now',
      ['b.json', 'c.json'],
      added("'struct': 'Tape', 'data': {}", 'Tape'),
    ],
    [
      'but for what has an example of a command that changed',
      ['a.json', 'd.json'],
      { 'c.json': text('c.json').replace("'*fast': 'bool'", "'*fast': 'int'") },
    ],
  ])('%s', (_, expected, changed) => {
    expect(keptWith(changed)).toEqual(expected);
  });
});

const slow = process.env['SLOW_TESTS'] !== undefined;

/** How many real schemas are changed; the largest take seconds each. */
const count = Number(process.env['KEPT_COUNT'] ?? (slow ? 200 : 4));

describeWithShared('real schemas that were changed somewhere', () => {
  const schemas = realSchemas().filter(
    ({ entry }) => entry === 'storage-daemon' || (slow && entry === 'qemu'),
  );

  it(
    `${String(count)} of them: what is kept is what would be made`,
    () => {
      const random = new Random(Number(process.env['KEPT_SEED'] ?? 1));
      const known = new Map<string, { compiled: CompileResult; made: Made }>();
      let kept = 0;
      let all = 0;
      for (let done = 0; done < count;) {
        const { path, tree } = random.pick(schemas);
        const first = known.get(path) ?? firstOf(path);
        known.set(path, first);
        const { sources, root } = first.compiled;
        const { path: file, text } = random.pick(sources);
        const changed = changedText(text, sources, random);
        const after = compile(path, { host: hostWith(join(root ?? '', file), changed) });
        if (!after.schema || changed === text) continue;
        try {
          kept += keptOf(first.compiled, after, first.made).length;
        } catch (error) {
          throw new Error(`${tree} ${file}`, { cause: error });
        }
        all += after.schema.modules.length;
        done++;
      }
      process.stdout.write(`kept: ${kept} of ${all} modules\n`);
      // Were nothing kept, nothing would be checked here.
      expect(kept).toBeGreaterThan(all / 10);
    },
    60_000 + count * 10_000,
  );
});

function firstOf(path: string) {
  const compiled = compile(path, { host: diskHost });
  return { compiled, made: make(compiled) };
}

/** The disk, but for one file. */
function hostWith(path: string, text: string): SourceHost {
  const bytes = new TextEncoder().encode(text);
  return { ...diskHost, read: (asked) => (asked === path ? bytes : diskHost.read(asked)) };
}

/** A change that is apt to be accepted, and to matter elsewhere. */
function changedText(text: string, sources: readonly Source[], random: Random): string {
  if (random.below(3) === 0) return mutateSchema(text, random);
  const names = [...text.matchAll(/'(?:struct|union|enum|alternate)': *'([^']+)'/g)];
  const others = sources.map((source) => source.text).join('\n');
  const types = [...others.matchAll(/'(?:struct|union|enum|alternate)': *'([^']+)'/g)];
  const own = random.pick(names.length > 0 ? names : types)[1] ?? '';
  const type = random.pick(types)[1] ?? '';
  const word = random.pick([...others.matchAll(/@([A-Z][a-z]+\w*)/g)])[1] ?? 'Word';
  return random.pick([
    () =>
      `${text}\n##\n# @x-new: a @${type}\n#\n# @a: b\n#\n# @c: d\n##\n{ 'command': 'x-new', 'data': { 'a': '${own}', '*c': [ '${type}' ] } }\n`,
    () => `${text}\n##\n# @x-get:\n##\n{ 'command': 'x-get', 'returns': [ '${type}' ] }\n`,
    () =>
      `${text}\n##\n# @X_NEW:\n#\n# @a: b\n##\n{ 'event': 'X_NEW', 'data': { '*a': '${own}' } }\n`,
    () =>
      `${text}\n##\n# @${word}:\n#\n# @a: b\n##\n{ 'struct': '${word}', 'data': { 'a': 'str' } }\n`,
    () => text.replaceAll(own, `${own}Two`),
    () => text.replace(/'\*(?=[a-z-]+':)/, "'"),
    () => text.replace(/'(?=[a-z-]+': '(?:str|int|bool)')/, "'*"),
    () => text.replace(/: '(?:int|str|bool|uint64)'/, ": 'size'"),
    () => text.replace(new RegExp(`: '${own}'`), `: [ '${own}' ]`),
    () => text.replace(/# ([A-Z][a-z]+ )/, `# $1@${type} `),
    () => text.replace(/(?<='data': \[ *)'/, "'x-first', '"),
  ])();
}
