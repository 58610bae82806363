import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { dialectOf } from '../analysis/dialect.js';
import { compile, type CompileResult } from '../compile.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { inspect, type Inspection } from '../model/inspection.js';
import { parseRelease, type Release } from '../model/release.js';
import { diskHost } from '../source/disk-host.js';
import { listInspection, readListing, type ListedEntity } from './qemu-listing.js';
import { sharedFolder, sharedPath } from './shared.js';

/** One test of QEMU's own suite: a schema, and what the front end of its release says of it. */
export interface ConformanceCase {
  readonly suite: string;
  /** Without the extension. */
  readonly name: string;
}

/** What came of a schema: accepted with these entities, or rejected at a place. */
export type Verdict =
  | { readonly accepted: true; readonly entities: ReadonlyMap<string, ListedEntity> }
  | { readonly accepted: false; readonly at: string };

/** Every case of a suite. A schema without an `.err` is one that others include. */
export function conformanceCases(suite: string): ConformanceCase[] {
  const files = sharedFolder('conformance', suite);
  return files
    .filter((file) => file.endsWith('.err'))
    .map((file) => ({ suite, name: basename(file, '.err') }))
    .filter(({ name }) => files.includes(`${name}.json`));
}

/** Whether all files that a case includes are there; parts of the suites may be kept elsewhere. */
export function isWhole({ suite, name }: ConformanceCase): boolean {
  const files = sharedFolder('conformance', suite);
  const text = readFileSync(sharedPath('conformance', suite, `${name}.json`), 'utf8');
  const included = [...text.matchAll(/'include': *'([^']*)'/g)].map(([, file = '']) => file);
  return included.every((file) => files.includes(file) || file.includes('/'));
}

/** What QEMU says: its `.err`, and where that is empty its `.out`. */
export function expectedVerdict({ suite, name }: ConformanceCase): Verdict {
  const text = readFileSync(sharedPath('conformance', suite, `${name}.err`), 'utf8');
  if (text.trim() === '') {
    const listing = readFileSync(sharedPath('conformance', suite, `${name}.out`), 'utf8');
    const impliedTags = dialectOf(releaseOf(suite)).has('simple-union');
    return { accepted: true, entities: readListing(listing, impliedTags) };
  }
  // Lines that only lead there (`In file included from`, `In struct 'X':`) are not the place.
  const places = text.split('\n').filter((line) => !/^In file included from|: In \w+ /.test(line));
  const [, file = '', line = ''] = /^(\S+?):(\d+)/.exec(places[0] ?? '') ?? [];
  return { accepted: false, at: `${basename(file)}:${line}` };
}

/** What we say. */
export function ourVerdict(one: ConformanceCase): Verdict {
  const { schema, diagnostics } = compileCase(one);
  const [error] = diagnostics.filter(({ severity }) => severity === 'error');
  if (!schema) {
    const file = basename(error?.span?.source.path ?? '');
    return { accepted: false, at: `${file}:${String(error?.line ?? '')}` };
  }
  const data = JSON.parse(JSON.stringify(inspect(schema))) as Inspection;
  return { accepted: true, entities: listInspection(data) };
}

/** All that we find wrong. */
export function conformanceDiagnostics(one: ConformanceCase): readonly Diagnostic[] {
  return compileCase(one).diagnostics;
}

function compileCase({ suite, name }: ConformanceCase): CompileResult {
  const entry = sharedPath('conformance', suite, `${name}.json`);
  return compile(entry, { host: diskHost, release: releaseOf(suite) });
}

function releaseOf(suite: string): Release {
  const release = parseRelease(suite);
  if (!release) throw new Error(`'${suite}' is no release`);
  return release;
}
