import type { CompletedCommand, CompletedOption } from './completed-command.js';

/** A script for bash. Where it says nothing, bash completes paths. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  return `# bash completion of qapi-ts: put 'source <(qapi-ts completion bash)' into ~/.bashrc
_qapi_ts() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  local words=
  case $command:$previous in
${commands.flatMap((command) => command.options.flatMap((option) => valueCase(command, option))).join('\n')}
  *) case $command:$current in
${commands.map(commandCases).join('\n')}
  :-*) words='--help --version' ;;
  :*) words='${names.join(' ')}' ;;
  esac ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -o bashdefault -o default -F _qapi_ts qapi-ts
`;
}

/** What may follow an option. */
function valueCase({ name }: CompletedCommand, option: CompletedOption): readonly string[] {
  const { long, short, value } = option;
  if (value === 'none') return [];
  const flags = [long, ...(short === null ? [] : [short])].map((flag) => `${name}:${flag}`);
  return [`  ${flags.join('|')}) words='${typeof value === 'string' ? '' : value.join(' ')}' ;;`];
}

function commandCases({ name, options, words }: CompletedCommand): string {
  const flags = options.map(({ long }) => long).join(' ');
  return `  ${name}:-*) words='${flags}' ;;\n  ${name}:*) words='${words.join(' ')}' ;;`;
}
