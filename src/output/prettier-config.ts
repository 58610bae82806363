import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

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
