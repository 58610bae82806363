/** Major and minor version of the package, whose release script writes this. */
export const runtimeVersion: readonly [major: number, minor: number] = [0, 1];
