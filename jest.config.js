/** Tests stand beside what they test; sources are TypeScript, run as native ES modules. */
const swc = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'es6' },
};

// What takes minutes rather than seconds is named `x.slow.test.ts` and asks for SLOW_TESTS=1.
const skipped = process.env.SLOW_TESTS ? [] : ['\\.slow\\.test\\.ts$'];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...skipped],
  extensionsToTreatAsEsm: ['.ts'],
  // Specifiers name the file that will exist after the build; tests run the source.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js'] },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  reporters: ['default', '<rootDir>/.ci/tally-reporter.js'],
  maxWorkers: '100%',
  testTimeout: 60_000,
  watchman: false,
};
