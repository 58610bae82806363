import type { CompletedCommand, CompletedOption } from './completed-command.js';

/** A script for zsh. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const described = commands.map(({ name, summary }) => quoted(`${name}:${summary}`));
  return `#compdef qapi-ts
# zsh completion of qapi-ts: put 'source <(qapi-ts completion zsh)' into ~/.zshrc, after compinit
_qapi_ts() {
  local curcontext=$curcontext state line
  local -a commands=(
    ${described.join('\n    ')}
  )
  _arguments -C '--version[output the version number]' '--help[display help]' '1:command:->command' '*::argument:->argument'
  case $state in
  command) _describe command commands ;;
  argument) case $line[1] in
${commands.map(commandCase).join('\n')}
    esac ;;
  esac
}
if [[ $funcstack[1] == _qapi_ts ]]; then _qapi_ts "$@"; else compdef _qapi_ts qapi-ts; fi
`;
}

function commandCase({ name, options, words, takesPath }: CompletedCommand): string {
  const actions = [
    ...(words.length > 0 ? [`compadd -- ${words.join(' ')}`] : []),
    ...(takesPath ? ['_files'] : []),
  ];
  const argument = `*:argument:{ ${actions.join('; ')} }`;
  const specs = [...options.flatMap(optionSpecs), argument].map(quoted);
  return `    ${name}) _arguments \\\n      ${specs.join(' \\\n      ')} ;;`;
}

function optionSpecs({ long, short, description, value }: CompletedOption): readonly string[] {
  const text = description.replaceAll(/[[\]\\:]/g, String.raw`\$&`);
  const follows = {
    none: '',
    path: ':path:_files',
    any: ':value: ',
  };
  const tail = typeof value === 'string' ? follows[value] : `:value:(${value.join(' ')})`;
  return [long, ...(short === null ? [] : [short])].map((flag) => `*${flag}[${text}]${tail}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
