import { compile, type CompileOptions, type CompileResult } from '../compile.js';
import { parseRelease } from '../model/release.js';
import type { Schema } from '../model/schema.js';
import { memoryHost } from '../source/memory-host.js';

/** A diagnostic as tests like to compare it: where QEMU would point, the code, and the sentence. */
export interface Finding {
  /** `file:line`, or just the line where it is in the entry. */
  readonly at: string;
  readonly code: string;
  readonly message: string;
  /** The text that the span covers, cut at the end of its first line. */
  readonly text: string;
}

type Settings = Pick<CompileOptions, 'warnings'>;

/** Compiles a schema from memory. With several files, the entry is `schema.json`. */
export function compileText(
  schema: string | Readonly<Record<string, string | Uint8Array>>,
  release?: string,
  settings?: Settings,
): CompileResult {
  const host = memoryHost(typeof schema === 'string' ? { 'schema.json': schema } : schema);
  const options = { ...settings, host, release: release ? parseRelease(release) : undefined };
  return compile('/schema.json', options);
}

/** The model of a schema that must be right. */
export function modelOf(schema: Parameters<typeof compileText>[0], release?: string): Schema {
  const result = compileText(schema, release);
  if (result.schema) return result.schema;
  throw new Error(`not accepted:\n${findings(schema, release).map(formatFinding).join('\n')}`);
}

/** What is wrong with a schema. */
export function findings(
  schema: Parameters<typeof compileText>[0],
  release?: string,
  settings?: Settings,
): readonly Finding[] {
  return compileText(schema, release, settings).diagnostics.map(({ code, message, span, line }) => {
    const file = span && span.source.path !== 'schema.json' ? `${span.source.path}:` : '';
    const text = span?.source.text.slice(span.start, span.end).split('\n')[0] ?? '';
    return { at: `${file}${String(line ?? '')}`, code, message, text };
  });
}

/** The same in short, such as `2 unknown-type 'Foo'`: the line, the code, the text pointed at. */
export function problems(
  schema: Parameters<typeof compileText>[0],
  release?: string,
  settings?: Settings,
): readonly string[] {
  const found = findings(schema, release, settings);
  return found.map(({ at, code, text }) => `${at} ${code} ${text}`.trim());
}

/** The same where warnings are asked for too. */
export function problemsAndWarnings(
  schema: Parameters<typeof compileText>[0],
  release?: string,
): readonly string[] {
  return problems(schema, release, { warnings: true });
}

/** The sentences about what is wrong with a schema. */
export function messages(
  schema: Parameters<typeof compileText>[0],
  release?: string,
  settings?: Settings,
): readonly string[] {
  return findings(schema, release, settings).map(({ message }) => message);
}

function formatFinding({ at, code, message }: Finding): string {
  return `${at}: ${message} [${code}]`;
}
