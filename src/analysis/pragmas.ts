import { didYouMean, suggestionFor } from '../diagnostics/suggestion.js';
import { diagnostic, type Report } from '../diagnostics/report.js';
import type { Span } from '../source/source.js';
import type { EntryNode, ObjectNode, ValueNode } from '../syntax/value-node.js';
import { releasesWith, type Dialect, type Form } from './dialect.js';

/** What the pragmas of a schema say once all of its files are read. */
export interface Pragmas {
  /** Every definition must have a doc comment. */
  docRequired: boolean;
  /** Commands that may return something else than an object or a list of objects. */
  returnsExceptions: ReadonlySet<string>;
  /** Definitions whose members may break the naming rules. */
  memberNameExceptions: ReadonlySet<string>;
  /** Commands whose names may contain `_`. */
  commandNameExceptions: ReadonlySet<string>;
  /** Definitions whose members need no description. */
  documentationExceptions: ReadonlySet<string>;
}

type ListPragma = Exclude<keyof Pragmas, 'docRequired'>;

/** The pragmas that hold a list of names, by their key in the schema. */
const lists: Readonly<Record<string, { sets: ListPragma; form: Form }>> = {
  'returns-whitelist': { sets: 'returnsExceptions', form: 'pragma-whitelists' },
  'name-case-whitelist': { sets: 'memberNameExceptions', form: 'pragma-whitelists' },
  'command-returns-exceptions': { sets: 'returnsExceptions', form: 'pragma-exceptions' },
  'member-name-exceptions': { sets: 'memberNameExceptions', form: 'pragma-exceptions' },
  'command-name-exceptions': { sets: 'commandNameExceptions', form: 'pragma-exceptions' },
  'documentation-exceptions': {
    sets: 'documentationExceptions',
    form: 'pragma-documentation-exceptions',
  },
};

/** What holds before the first pragma is read. */
export function initialPragmas(dialect: Dialect): Pragmas {
  const builtIn = !dialect.has('pragma');
  return {
    docRequired: false,
    returnsExceptions: new Set(builtIn ? returnsBeforePragmas : []),
    memberNameExceptions: new Set(builtIn ? memberNamesBeforePragmas : []),
    commandNameExceptions: new Set(),
    documentationExceptions: new Set(),
  };
}

/** What applying a directive needs at hand. */
interface PragmaContext {
  readonly pragmas: Pragmas;
  readonly dialect: Dialect;
  /** The directive; QEMU names its first line for all that is wrong in it. */
  readonly directive: Span;
  readonly report: Report;
}

/** Reads the object of one `pragma` directive into the pragmas. */
export function applyPragma(value: ObjectNode, context: PragmaContext): void {
  for (const entry of value.entries) {
    if (entry.key.value === 'doc-required') applyDocRequired(entry, context);
    else applyList(entry, context);
  }
}

function applyDocRequired(entry: EntryNode, context: PragmaContext): void {
  const given = entry.value.kind === 'literal' ? entry.value.value : null;
  if (given === null) reportValue(entry, 'true or false', context);
  else context.pragmas.docRequired = given;
}

function applyList(entry: EntryNode, context: PragmaContext): void {
  const { key, value } = entry;
  const { dialect, directive, pragmas, report } = context;
  const found = Object.hasOwn(lists, key.value) ? lists[key.value] : undefined;
  if (!found || !dialect.has(found.form)) {
    const hint = found
      ? ` in this release; ${releasesWith(found.form)} have it`
      : didYouMean(key.value, knownPragmas(dialect));
    const target = { span: key.span, lineOf: directive };
    report(diagnostic('unknown-pragma', { name: key.value, hint }, target));
  }
  // What is misspelt, or what another release calls so, is meant all the same, and saves what it
  // excepts from errors.
  const list = found ?? meantList(key.value, dialect);
  if (!list) return;
  const names = stringsOf(value);
  if (names) pragmas[list.sets] = new Set(names);
  else reportValue(entry, 'a list of strings', context);
}

function meantList(name: string, dialect: Dialect): (typeof lists)[string] | undefined {
  const meant = suggestionFor(name, knownPragmas(dialect));
  return meant !== undefined && Object.hasOwn(lists, meant) ? lists[meant] : undefined;
}

function knownPragmas(dialect: Dialect): string[] {
  const available = Object.entries(lists).filter(([, { form }]) => dialect.has(form));
  return ['doc-required', ...available.map(([name]) => name)];
}

function reportValue({ key, value }: EntryNode, expected: string, context: PragmaContext): void {
  const target = { span: value.span, lineOf: context.directive };
  context.report(diagnostic('pragma-value', { name: key.value, expected }, target));
}

function stringsOf(value: ValueNode): string[] | undefined {
  if (value.kind !== 'array') return undefined;
  const strings = value.elements.filter((element) => element.kind === 'string');
  return strings.length === value.elements.length ? strings.map(({ value }) => value) : undefined;
}

/** What QEMU 2.4 to 2.8 had in its front end instead of in pragmas. */
const returnsBeforePragmas = [
  'human-monitor-command',
  'qom-get',
  'query-migrate-cache-size',
  'query-tpm-models',
  'query-tpm-types',
  'ringbuf-read',
  'guest-file-open',
  'guest-fsfreeze-freeze',
  'guest-fsfreeze-freeze-list',
  'guest-fsfreeze-status',
  'guest-fsfreeze-thaw',
  'guest-get-time',
  'guest-set-vcpus',
  'guest-sync',
  'guest-sync-delimited',
  // Of QEMU's own test schema
  'user_def_cmd3',
];

/** The same for names with upper case (2.6 to 2.8). */
const memberNamesBeforePragmas = [
  'ACPISlotType',
  'CpuInfoMIPS',
  'CpuInfoTricore',
  'QapiErrorClass',
  'UuidInfo',
  'X86CPURegister32',
  'q_obj_CpuInfo-base',
  // Of QEMU 2.6
  'CpuInfoBase',
  'CpuInfo',
];
