/**
 * The oldest version of the runtime that generated code can use, major and minor: raised when an
 * emitter begins to use what older ones do not have. Not the version of the tool, so that a release
 * that changes nothing of it gives the same bytes.
 */
export const neededRuntime: readonly [major: number, minor: number] = [0, 1];
