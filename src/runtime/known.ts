/**
 * The values of a received enum that its schema knows. What comes may be newer than the schema:
 * the types of received enums have `'%unknown%'` for that, which no value ever is.
 */
export type Known<Value extends string> = Exclude<Value, '%unknown%'>;
