import type { Note } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/report.js';
import type { DocCommentNode } from '../../syntax/doc-comment-node.js';
import type { CheckContext } from '../check-context.js';
import { describeDefinition } from '../describe-referent.js';
import { hasOwnDoc } from '../doc-check-context.js';
import { membersWritten } from '../object-members.js';
import type { DefinitionNode, MemberNode } from '../shape/definition-node.js';
import { deprecationOf, instabilityOf, type StabilityNode } from '../stability.js';

/** Tells what is deprecated or unstable, each thing once: of what is both, the former says more. */
export function checkStability(definition: DefinitionNode, context: CheckContext): void {
  const owner = describeDefinition(definition);
  const doc = hasOwnDoc(definition) ? definition.doc : null;
  const check = new StabilityCheck(doc, context);
  check.thing(definitionThing(definition), owner);
  const { role, things } = partsOf(definition);
  for (const thing of things) check.thing(thing, `${role} '${thing.name}' of ${owner}`);
}

const codes = { deprecated: 'deprecated-thing', unstable: 'unstable-thing' } as const;

class StabilityCheck {
  private readonly doc: DocCommentNode | null;
  private readonly context: CheckContext;
  /** Features whose reasons were looked for; one comment may speak of many members at once. */
  private readonly shown = new Set<string>();

  constructor(doc: DocCommentNode | null, context: CheckContext) {
    this.doc = doc;
    this.context = context;
  }

  thing(thing: StabilityNode, what: string): void {
    const { dialect, report } = this.context;
    const deprecation = deprecationOf(thing, dialect);
    const span = deprecation ?? instabilityOf(thing, dialect);
    if (!span) return;
    const feature = deprecation ? 'deprecated' : 'unstable';
    report(diagnostic(codes[feature], { what }, { span, notes: this.reason(feature) }));
  }

  /** Where the comment says why, and what to use instead. */
  private reason(feature: string): Note[] {
    if (this.shown.has(feature)) return [];
    this.shown.add(feature);
    const entry = this.doc?.features.find(({ name }) => name === feature);
    return !entry ? [] : [{ message: 'the documentation says', span: entry.span }];
  }
}

/** A feature on a type means nothing up to 4.2, and was reported from 5.0 on. */
function definitionThing({ kind, name, span, features }: DefinitionNode): StabilityNode {
  const isType = kind !== 'command' && kind !== 'event';
  return { name, span, features: isType ? [] : features };
}

/** What clients name of a definition besides itself. */
interface Parts {
  readonly role: 'value' | 'branch' | 'member';
  readonly things: readonly StabilityNode[];
}

function partsOf(definition: DefinitionNode): Parts {
  if (definition.kind === 'enum') return { role: 'value', things: definition.values };
  // The branches of a simple union are the values of its tag.
  if (definition.kind === 'union' && !definition.discriminator) {
    return { role: 'branch', things: definition.branches };
  }
  return { role: 'member', things: membersWritten(definition).flatMap(withNested) };
}

/** A member, and behind it those of a struct that is written in place as its type (until 2.3). */
function withNested(member: MemberNode): readonly MemberNode[] {
  const { type } = member;
  return type.kind === 'members' ? [member, ...type.members.flatMap(withNested)] : [member];
}
