import type { NameNode } from '../shape/definition-node.js';
import { describeRole, type NameRole } from '../shape/name-role.js';
import type { ShapeContext } from '../shape/shape-context.js';

/** How the names of one role are written: what may not stand in them, and the words for it. */
interface CaseRule {
  readonly forbidden: RegExp;
  readonly rule: string;
  readonly hint: (stem: string) => string;
}

const lower: CaseRule = {
  forbidden: /[A-Z_]/,
  rule: `must not contain upper case letters or '_'`,
  hint: (stem) => toKebab(stem),
};

const lowerWithUnderscore: CaseRule = {
  forbidden: /[A-Z]/,
  rule: 'must not contain upper case letters',
  hint: (stem) => stem.toLowerCase(),
};

const camel: CaseRule = {
  forbidden: /^(?![A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$)/,
  rule: 'must be written in CamelCase',
  hint: (stem) => toCamel(stem),
};

const upper: CaseRule = {
  forbidden: /[a-z-]/,
  rule: `must not contain lower case letters or '-'`,
  hint: (stem) => toKebab(stem).replaceAll('-', '_').toUpperCase(),
};

/** From 6.0 on. */
const rules: Readonly<Record<NameRole, CaseRule | null>> = {
  enum: camel,
  struct: camel,
  union: camel,
  alternate: camel,
  command: lower,
  event: upper,
  member: lower,
  argument: lower,
  'enum-value': lower,
  // Must be an enum value, which was checked itself.
  branch: null,
  'simple-branch': lower,
  alternative: lower,
  feature: lower,
};

/** From 2.6 to 5.2 only what becomes a member of a C struct or enum has a rule. */
const earlyRoles: readonly NameRole[] = [
  'member',
  'argument',
  'enum-value',
  'alternative',
  'simple-branch',
];

/**
 * Names are written as their role asks: types in CamelCase, events in UPPER_CASE, the rest in
 * lower-case with `-`. A downstream prefix and `x-` do not count, but did until 5.2.
 *
 * @param owner the definition that a pragma may except from the rule
 */
export function checkNameCase(
  node: NameNode,
  role: NameRole,
  owner: string,
  context: ShapeContext,
): void {
  const rule = ruleFor(node.name, role, owner, context);
  const stem = context.dialect.has('case-rules')
    ? node.name.replace(/^(?:__[A-Za-z0-9.-]+_)?(?:x-)?(?=[A-Za-z0-9])/i, '')
    : node.name;
  if (!rule?.forbidden.test(stem)) return;
  const prefix = node.name.slice(0, node.name.length - stem.length);
  const better = rule.hint(stem);
  const hint = rule.forbidden.test(better) || better === '' ? '' : `; write '${prefix}${better}'`;
  const parameters = { what: describeRole(role), name: node.name, rule: rule.rule, hint };
  // From 2.6 to 4.1 that is found out when all else is right.
  if (context.dialect.has('late-name-case')) context.tell('name-case', parameters, node.span);
  else context.fail('name-case', parameters, node.span);
}

function ruleFor(
  name: string,
  role: NameRole,
  owner: string,
  context: ShapeContext,
): CaseRule | null {
  const { dialect, pragmas } = context;
  if (role === 'feature') return featureRule(context);
  if (dialect.has('lower-case-members')) {
    const ruled =
      earlyRoles.includes(role) || (role === 'branch' && dialect.has('lower-case-branches'));
    return ruled && !isExceptedEarly(role, owner, context) ? lowerWithUnderscore : null;
  }
  if (!dialect.has('case-rules')) return null;
  if (role === 'command' && pragmas.commandNameExceptions.has(name)) return lowerWithUnderscore;
  const excepted = role === 'member' || role === 'enum-value';
  return excepted && pragmas.memberNameExceptions.has(owner) ? null : rules[role];
}

/** From 4.2 on members and values are excepted only; before, implicit types have names too. */
function isExceptedEarly(
  role: NameRole,
  owner: string,
  { dialect, pragmas }: ShapeContext,
): boolean {
  const exceptions = pragmas.memberNameExceptions;
  if (role === 'member' || role === 'enum-value') return exceptions.has(owner);
  if (!dialect.has('implicit-owner-names')) return false;
  return exceptions.has(role === 'simple-branch' ? `${owner}Kind` : owner);
}

function featureRule({ dialect }: ShapeContext): CaseRule | null {
  if (dialect.has('case-rules')) return dialect.has('unchecked-feature-case') ? null : lower;
  return dialect.has('lower-case-features') ? lowerWithUnderscore : null;
}

function words(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .split(/[-_]+/)
    .filter((word) => word !== '');
}

function toKebab(name: string): string {
  return words(name).join('-').toLowerCase();
}

function toCamel(name: string): string {
  return words(name)
    .map((word) => (word[0] ?? '').toUpperCase() + word.slice(1).toLowerCase())
    .join('');
}
