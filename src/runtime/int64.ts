/**
 * A 64-bit integer. Received ones are a `number` where that is exact and a `bigint` where it is
 * not, so that nothing is ever rounded; both are taken in what is sent.
 */
export type Int64 = number | bigint;
