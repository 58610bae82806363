import { GaveUp } from '../diagnostics/gave-up.js';
import { diagnostic, type Report, type Target } from '../diagnostics/report.js';
import { readFailures, type SourceHost } from '../source/host.js';
import { maxSchemaBytes } from '../source/limits.js';
import type { Source, Span } from '../source/source.js';
import { Budget } from '../syntax/budget.js';
import type { DocCommentNode } from '../syntax/doc-comment-node.js';
import type { EntryNode, ObjectNode } from '../syntax/value-node.js';
import { decodeSource, invalidCharacter } from './decode-source.js';
import type { Dialect } from './dialect.js';
import { fileSteps, type FileStep } from './file-steps.js';
import { IncludeResolver } from './include-resolver.js';
import { applyPragma, initialPragmas, type Pragmas } from './pragmas.js';
import type { ExpressionNode, Program } from './program.js';
import type { SchemaRoot } from './schema-root.js';

export interface LoadOptions {
  readonly host: SourceHost;
  readonly root: SchemaRoot;
  readonly dialect: Dialect;
  readonly includeDirs: readonly string[];
  readonly report: Report;
}

/**
 * Reads a schema with all that it includes. Diagnostics come in the order in which QEMU's front
 * end works: a file from top to bottom, an included one where it is first included.
 *
 * @throws GaveUp where the schema is larger than any is
 */
export function loadProgram(entry: string, options: LoadOptions): Program {
  const loader = new Loader(options);
  loader.loadEntry(entry);
  return loader.program();
}

/** How deep files may include one another; real ones do so three deep. */
const maxDepth = 200;

/** A file that is being read, and the directive that led to it. */
interface OpenFile {
  readonly path: string;
  readonly source: Source;
  readonly site: IncludeSite | null;
  /** How many files lead to it. */
  readonly depth: number;
}

interface IncludeSite {
  readonly span: Span;
  readonly file: OpenFile;
}

class Loader {
  private readonly options: LoadOptions;
  private readonly resolver: IncludeResolver;
  private readonly pragmas: Pragmas;
  private readonly sources: Source[] = [];
  private readonly expressions: ExpressionNode[] = [];
  private readonly docs: DocCommentNode[] = [];
  private readonly seen = new Set<string>();
  private readonly budget = new Budget();
  private bytes = 0;
  private complete = true;

  constructor(options: LoadOptions) {
    this.options = options;
    this.pragmas = initialPragmas(options.dialect);
    this.resolver = new IncludeResolver(options.host, options.root.path, options.includeDirs);
  }

  program(): Program {
    const { sources, expressions, docs, pragmas, complete } = this;
    const { dialect, root } = this.options;
    return { dialect, version: root.version, sources, expressions, docs, pragmas, complete };
  }

  loadEntry(path: string): void {
    const { host, report } = this.options;
    const bytes = host.read(path);
    if (typeof bytes !== 'string') {
      this.load(path, bytes, null);
      return;
    }
    this.complete = false;
    if (bytes === 'missing') {
      report(diagnostic('schema-missing', { path }, { span: null }));
    } else {
      const why = readFailures[bytes];
      report(diagnostic('schema-unreadable', { path, why }, { span: null }));
    }
  }

  private load(path: string, bytes: Uint8Array, site: IncludeSite | null): void {
    const { dialect, report } = this.options;
    this.countBytes(bytes, site);
    this.seen.add(path);
    const source = decodeSource(this.resolver.shown(path), bytes, dialect.syntax);
    this.sources.push(source);
    const invalid = invalidCharacter(source, bytes);
    if (invalid !== undefined && dialect.syntax.strictEncoding) {
      const span = { source, start: invalid, end: invalid + 1 };
      report(diagnostic('invalid-utf8', undefined, { span }));
      this.complete = false;
      return;
    }
    const { steps, complete, gaveUp } = fileSteps(source, dialect, this.budget);
    this.complete &&= complete;
    const depth = site ? site.file.depth + 1 : 0;
    for (const step of steps) this.take(step, { path, source, site, depth });
    if (gaveUp) throw gaveUp;
  }

  private countBytes({ length }: Uint8Array, site: IncludeSite | null): void {
    this.bytes += length;
    if (this.bytes <= maxSchemaBytes) return;
    const parameters = { limit: maxSchemaBytes, what: 'bytes' };
    throw new GaveUp(diagnostic('schema-too-large', parameters, { span: site?.span ?? null }));
  }

  private take(step: FileStep, file: OpenFile): void {
    const { dialect, report } = this.options;
    switch (step.kind) {
      case 'report':
        report(step.diagnostic);
        break;
      case 'document':
        this.docs.push(step.doc);
        break;
      case 'define':
        this.expressions.push(step.expression);
        break;
      case 'set-pragma':
        applyPragma(step.value, {
          pragmas: this.pragmas,
          dialect,
          directive: step.directive.span,
          report,
        });
        break;
      case 'include':
        this.include(step.directive, step.path, file);
    }
  }

  private include(directive: ObjectNode, { value }: EntryNode, file: OpenFile): void {
    const { report } = this.options;
    const target = { span: value.span, lineOf: directive.span };
    if (value.kind !== 'string') {
      report(diagnostic('include-not-string', undefined, target));
      this.complete = false;
      return;
    }
    if (value.flawed) {
      this.complete = false;
      return;
    }
    const path = this.resolver.path(value.value, file.path);
    if (isOpen(path, file)) {
      const notes = includedFrom(file.site);
      report(diagnostic('include-loop', { path: value.value }, { ...target, notes }));
      return;
    }
    if (this.seen.has(path)) return;
    if (file.depth >= maxDepth) {
      this.complete = false;
      const parameters = { path: value.value, limit: maxDepth };
      report(diagnostic('includes-too-deep', parameters, target));
      return;
    }
    this.open(path, value.value, { span: directive.span, file }, target);
  }

  private open(path: string, include: string, site: IncludeSite, target: Target): void {
    const { report } = this.options;
    const resolution = this.resolver.read(path);
    if (resolution.kind === 'file') {
      this.load(path, resolution.bytes, site);
      return;
    }
    this.complete = false;
    const { root } = this.resolver;
    report(
      resolution.kind === 'outside'
        ? diagnostic('include-outside-root', { path: include, root }, target)
        : diagnostic('include-unreadable', { path: include, why: resolution.why }, target),
    );
  }
}

function isOpen(path: string, file: OpenFile): boolean {
  for (let open: OpenFile | undefined = file; open; open = open.site?.file) {
    if (open.path === path) return true;
  }
  return false;
}

/** A note for each include that led to a file, the nearest first. */
function includedFrom(site: IncludeSite | null): { message: string; span: Span }[] {
  if (!site) return [];
  return [{ message: 'included here', span: site.span }, ...includedFrom(site.file.site)];
}
