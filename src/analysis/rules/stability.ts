import type { Note } from '../../diagnostics/diagnostic.js';
import { diagnostic } from '../../diagnostics/report.js';
import type { CheckContext } from '../check-context.js';
import { describeDefinition } from '../describe-referent.js';
import { hasOwnDoc } from '../doc-check-context.js';
import { membersWritten } from '../object-members.js';
import type { DefinitionNode, MemberNode } from '../shape/definition-node.js';
import { deprecationOf, instabilityOf, type StabilityNode } from '../stability.js';

/** Tells what is deprecated or unstable, each thing once: of what is both, the former says more. */
export function checkStability(definition: DefinitionNode, context: CheckContext): void {
  const check = new StabilityCheck(definition, context);
  check.itself();
  if (definition.kind === 'enum') {
    for (const value of definition.values) check.part('value', value);
  } else if (definition.kind === 'union' && !definition.discriminator) {
    // The branches of a simple union are the values of its tag.
    for (const branch of definition.branches) check.part('branch', branch);
  } else {
    check.members(membersWritten(definition));
  }
}

const codes = { deprecated: 'deprecated-thing', unstable: 'unstable-thing' } as const;

class StabilityCheck {
  private readonly definition: DefinitionNode;
  private readonly context: CheckContext;
  /** Features whose reasons were looked for; one comment may speak of many members at once. */
  private readonly shown = new Set<string>();

  constructor(definition: DefinitionNode, context: CheckContext) {
    this.definition = definition;
    this.context = context;
  }

  /** A feature on a type means nothing up to 4.2, and was reported from 5.0 on. */
  itself(): void {
    const { kind, name, span, features } = this.definition;
    const isType = kind !== 'command' && kind !== 'event';
    this.part(null, { name, span, features: isType ? [] : features });
  }

  /** Members, each with those of a struct that is written in place as its type (until 2.3). */
  members(members: readonly MemberNode[]): void {
    for (const member of members) {
      this.part('member', member);
      if (member.type.kind === 'members') this.members(member.type.members);
    }
  }

  /** @param role what the thing is to the definition; null where it is the definition itself */
  part(role: 'value' | 'branch' | 'member' | null, thing: StabilityNode): void {
    const { dialect, report } = this.context;
    const deprecation = deprecationOf(thing, dialect);
    const span = deprecation ?? instabilityOf(thing, dialect);
    if (!span) return;
    const feature = deprecation ? 'deprecated' : 'unstable';
    const owner = describeDefinition(this.definition);
    const what = role ? `${role} '${thing.name}' of ${owner}` : owner;
    report(diagnostic(codes[feature], { what }, { span, notes: this.reason(feature) }));
  }

  /** Where the comment says why, and what to use instead. */
  private reason(feature: string): Note[] {
    if (this.shown.has(feature) || !hasOwnDoc(this.definition)) return [];
    this.shown.add(feature);
    const entry = this.definition.doc.features.find(({ name }) => name === feature);
    return entry ? [{ message: 'the documentation says', span: entry.span }] : [];
  }
}
