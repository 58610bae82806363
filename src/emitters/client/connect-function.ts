import { call } from '../../codegen/layout/expression.js';
import { generic } from '../../codegen/layout/type-node.js';
import type { Statement } from '../../codegen/statement.js';
import type { ClientKind } from './client-kind.js';
import type { ClientScope } from './client-scope.js';

/** The way to a client. */
export function connectFunction(
  { options: optionsType, connects }: ClientKind,
  { file, settings }: ClientScope,
): Statement {
  const target = file.useFrom(settings.runtime, 'ConnectTarget', 'type');
  const options = file.useFrom(settings.runtime, optionsType, 'type');
  return {
    kind: 'function',
    name: 'connect',
    docs: connects,
    parameters: [
      { name: 'target', type: target },
      { name: 'options', type: options, optional: true },
    ],
    returns: generic('Promise', 'Client'),
    body: [{ kind: 'return', value: call('Client.connect', 'target', 'options') }],
  };
}
