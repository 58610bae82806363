import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The files that may hold prettier's configuration, as prettier 3 looks for them. */
const names = [
  ...['', '.json', '.yaml', '.yml', '.json5', '.toml'].map((end) => `.prettierrc${end}`),
  ...['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].flatMap((end) => [
    `.prettierrc.${end}`,
    `prettier.config.${end}`,
  ]),
  '.editorconfig',
];

/**
 * Whether a configuration of prettier may apply to a folder. Loading prettier takes longer than
 * this look, and most projects that generate code have it in a folder of its own.
 */
export function mayHavePrettierConfig(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (names.some((name) => existsSync(join(at, name))) || packageHasConfig(at)) return true;
    if (at === dirname(at)) return false;
  }
}

function packageHasConfig(folder: string): boolean {
  return (
    hasKey(contentOf(join(folder, 'package.json'))) ||
    /^prettier\s*:/m.test(contentOf(join(folder, 'package.yaml')))
  );
}

function hasKey(text: string): boolean {
  try {
    return Object.hasOwn(JSON.parse(text) as object, 'prettier');
  } catch {
    return false;
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** What prettier does where nothing is configured: the layout that generated text has already. */
const defaults: Readonly<Record<string, unknown>> = {
  arrowParens: 'always',
  bracketSameLine: false,
  bracketSpacing: true,
  embeddedLanguageFormatting: 'auto',
  endOfLine: 'lf',
  experimentalOperatorPosition: 'end',
  experimentalTernaries: false,
  objectWrap: 'preserve',
  printWidth: 80,
  proseWrap: 'preserve',
  quoteProps: 'as-needed',
  semi: true,
  singleQuote: false,
  tabWidth: 2,
  trailingComma: 'all',
  useTabs: false,
};

/** Whether a configuration asks for anything but the defaults. */
export function differsFromDefaults(config: object): boolean {
  return Object.entries(config).some(([key, value]) => value !== defaults[key]);
}

/** What else decides which files prettier lays out. */
const ignoreFiles = ['.gitignore', '.prettierignore'];

/**
 * All that decides how prettier would lay out the files of a folder, as one text: empty where it
 * has no say. Null where that cannot be told without running it: a configuration that is code,
 * that names packages, or that stands within the folder.
 */
export function prettierFingerprint(folder: string): string | null {
  if (!mayHavePrettierConfig(folder)) return '';
  if (hasInnerConfig(folder)) return null;
  const files = configFiles(folder);
  if (files.some(({ path, text }) => isOpaque(basename(path), text))) return null;
  return files.flatMap(({ path, text }) => [path, text]).join('\0');
}

/** Paths of the files that decide how prettier lays out those of a folder, as far as they are known. */
export function prettierFiles(folder: string): readonly string[] {
  return mayHavePrettierConfig(folder) ? configFiles(folder).map(({ path }) => path) : [];
}

interface ConfigFile {
  readonly path: string;
  /** What it says of prettier. */
  readonly text: string;
}

/** Those that say something, the nearest first. */
function configFiles(folder: string): readonly ConfigFile[] {
  const all = [...names, ...ignoreFiles, 'package.json', 'package.yaml'];
  const found: ConfigFile[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    const here = all.map((name) => ({ path: join(at, name), text: configText(at, name) }));
    found.push(...here.filter(({ text }) => text !== ''));
    if (at === dirname(at)) return found;
  }
}

/** What a file says of prettier; empty where it says nothing. */
function configText(folder: string, name: string): string {
  const text = contentOf(join(folder, name));
  if (name === 'package.yaml') return packageHasConfig(folder) ? text : '';
  if (name !== 'package.json' || !hasKey(text)) return name === 'package.json' ? '' : text;
  return JSON.stringify((JSON.parse(text) as { readonly prettier: unknown }).prettier);
}

/** Code can do anything, and a package's content is not looked at. */
function isOpaque(name: string, text: string): boolean {
  const namesPackage = /plugins|^\s*["']?[@\w./-]+["']?\s*$/;
  return /\.[cm]?[jt]s$/.test(name) || (!ignoreFiles.includes(name) && namesPackage.test(text));
}

function hasInnerConfig(folder: string): boolean {
  try {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return paths.some((path) => path.includes('/') && names.includes(basename(path)));
  } catch {
    return false;
  }
}
