/** Tests stand beside what they test; sources are TypeScript, run as native ES modules. */
const swc = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'es6' },
};

// What takes minutes rather than seconds is named `x.slow.test.ts` and asks for SLOW_TESTS=1.
const skipped = process.env.SLOW_TESTS ? [] : ['\\.slow\\.test\\.ts$'];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/examples'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...skipped],
  extensionsToTreatAsEsm: ['.ts'],
  // Specifiers name the file that will exist after the build; tests run the source.
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'],
    // What examples import of the package is its source, too.
    '^qapi-typescript$': '<rootDir>/src/index.ts',
    '^qapi-typescript/testing/emitters$': '<rootDir>/src/testing/emitters/index.ts',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  reporters: ['default', '<rootDir>/.ci/tally-reporter.js'],
  maxWorkers: '100%',
  testTimeout: 60_000,
  watchman: false,
};
