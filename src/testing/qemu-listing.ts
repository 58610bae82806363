import type { EntityData, Inspection } from '../model/inspection.js';

/**
 * What both QEMU's listing of a test schema (the `.out` files of its suites) and our model say of
 * an entity, each put into the same words so that they can be compared.
 */
export interface ListedEntity {
  readonly head: string;
  /** A line for each detail, such as `member a: str optional=True` and behind it `if`s and features. */
  readonly details: readonly string[];
}

/** A line of a listing, with the lines that are indented below it. */
interface Line {
  readonly text: string;
  readonly below: readonly Line[];
}

/**
 * Reads a listing. Implicit types are written into what they are made for, docs are left out.
 *
 * @param impliedTags unions and alternates have enums of their own that no schema writes (until 6.1)
 */
export function readListing(text: string, impliedTags: boolean): Map<string, ListedEntity> {
  const all = readLines(withoutDocs(text));
  const tags = new Set(impliedTags ? all.map((line) => `${nameOf(line)}Kind`) : []);
  const lines = all.filter((line) => !tags.has(nameOf(line))).map((line) => withoutTag(line, tags));
  const implicit = new Map(lines.filter(isImplicit).map((line) => [nameOf(line), line]));
  const listed = new Map<string, ListedEntity>();
  for (const line of lines) {
    if (!isImplicit(line) && /^(?:object|enum|alternate|command|event) /.test(line.text)) {
      listed.set(nameOf(line), listedEntity(line, implicit));
    }
  }
  return listed;
}

/** What our model says, in the words of `readListing`. */
export function listInspection({ entities }: Inspection): Map<string, ListedEntity> {
  return new Map(entities.map((entity) => [entity.name, listModelEntity(entity)]));
}

// ---- QEMU's listing ----------------------------------------------------------------------------

/** Docs stand at the end, and their texts have no indentation that could be relied on. */
function withoutDocs(text: string): string {
  return text.replace(/^doc (?:symbol=|freeform)[^]*/m, '');
}

function readLines(text: string): Line[] {
  const root: { text: string; below: Line[] } = { text: '', below: [] };
  const open: { indent: number; below: Line[] }[] = [{ indent: -1, below: root.below }];
  for (const raw of text.split('\n').filter((line) => line.trim() !== '')) {
    // Flags were once indented by three columns instead of four.
    const indent = Math.ceil(raw.search(/\S/) / 4);
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const line = { text: raw.trim(), below: [] };
    open.at(-1)?.below.push(line);
    open.push({ indent, below: line.below });
  }
  return root.below;
}

function nameOf({ text }: Line): string {
  return text.split(' ')[1] ?? '';
}

function isImplicit(line: Line): boolean {
  return /^(?:q_|:)/.test(nameOf(line)) || nameOf(line) === 'QType';
}

/** The entity without the member that an implied enum is the type of. */
function withoutTag({ text, below }: Line, tags: ReadonlySet<string>): Line {
  const isTag = (line: Line) => tags.has(/^member type: (\S+)/.exec(line.text)?.[1] ?? '');
  return { text, below: below.filter((line) => !isTag(line)) };
}

/** Details of one sort keep their order; which sort comes first differs between releases. */
function sorted(details: readonly string[]): string[] {
  const sort = (detail: string) => detail.split(/[ =]/, 1)[0] ?? '';
  return details.toSorted((a, b) => sort(a).localeCompare(sort(b)));
}

type Implicit = ReadonlyMap<string, Line>;

function listedEntity({ text, below }: Line, implicit: Implicit): ListedEntity {
  // Until 2.12 the values of an enum stand in its line.
  const values = /^(enum \S+) \[(.*)\]$/.exec(text);
  if (values) {
    const members = [...(values[2] ?? '').matchAll(/'([^']*)'/g)].map(
      (match) => `member ${match[1] ?? ''}`,
    );
    return { head: values[1] ?? '', details: sorted([...members, ...detailsOf(below, implicit)]) };
  }
  const [kind = '', name = '', arg] = text.split(' ');
  const returned = / -> (.*)$/.exec(text)?.[1];
  const head = `${kind} ${name}${returned === undefined ? '' : ` -> ${returned}`}`;
  const args =
    kind === 'command' || kind === 'event' ? reference('arg', arg ?? 'None', implicit) : [];
  return { head, details: sorted([...args, ...detailsOf(below, implicit)]) };
}

/** What a name leads to: the members of an implicit type, or itself. */
function reference(role: string, name: string, implicit: Implicit): string[] {
  const type = implicit.get(name);
  if (!type) return name === 'None' ? [] : [`${role} ${name}`];
  return detailsOf(
    type.below.filter(({ text }) => text.startsWith('member ')),
    implicit,
  );
}

function detailsOf(lines: readonly Line[], implicit: Implicit): string[] {
  return lines.flatMap(({ text, below }) => {
    if (text.startsWith('base ')) return reference('base', text.slice(5), implicit);
    if (text.startsWith('tag ')) return [];
    if (/^(?:gen|boxed)=/.test(text)) return flagsOf(text);
    if (text.startsWith('case ')) return branchOf(text, below, implicit);
    return [[text, ...below.flatMap(flat)].join(' ')];
  });
}

function flat({ text, below }: Line): string[] {
  return [text, ...below.flatMap(flat)];
}

/** Only what is not as usual. */
function flagsOf(text: string): string[] {
  const usual = /^(?:gen=True|success_response=True|boxed=False|oob=False|preconfig=False)$/;
  return text.split(' ').filter((flag) => !usual.test(flag));
}

/** A branch; those that add nothing are told by some releases only. */
function branchOf(text: string, below: readonly Line[], implicit: Implicit): string[] {
  const [, value = '', type = ''] = /^case (.*): (.*)$/.exec(text) ?? [];
  if (type === 'q_empty') return [];
  const wrapped = implicit.get(type)?.below[0]?.text;
  const written = wrapped ? (/^member data: (\S+)/.exec(wrapped)?.[1] ?? type) : type;
  return [[`case ${value}: ${written}`, ...below.flatMap(flat)].join(' ')];
}

// ---- Our model ---------------------------------------------------------------------------------

interface MemberData {
  readonly name: string;
  readonly type?: string;
  readonly optional?: boolean;
  readonly if?: unknown;
  readonly features?: readonly MemberData[];
}

interface BranchData {
  readonly case?: string;
  readonly name?: string;
  readonly type: string;
  readonly if?: unknown;
}

function listModelEntity(entity: EntityData): ListedEntity {
  const kind = entity.kind === 'struct' || entity.kind === 'union' ? 'object' : entity.kind;
  const returned =
    entity.kind === 'command' ? ` -> ${typeName((entity['ret'] as string | null) ?? 'None')}` : '';
  const branches = (entity['variants'] ?? entity['alternatives'] ?? []) as BranchData[];
  const details = [
    ...modelReference('base', entity['base']),
    ...modelReference('arg', entity['arg']),
    ...((entity['members'] as MemberData[] | undefined) ?? []).map(modelMember),
    ...branches.map(modelBranch),
    ...(typeof entity['prefix'] === 'string' ? [`prefix ${entity['prefix']}`] : []),
    ...modelFlags(entity),
    ...modelNotes(entity),
  ];
  return { head: `${kind} ${entity.name}${returned}`, details: sorted(details) };
}

function modelReference(role: string, given: unknown): string[] {
  if (typeof given === 'string') return [`${role} ${given}`];
  const members = (given as { members?: MemberData[] } | null | undefined)?.members ?? [];
  return members.map(modelMember);
}

function modelMember({ name, type, optional, ...notes }: MemberData): string {
  const typed =
    type === undefined ? '' : `: ${typeName(type)} optional=${optional ? 'True' : 'False'}`;
  return [`member ${name}${typed}`, ...modelNotes(notes)].join(' ');
}

function modelBranch(branch: BranchData): string {
  const head = `case ${branch.case ?? branch.name ?? ''}: ${typeName(branch.type)}`;
  return [head, ...modelNotes(branch)].join(' ');
}

function modelNotes({
  if: condition,
  features = [],
}: Pick<MemberData, 'if' | 'features'>): string[] {
  const conditions = condition === undefined ? [] : [`if ${python(condition)}`];
  const named = features.map((feature) =>
    [`feature ${feature.name}`, ...modelNotes(feature)].join(' '),
  );
  return [...conditions, ...named];
}

function modelFlags(entity: EntityData): string[] {
  const flags = {
    gen: 'gen=False',
    'success-response': 'success_response=False',
    boxed: 'boxed=True',
    'allow-oob': 'oob=True',
    'allow-preconfig': 'preconfig=True',
    coroutine: 'coroutine=True',
  };
  return Object.entries(flags).flatMap(([key, text]) => (entity[key] === undefined ? [] : [text]));
}

/** `[int]` is `intList` there. */
function typeName(name: string): string {
  return name.replace(/^\[(.*)\]$/, '$1List');
}

/** A condition as Python prints it. */
function python(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(quoted).join(', ')}]`;
  const [[operator, operand] = ['', '']] = Object.entries(value as Record<string, unknown>);
  return `{'${operator}': ${quoted(operand)}}`;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : python(value);
}
