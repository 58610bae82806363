import { literal } from '../../codegen/literal.js';

/**
 * Stands for every value that the schema does not know, in enums and tags that are received. It is
 * no name of QAPI, so it never comes: it is there so that a `switch` needs a default, while
 * misspelt values still do not compile.
 */
export const unknownValue = literal('%unknown%');
