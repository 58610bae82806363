import type { ParametersOf } from '../diagnostics/catalogue.js';
import { compareReleases, formatRelease, parseRelease, type Release } from '../model/release.js';
import type { DocRules } from '../syntax/doc-rules.js';
import type { StringRules, SyntaxRules } from '../syntax/syntax-rules.js';
import { docRulesOf } from './doc-dialect.js';

/** The releases that have a form or a rule: from `since` on, up to and with `until`. */
interface Availability {
  readonly since?: `${number}.${number}`;
  readonly until?: `${number}.${number}`;
}

/**
 * What each release accepts and demands. A form is something that a schema may contain; a rule is
 * something that QEMU's front end checks. The boundaries are those of QEMU's releases.
 */
const availability = {
  // Definitions
  'type-keyword': { until: '2.3' },
  'struct-keyword': { since: '2.4' },
  'event-keyword': { since: '2.1' },
  'alternate-keyword': { since: '2.4' },
  'union-keyword': { since: '1.1' },
  'simple-union': { until: '6.1' },
  'anonymous-union': { since: '1.6', until: '2.3' },
  'union-base': { since: '1.6' },
  'union-base-inline': { since: '2.6' },
  'union-base-without-discriminator': { since: '1.6', until: '2.3' },
  'string-discriminator': { since: '1.6', until: '1.7' },
  'struct-base': { since: '1.7' },
  'enum-prefix': { since: '2.5' },
  'nested-struct': { until: '2.3' },
  'typename-arguments': { since: '1.6' },
  'object-returns': { until: '2.4' },
  'wildcard-types': { until: '2.4' },
  'any-type': { since: '2.5' },
  'null-type': { since: '2.10' },
  'sized-integers': { since: '1.2' },
  qtype: { since: '2.6' },

  // Directives
  include: { since: '2.1' },
  pragma: { since: '2.9' },
  'pragma-whitelists': { since: '2.9', until: '5.2' },
  'pragma-exceptions': { since: '6.0' },
  'pragma-documentation-exceptions': { since: '9.0' },

  // Keys and long forms
  'flag-no': { until: '2.3' },
  gen: { since: '1.1' },
  'success-response': { since: '1.1' },
  boxed: { since: '2.7' },
  'allow-oob': { since: '2.12' },
  'allow-preconfig': { since: '3.0' },
  coroutine: { since: '5.2' },
  if: { since: '3.0' },
  'if-text': { since: '3.0', until: '6.1' },
  'if-structured': { since: '6.2' },
  'member-long-form': { since: '4.0' },
  'struct-features': { since: '4.1' },
  'command-features': { since: '4.2' },
  features: { since: '5.0' },
  'enum-value-features': { since: '6.2' },
  'deprecated-feature': { since: '5.0' },
  'unstable-feature': { since: '6.2' },
  'experimental-names': { until: '6.1' },

  // What may be what
  'alternate-array-branch': { since: '7.1' },
  'alternate-single-branch-rejected': { since: '2.6', until: '4.1' },
  'boxed-alternate': { since: '2.7', until: '4.1' },
  'boxed-empty-rejected': { since: '2.7', until: '4.1' },
  'empty-union-data': { since: '4.2' },
  'union-covers-enum': { since: '2.7', until: '2.12' },
  'union-in-union': { since: '8.1' },
  'discriminator-in-base-chain': { since: '4.2' },
  'internal-type-names': { since: '4.2' },

  // Checks
  'checked-types': { since: '2.4' },
  'flat-union-checks': { since: '2.0' },
  'keys-before-values': { since: '2.4', until: '4.1' },
  'unique-keys': { since: '2.0' },
  'loose-names': { since: '2.4', until: '2.5' },
  'strict-names': { since: '2.6' },
  'late-name-case': { since: '2.6', until: '4.1' },
  'lower-case-members': { since: '2.6', until: '5.2' },
  'lower-case-branches': { since: '4.2', until: '5.2' },
  'implicit-owner-names': { since: '2.6', until: '4.1' },
  'lower-case-features': { since: '4.1' },
  'unchecked-feature-case': { since: '6.1', until: '7.0' },
  'case-rules': { since: '6.0' },
  'reserved-names': { since: '2.5' },
  'reserved-optional-names': { since: '6.0' },
  'reserved-list-suffix': { since: '2.5' },
  'reserved-kind-suffix': { since: '2.4', until: '6.1' },
  'reserved-suffixes-on-all': { since: '2.4', until: '6.0' },
  'reserved-enum-max': { since: '2.4', until: '2.5' },
  'reserved-tag-name': { since: '2.5', until: '2.5' },
  'mapped-collisions': { since: '2.6' },
  'alternate-text-conflicts': { since: '2.10' },
  'separate-int-and-float': { until: '2.9' },
  'blank-condition-rejected': { since: '4.2' },
  'unboxed-conditional-arguments-rejected': { since: '8.1' },
  'definition-keyword-count': { since: '6.2' },
  'feature-limit': { since: '10.0' },
} as const satisfies Readonly<Record<string, Availability>>;

/** A form or a rule that only some releases have. */
export type Form = keyof typeof availability;

/** The newest release whose rules are known; schemas without a version are read as this one. */
export const newestRelease: Release = { major: 11, minor: 1 };

/** The rules of one release. */
export interface Dialect {
  readonly release: Release;
  readonly syntax: SyntaxRules;
  /** How doc comments are read; null before 2.9, where they are prose. */
  readonly docs: DocRules | null;
  /** Whether the release has the form, or checks the rule. */
  has(form: Form): boolean;
}

export function dialectOf(release: Release): Dialect {
  const forms = new Set(formNames.filter((form) => isAvailable(availability[form], release)));
  const has = (form: Form) => forms.has(form);
  return { release, syntax: syntaxOf(release, has), docs: docRulesOf(release), has };
}

const formNames = Object.keys(availability) as Form[];

/** `QEMU 4.0 and later`, `QEMU 2.3 and earlier`, ...: who has the form, for messages. */
export function releasesWith(form: Form): string {
  const { since, until }: Availability = availability[form];
  if (since !== undefined && until !== undefined) return `QEMU ${since} to ${until}`;
  if (since !== undefined) return `QEMU ${since} and later`;
  return until === undefined ? 'every QEMU' : `QEMU ${until} and earlier`;
}

/**
 * What there is to say where a release does not have a form.
 *
 * @param what the form in words, such as `the key 'boxed'`
 */
export function unsupported(
  form: Form,
  what: string,
  { release }: Dialect,
): ParametersOf<'unsupported-form'> {
  const { since, until }: Availability = availability[form];
  const isPast = until !== undefined && compareReleases(release, known(until)) > 0;
  const example = (isPast ? until : since) ?? formatRelease(newestRelease);
  return { what, release: formatRelease(release), releases: releasesWith(form), example };
}

function isAvailable({ since, until }: Availability, release: Release): boolean {
  return (
    (since === undefined || compareReleases(release, known(since)) >= 0) &&
    (until === undefined || compareReleases(release, known(until)) <= 0)
  );
}

function known(text: string): Release {
  return parseRelease(text) ?? newestRelease;
}

function syntaxOf(release: Release, has: (form: Form) => boolean): SyntaxRules {
  const from = (since: string) => compareReleases(release, known(since)) >= 0;
  return {
    commas: from('1.6'),
    docComments: from('2.9'),
    earlyObjectCheck: !from('6.1'),
    strings: stringRules.find(([since]) => from(since))?.[1] ?? 'verbatim',
    booleans: from('2.4'),
    null: from('2.4') && !from('4.2'),
    uniqueKeys: has('unique-keys'),
    strictEncoding: from('3.0'),
    unicodeBlanks: from('3.0'),
    universalLineEnds: from('3.0'),
  };
}

/** The newest first. */
const stringRules: readonly (readonly [since: string, rules: StringRules])[] = [
  ['4.2', 'printable'],
  ['2.4', 'json-escapes'],
  ['1.2', 'any-escape'],
  ['0.15', 'verbatim'],
];
