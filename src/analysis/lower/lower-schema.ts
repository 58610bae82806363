import { assertNever } from '../../model/assert-never.js';
import type { ArgumentsType, Command, Definition, Event } from '../../model/definition.js';
import type { Doc } from '../../model/doc.js';
import type { Entity } from '../../model/entity.js';
import type { Location } from '../../model/location.js';
import type { Schema } from '../../model/schema.js';
import type {
  AlternateType,
  EnumType,
  Member,
  StructType,
  Type,
  UnionType,
} from '../../model/type.js';
import type { DocCommentNode } from '../../syntax/doc-comment-node.js';
import { earlyQtypeValues, qtypeValues } from '../builtin-types.js';
import type { Program } from '../program.js';
import type {
  AlternateNode,
  CommandNode,
  DefinitionNode,
  EnumNode,
  EventNode,
  MemberNode,
  MembersNode,
  StructNode,
  TypeNode,
  TypeRefNode,
  UnionNode,
} from '../shape/definition-node.js';
import {
  DocTexts,
  lowerAnnotations,
  lowerCondition,
  lowerDoc,
  lowerEntity,
  lowerLocation,
  lowerNameLocation,
} from './annotations.js';
import { lowerFlatUnion, lowerSimpleUnion, simpleTag } from './lower-union.js';
import {
  implicitEnum,
  implicitStruct,
  implicitValue,
  TypeTable,
  type Draft,
  type Origin,
} from './type-table.js';

/** Makes the model of a program in which nothing is wrong. */
export function lowerSchema(program: Program, nodes: readonly DefinitionNode[]): Schema {
  return new Lowering(program).lower(nodes);
}

/** A definition as others may refer to it, and what completes it once all are there. */
interface Shell {
  readonly definition: Definition;
  readonly complete: () => void;
}

/** Who is completed before whom. */
const turns: Readonly<Record<Definition['kind'], number>> = {
  // They make the types that others may know by their internal names.
  command: 0,
  event: 0,
  enum: 1,
  struct: 1,
  alternate: 1,
  // A union looks for its discriminator among the members of its base.
  union: 2,
};

class Lowering {
  private readonly program: Program;
  private readonly types: TypeTable;
  private readonly docs: ReadonlyMap<DocCommentNode, Doc>;

  constructor(program: Program) {
    this.program = program;
    this.types = new TypeTable(program.dialect);
    this.docs = new Map(program.docs.map((node) => [node, lowerDoc(node)]));
  }

  lower(nodes: readonly DefinitionNode[]): Schema {
    if (this.program.dialect.has('qtype')) this.types.add('QType', this.qtype());
    const shells = nodes.map((node) => this.shell(node));
    const turnOf = ({ definition }: Shell) => turns[definition.kind];
    for (const { complete } of shells.toSorted((a, b) => turnOf(a) - turnOf(b))) complete();
    return this.schema(shells.map(({ definition }) => definition));
  }

  private schema(definitions: readonly Definition[]): Schema {
    const { dialect, version, sources } = this.program;
    const docs = [...this.docs.values()];
    const byName = new Map(definitions.map((definition) => [definition.name, definition]));
    const definitionsIn = byFile(definitions);
    const docsIn = byFile(docs);
    const modules = sources.map(({ path }) => ({
      path,
      definitions: definitionsIn.get(path) ?? [],
      docs: docsIn.get(path) ?? [],
    }));
    return {
      release: dialect.release,
      version,
      entry: sources[0]?.path ?? '',
      modules,
      definitions,
      docs,
      type: (name) => this.types.find(name),
      definition: (name) => byName.get(name),
    };
  }

  private shell(node: DefinitionNode): Shell {
    const texts = new DocTexts(node.doc);
    const doc = (node.doc && this.docs.get(node.doc)) ?? null;
    const entity = lowerEntity(node, doc, texts, this.program.dialect);
    switch (node.kind) {
      case 'enum':
        return this.type(this.enum(node, entity, texts), () => undefined);
      case 'struct':
        return this.struct(node, entity, texts);
      case 'union':
        return this.union(node, entity);
      case 'alternate':
        return this.alternate(node, entity, texts);
      case 'command':
        return this.command(node, entity, texts);
      case 'event':
        return this.event(node, entity, texts);
      default:
        return assertNever(node);
    }
  }

  private type(definition: Definition & Type, complete: () => void): Shell {
    this.types.add(definition.name, definition);
    return { definition, complete };
  }

  private enum(node: EnumNode, entity: Entity, texts: DocTexts): EnumType {
    const values = node.values.map((value) => {
      const annotations = lowerAnnotations(value, texts, this.program.dialect);
      return { ...annotations, text: texts.member(value.name) };
    });
    return { kind: 'enum', ...entity, values, prefix: node.prefix, implicit: false };
  }

  private struct(node: StructNode, entity: Entity, texts: DocTexts): Shell {
    const unfilled = { base: null, members: [], implicit: false };
    const struct: Draft<StructType> = { kind: 'struct', ...entity, ...unfilled };
    return this.type(struct, () => {
      struct.base = node.base && this.structNamed(node.base);
      struct.members = this.members(node.members, node.name, texts);
    });
  }

  private union(node: UnionNode, entity: Entity): Shell {
    // Its parts come when it is completed, before anyone looks.
    const union = { kind: 'union', ...entity } as UnionType;
    const tagName = node.discriminator?.name;
    if (tagName === undefined && !this.types.find(`${node.name}Kind`)) {
      const tag = simpleTag(node, entity, this.program.dialect);
      this.types.add(tag.name, tag);
    }
    return this.type(union, () => {
      const base = this.base(node, entity);
      const parts =
        tagName !== undefined && base
          ? lowerFlatUnion(node, base, tagName, this.types, entity)
          : lowerSimpleUnion(node, base, this.types, entity);
      Object.assign(union, parts);
    });
  }

  private base({ base, name, doc }: UnionNode, origin: Origin): StructType | null {
    if (base?.kind !== 'members') return base && this.structNamed(base);
    return this.implicit(`q_obj_${name}-base`, base, origin, new DocTexts(doc));
  }

  private alternate(node: AlternateNode, entity: Entity, texts: DocTexts): Shell {
    const alternate: Draft<AlternateType> = {
      kind: 'alternate',
      ...entity,
      alternatives: [],
      implicit: false,
    };
    return this.type(alternate, () => {
      alternate.alternatives = node.branches.map(({ name, type, condition }) => ({
        name,
        type: this.types.resolve(type),
        condition: lowerCondition(condition),
        text: texts.member(name),
      }));
    });
  }

  private command(node: CommandNode, entity: Entity, texts: DocTexts): Shell {
    const untyped = { arguments: null, returns: null };
    const command: Draft<Command> = { kind: 'command', ...entity, ...untyped, ...node.flags };
    const complete = () => {
      command.arguments = this.arguments(node, entity, texts);
      const name = `q_obj_${node.name}-ret`;
      command.returns = node.returns && this.written(node.returns, name, entity, texts);
    };
    return { definition: command, complete };
  }

  private event(node: EventNode, entity: Entity, texts: DocTexts): Shell {
    const { boxed } = node;
    const event: Draft<Event> = { kind: 'event', ...entity, arguments: null, boxed };
    const complete = () => {
      event.arguments = this.arguments(node, entity, texts);
    };
    return { definition: event, complete };
  }

  /** What a command takes or an event carries; members written in place but none are nothing. */
  private arguments(
    { arguments: data, name }: CommandNode | EventNode,
    origin: Origin,
    texts: DocTexts,
  ): ArgumentsType | null {
    if (!data || (data.kind === 'members' && data.members.length === 0)) return null;
    const type = this.written(data, `q_obj_${name}-arg`, origin, texts);
    if (type.kind === 'struct' || type.kind === 'union' || type.kind === 'alternate') return type;
    throw new Error(`'data' of '${name}' was checked, but is no object but ${type.kind}`);
  }

  private members(nodes: readonly MemberNode[], owner: string, texts: DocTexts): Member[] {
    return nodes.map((node) => ({
      ...lowerAnnotations(node, texts, this.program.dialect),
      type: this.written(node.type, `q_obj_${owner}-${node.name}`, memberOrigin(node), texts),
      optional: node.optional,
      text: texts.member(node.name),
    }));
  }

  /** A written type; members in place become a struct of the given name. */
  private written(node: TypeNode, name: string, origin: Origin, texts: DocTexts): Type {
    if (node.kind === 'type-ref') return this.types.resolve(node);
    if (node.internalName === undefined) return this.implicit(name, node, origin, texts);
    const known = this.types.find(node.internalName);
    return known ?? this.implicit(node.internalName, node, origin, texts);
  }

  private implicit(
    name: string,
    { members }: MembersNode,
    origin: Origin,
    texts: DocTexts,
  ): StructType {
    const struct = implicitStruct(name, origin, this.members(members, name, texts));
    this.types.add(name, struct);
    return struct;
  }

  private structNamed(type: TypeRefNode): StructType {
    const struct = this.types.resolve(type);
    if (struct.kind === 'struct') return struct;
    throw new Error(`base '${type.name}' was checked, but is no struct but ${struct.kind}`);
  }

  private qtype(): EnumType {
    const early = this.program.dialect.has('separate-int-and-float');
    const names = early ? earlyQtypeValues : qtypeValues;
    const namedAt = { file: '', line: 1, column: 1, endColumn: 1 };
    return implicitEnum(
      'QType',
      { location: namedAt, namedAt, condition: null },
      names.map((name) => implicitValue(name, namedAt)),
    );
  }
}

/** Structs in the place of a member's type are of a time without conditions. */
function memberOrigin({ span }: MemberNode): Origin {
  return { location: lowerLocation(span), namedAt: lowerNameLocation(span), condition: null };
}

function byFile<T extends { readonly location: Location }>(
  located: readonly T[],
): Map<string, T[]> {
  const files = new Map<string, T[]>();
  for (const one of located) {
    const file = files.get(one.location.file);
    if (file) file.push(one);
    else files.set(one.location.file, [one]);
  }
  return files;
}
