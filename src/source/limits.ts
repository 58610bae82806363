const maxSchemaMegabytes = 40;

/**
 * How many bytes the files of a schema have together at most; QEMU's own have one million. What is
 * larger is no schema, and would cost memory that no schema is worth.
 */
export const maxSchemaBytes = maxSchemaMegabytes * 2 ** 20;

/** The same in words. */
export const schemaSizeLimit = `${maxSchemaMegabytes} MB`;
