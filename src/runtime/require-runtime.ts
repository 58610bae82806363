import { runtimeVersion } from './runtime-version.js';

/**
 * Refuses to go on where this is not the runtime that generated code was made for: one of another
 * major version, or one that is older. What is 0.x promises nothing from one minor version to the
 * next. Generated code calls it before anything else.
 *
 * @param major of the oldest version that will do
 * @throws Error that says what is needed, what there is, and what to do
 */
export function requireRuntime(
  major: number,
  minor: number,
  [ownMajor, ownMinor]: typeof runtimeVersion = runtimeVersion,
): void {
  if (major === ownMajor && (major === 0 ? minor === ownMinor : minor <= ownMinor)) return;
  const range = major === 0 ? `0.${minor}` : `${major}.x, from ${major}.${minor} on`;
  throw new Error(
    `this code was generated for the runtime of qapi-typescript ${range}, and ` +
      `${ownMajor}.${ownMinor} is installed: generate it again, or install what it was made for`,
  );
}
