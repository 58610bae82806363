import { argumentsOf, returnsOf } from '../../codegen/command-types.js';
import { definitionDocs } from '../../codegen/definition-docs.js';
import { renderJsDoc } from '../../codegen/jsdoc/render-js-doc.js';
import { call } from '../../codegen/layout/expression.js';
import { generic } from '../../codegen/layout/type-node.js';
import { literal } from '../../codegen/literal.js';
import type { Method, Parameter, Statement } from '../../codegen/statement.js';
import type { Command } from '../../model/definition.js';
import { canBeEmpty } from '../../model/can-be-empty.js';
import type { ClientKind } from './client-kind.js';
import type { ClientScope } from './client-scope.js';
import { commandsFile } from './command-values.js';
import { int64EventsKey } from './int64-tables.js';

/** The client: what the runtime's can, and a method for each command. */
export function clientClass(
  commands: readonly Command[],
  { base, session, tables }: ClientKind,
  scope: ClientScope,
): Statement {
  const { file, settings } = scope;
  const methods = commands.map((command) => commandMethod(command, scope));
  return {
    kind: 'class',
    name: 'Client',
    docs: 'A connection to the server, with a method for each of its commands.',
    extends: `${file.useFrom(settings.runtime, base)}<${tables.join(', ')}>`,
    methods: methods.length === 0 ? [] : [constructorOf(session, scope), ...methods],
  };
}

/** The base gets what is known at run time: all commands, since methods call them by name. */
function constructorOf(session: string, { file, settings }: ClientScope): Method {
  const type = file.useFrom(settings.runtime, session, 'type');
  const known = Object.entries({
    int64Events: int64EventsKey,
    receivedValidators: 'validators:#received',
  } as const).filter(([, key]) => file.knows(key));
  const tables = [
    entry('commands', file.useAll(commandsFile, 'commands')),
    ...known.map(([name, key]) => entry(name, file.use(key))),
  ];
  return {
    name: 'constructor',
    docs: 'For `connect`: a client over a connection that is ready.',
    parameters: [{ name: 'session', type }],
    body: [`super(session, { ${tables.join(', ')} });`],
  };
}

/** A name may be called otherwise in the file. */
function entry(name: string, local: string): string {
  return name === local ? name : `${name}: ${local}`;
}

function commandMethod(command: Command, scope: ClientScope): Method {
  const { names, file, settings, reader } = scope;
  const taken = argumentParameter(command, scope);
  const optionsType = command.allowOob ? 'OobCallOptions' : 'CallOptions';
  const options = file.useFrom(settings.runtime, optionsType, 'type');
  const returned = returnsOf(command, file, settings) ?? 'void';
  const sent = taken?.name ?? 'undefined';
  return {
    name: names.method(command),
    origin: command.namedAt,
    docs: renderJsDoc(definitionDocs(command, reader), 2),
    parameters: [...(taken ? [taken] : []), { name: 'options', type: options, optional: true }],
    returns: generic('Promise', returned),
    body: [{ kind: 'return', value: call('this.execute', literal(command.name), sent, 'options') }],
  };
}

/** They may be left out where all of them may. `arguments` itself is no name for a parameter. */
function argumentParameter(
  command: Command,
  { file, settings }: ClientScope,
): Parameter | undefined {
  const type = argumentsOf(command, file, settings);
  if (type === undefined || !command.arguments) return undefined;
  return { name: 'args', type, optional: canBeEmpty(command.arguments) };
}
