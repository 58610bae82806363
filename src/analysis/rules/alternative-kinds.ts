import { builtinTypes } from '../builtin-types.js';
import { fail, type CheckContext } from '../check-context.js';
import { describeType } from '../describe-referent.js';
import type { Referent } from '../scope.js';
import type { AlternateNode, BranchNode, EnumNode } from '../shape/definition-node.js';

type Kind = 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'object' | 'array';

/** A branch, the JSON kind of its values, and its enum where it is one. */
interface Candidate {
  readonly branch: BranchNode;
  readonly kind: Kind;
  readonly enum: EnumNode | null;
}

/** The JSON kind of a value selects the branch of an alternate, so no two may share one. */
export function checkAlternativeKinds(alternate: AlternateNode, context: CheckContext): void {
  const seen: Candidate[] = [];
  for (const branch of alternate.branches) {
    const candidate = candidateOf(branch, alternate, context);
    if (!candidate) continue;
    const clash = seen
      .map((other) => ({ other, why: whyAlike(candidate, other, context) }))
      .find(({ why }) => why !== undefined);
    if (clash?.why !== undefined) {
      const { other, why } = clash;
      const notes = [{ message: `branch '${other.branch.name}'`, span: other.branch.span }];
      const parameters = { name: branch.name, other: other.branch.name, why };
      fail(context, alternate, 'ambiguous-alternative', parameters, branch.span, notes);
    } else {
      seen.push(candidate);
    }
  }
}

function candidateOf(
  branch: BranchNode,
  alternate: AlternateNode,
  context: CheckContext,
): Candidate | undefined {
  const { type } = branch;
  const referent = context.scope.lookup(type.name);
  if (!referent || ['broken', 'command', 'event'].includes(referent.kind)) return undefined;
  const kind = type.array ? 'array' : kindOf(referent, context);
  if (kind) {
    return { branch, kind, enum: !type.array && referent.kind === 'enum' ? referent : null };
  }
  const parameters = {
    what: `branch '${branch.name}'`,
    name: type.name,
    kind: referent.kind === 'builtin' ? 'any value' : describeType(type, referent),
    expected: 'a type with one JSON kind',
  };
  fail(context, alternate, 'bad-branch', parameters, type.span);
  return undefined;
}

function kindOf(referent: Referent, { dialect }: CheckContext): Kind | undefined {
  switch (referent.kind) {
    case 'enum':
      return 'string';
    case 'struct':
    case 'union':
      return 'object';
    case 'builtin':
      return builtinKind(referent.name, dialect.has('separate-int-and-float'));
    default:
      return undefined;
  }
}

function builtinKind(name: keyof typeof builtinTypes, separate: boolean): Kind | undefined {
  const { jsonType } = builtinTypes[name];
  if (jsonType === 'value') return undefined;
  if (jsonType === 'int') return separate ? 'integer' : 'number';
  return jsonType;
}

function whyAlike(a: Candidate, b: Candidate, { dialect }: CheckContext): string | undefined {
  if (a.kind === b.kind) return `both hold a JSON ${a.kind}`;
  if (!dialect.has('alternate-text-conflicts')) return undefined;
  return whyAlikeAsText(a, b) ?? whyAlikeAsText(b, a);
}

/** From 2.10 on: an alternate may be read from key=value text too, where all is text. */
function whyAlikeAsText(text: Candidate, other: Candidate): string | undefined {
  if (text.kind !== 'string' || (other.kind !== 'number' && other.kind !== 'boolean')) {
    return undefined;
  }
  if (!text.enum) return `text for one can be read as a ${other.kind} for the other`;
  const alike = other.kind === 'boolean' ? /^(?:on|off)$/ : /^[-+.0-9]/;
  const value = text.enum.values.find(({ name }) => alike.test(name));
  return value && `value '${value.name}' can be read as a ${other.kind}`;
}
