import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import type { IssueCode } from './runtime/validation/issue.js';
import { filesIn, temporaryFolder } from './testing/temporary-folder.js';
import { runCli } from './testing/run-cli.js';
import { typeErrors } from './testing/type-check.js';

const page = readFileSync(resolve(import.meta.dirname, '../docs/validators.md'), 'utf8');

it('shows programs that compile', async () => {
  const out = temporaryFolder();
  await runCli(['generate', '7.0-dev', '-o', out, '--emit', 'types,validators']);
  const files = Object.entries(filesIn(out));
  const generated = files.map(([path, text]) => ({ path: `qmp/${path}`, text }));
  const programs = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text = ''], at) => ({
    path: `program-${String(at)}.ts`,
    text,
  }));
  expect(programs).toHaveLength(3);
  expect(typeErrors([...generated, ...programs])).toEqual([]);
}, 120_000);

it('names every code that an issue can have', () => {
  const codes: Readonly<Record<IssueCode, true>> = {
    'wrong-type': true,
    'not-an-integer': true,
    'out-of-range': true,
    'inexact-integer': true,
    'unknown-value': true,
    'missing-member': true,
    'unknown-member': true,
    'missing-element': true,
    'too-deep': true,
  };
  const [, list = ''] = /^- `code`, one of (.*)$/m.exec(page) ?? [];
  expect(list.split(', ')).toEqual(Object.keys(codes).map((code) => `\`${code}\``));
});
