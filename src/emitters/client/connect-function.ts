import { call } from '../../codegen/layout/expression.js';
import { generic } from '../../codegen/layout/type-node.js';
import type { Statement } from '../../codegen/statement.js';
import type { ClientScope } from './client-scope.js';

/** The way to a client. */
export function connectFunction({ file, settings }: ClientScope): Statement {
  const target = file.useFrom(settings.runtime, 'ConnectTarget', 'type');
  const options = file.useFrom(settings.runtime, 'ConnectOptions', 'type');
  return {
    kind: 'function',
    name: 'connect',
    docs: 'Connects to the server, and negotiates its capabilities.',
    parameters: [
      { name: 'target', type: target },
      { name: 'options', type: options, optional: true },
    ],
    returns: generic('Promise', 'Client'),
    body: [{ kind: 'return', value: call('Client.connect', 'target', 'options') }],
  };
}
