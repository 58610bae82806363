/** A QEMU release, as far as the schema language tells releases apart. */
export interface Release {
  readonly major: number;
  readonly minor: number;
}

/** Negative where `a` came before `b`, 0 where they are the same, else positive. */
export function compareReleases(a: Release, b: Release): number {
  return a.major - b.major || a.minor - b.minor;
}

export function formatRelease({ major, minor }: Release): string {
  return `${major}.${minor}`;
}

/**
 * The release that a version belongs to. Development versions count for what they read:
 * `X.Y.50` is X.Y, `X.Y.9N` (a release candidate) the release after X.Y.
 *
 * @param text a version such as `7.2`, `10.0.13`, `v5.2.0` or the content of a `VERSION` file
 * @returns undefined where the text is no version
 */
export function parseRelease(text: string): Release | undefined {
  const match = /^v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:[-.+ ].*)?$/.exec(text.trim());
  if (!match) return undefined;
  const release = { major: Number(match[1]), minor: Number(match[2]) };
  const micro = Number(match[3] ?? 0);
  return micro >= 90 && micro < 100 ? releaseAfter(release) : release;
}

/**
 * The last minor number of each major release up to 5; from 3.0 on a major release is a year and
 * ends with .1 (3), then .2. QEMU 0 ended with 0.15, 1 with 1.7, 2 with 2.12.
 */
const lastMinors: Readonly<Record<number, number>> = { 0: 15, 1: 7, 2: 12, 3: 1 };

function releaseAfter({ major, minor }: Release): Release {
  const last = lastMinors[major] ?? 2;
  return minor >= last ? { major: major + 1, minor: 0 } : { major, minor: minor + 1 };
}
