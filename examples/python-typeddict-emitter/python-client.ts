import type { Names } from 'qapi-typescript';
import type { PythonMethod } from './python-methods.js';
import { argumentsText, typeText } from './python-types.js';

/** A class with a method for each command, around a client of `qemu.qmp`. */
export function pythonClient(methods: readonly PythonMethod[], names: Names): string {
  return `
class Commands:
    """The commands of a QMPClient, with their types."""

    def __init__(self, _qmp: '_QMPClient') -> None:
        self._qmp = _qmp
${methods.map((method) => methodText(method, names)).join('')}`;
}

function methodText({ name, command }: PythonMethod, names: Names): string {
  const { arguments: type, returns } = command;
  const members = type?.kind === 'struct' ? type.members : [];
  const isOptional = type?.kind === 'struct' && !type.base && members.every((one) => one.optional);
  const taken = type ? `'${doubled(argumentsText(type, names))}'` : '';
  const parameter = isOptional
    ? `, arguments: _typing.Optional[${taken}] = None`
    : `, arguments: ${taken}`;
  const given = type ? ", _typing.cast('_typing.Any', arguments)" : '';
  const sent = `await self._qmp.execute(${JSON.stringify(command.name)}${given})`;
  const result = returns ? `"${typeText(returns, names)}"` : 'None';
  const body = returns ? `return _typing.cast(${result}, ${sent})` : sent;
  return `
    async def ${name}(self${type ? parameter : ''}) -> ${result}:
        ${body}
`;
}

/** Within single quotes. */
function doubled(text: string): string {
  return text.replaceAll("'", '"');
}
