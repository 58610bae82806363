import { promisedSwitches } from './emitters/promised-switches.js';

/** Every flag that generated code promises to pass, as `tsconfig.json` has them. */
export const promisedFlags = {
  ...{ target: 'es2022', lib: ['es2022'], module: 'nodenext', types: ['node'] },
  ...promisedSwitches,
  skipLibCheck: false,
} as const;
