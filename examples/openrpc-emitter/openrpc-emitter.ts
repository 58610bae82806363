import { allMembers, defineEmitter, mayBeAbsent, reachableTypes } from 'qapi-typescript';
import type { Command, DocsLevel, Event, Schema } from 'qapi-typescript';
import { componentOf, componentSchema, mentionOf, type Json } from './json-schema.js';

/** An OpenRPC document: commands as methods, types as schemas, events as an extension. */
export const openrpcEmitter = defineEmitter({
  name: 'openrpc',
  description: 'An OpenRPC document of all commands',
  options: {
    title: { type: 'string', description: 'what the interface is called', default: 'QMP' },
    file: { type: 'string', description: 'where the document goes', default: 'openrpc.json' },
  },
  messages: {
    'no-commands': {
      severity: 'warning',
      message: () => 'the schema has no commands, so the document has no methods',
    },
  },
  emit({ schema, settings, options, report, textFile }) {
    const commands = schema.definitions.filter(({ kind }) => kind === 'command');
    if (commands.length === 0) report('no-commands', undefined);
    const document = openrpcDocument(schema, options.title, settings.docs);
    textFile(options.file, `${JSON.stringify(document, null, 2)}\n`);
  },
});

function openrpcDocument(schema: Schema, title: string, docs: DocsLevel): Json {
  const { definitions, version, release } = schema;
  const commands = definitions.filter((definition) => definition.kind === 'command');
  const events = definitions.filter((definition) => definition.kind === 'event');
  return {
    openrpc: '1.3.2',
    info: { title, version: version?.trim() ?? `${release.major}.${release.minor}` },
    methods: commands.map((command) => methodOf(command, docs)),
    components: { schemas: schemasOf([...commands, ...events]) },
    'x-events': events.map(eventOf),
  };
}

/** All that commands and events speak of, by name. */
function schemasOf(users: readonly (Command | Event)[]): Json {
  const components = [...reachableTypes(users)].flatMap((type) => componentOf(type) ?? []);
  const sorted = components.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(sorted.map((type) => [type.name, componentSchema(type)]));
}

function methodOf(command: Command, docs: DocsLevel): Json {
  const { name, arguments: type, returns, deprecated, unstable } = command;
  const summary = docs === 'none' ? '' : summaryOf(command);
  return {
    name,
    ...(summary !== '' && { summary }),
    ...(deprecated && { deprecated }),
    ...(unstable && { tags: [{ name: 'unstable' }] }),
    paramStructure: 'by-name',
    params: parametersOf(command),
    // What selects members by a value cannot be told as a list of parameters.
    ...(type && type.kind !== 'struct' && { 'x-arguments': mentionOf(type) }),
    result: { name: `${name} result`, schema: returns ? mentionOf(returns) : { type: 'object' } },
  };
}

/** Those that have to be there come first, as OpenRPC demands. */
function parametersOf({ arguments: type }: Command): readonly Json[] {
  if (!type || type.kind === 'alternate') return [];
  const members = allMembers(type.kind === 'union' ? type.base : type);
  const sorted = members.toSorted((a, b) => Number(mayBeAbsent(a)) - Number(mayBeAbsent(b)));
  return sorted.map((member) => ({
    name: member.name,
    required: !mayBeAbsent(member),
    ...(member.deprecated && { deprecated: true }),
    schema: mentionOf(member.type),
  }));
}

function eventOf({ name, arguments: data }: Event): Json {
  return { name, data: data ? mentionOf(data) : { type: 'object' } };
}

/** The first paragraph, on one line. */
function summaryOf({ doc }: Command): string {
  const [first = ''] = doc?.body.trim().split(/\n\s*\n/) ?? [];
  return first.replaceAll(/\s+/g, ' ');
}
