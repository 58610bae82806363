import { createRequire } from 'node:module';
import type * as TsMorph from 'ts-morph';

/**
 * ts-morph itself. By `require`, since `import` makes Node scan its ten megabytes for the names it
 * exports, which takes as long as loading it. Loaded with this module: import that dynamically.
 */
export const tsMorph = createRequire(import.meta.url)('ts-morph') as typeof TsMorph;
