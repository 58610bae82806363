import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Syntax that would not survive type stripping, or that hides what a file offers. */
const forbiddenSyntax = [
  ['ExportDefaultDeclaration', 'Export by name.'],
  ['ExportAllDeclaration', 'List what is exported.'],
  ['TSEnumDeclaration', 'Use a union of literals.'],
  ['TSModuleDeclaration', 'Use a module.'],
].map(([selector, message]) => ({ selector, message }));

const adjusted = {
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // A default that calls assertNever is how a switch says that it knows all kinds.
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
};

/** What plain JavaScript of ours uses of Node. */
const nodeGlobals = Object.fromEntries(
  ['Buffer', 'URL', 'console', 'performance', 'process', 'structuredClone'].map((name) => [
    name,
    'readonly',
  ]),
);

/** What the pages of the documentation use of the browser. */
const browserGlobals = Object.fromEntries(
  [
    ...['document', 'getComputedStyle', 'localStorage', 'location', 'scrollY', 'window'],
    'URLSearchParams',
  ].map((name) => [name, 'readonly']),
);

export default defineConfig(
  { ignores: ['dist/', 'out/', 'coverage/', 'src/syntax/generated/', 'fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: { globals: nodeGlobals },
  },
  {
    // What browsers run as it is.
    files: ['templates/**/*.js'],
    languageOptions: { sourceType: 'script', globals: browserGlobals },
  },
  {
    files: ['bin/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly' } },
  },
  {
    files: ['src/**/*.ts', 'examples/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...adjusted,
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
    },
  },
  {
    files: [
      'src/**/*.test.ts',
      'src/testing/*.ts',
      'src/testing/faults/*.ts',
      'examples/**/*.test.ts',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // The command line alone knows of a process; the rest of the library takes what it is given.
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/**/*.test.ts', 'src/testing/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'process'] },
  },
);
