import type { CompletedCommand, CompletedOption } from './completed-command.js';

/** A script for fish. Where it says nothing, fish completes paths. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const first = `not __fish_seen_subcommand_from ${names}`;
  const lines = [
    '# fish completion of qapi-ts: put it into ~/.config/fish/completions/qapi-ts.fish',
    ...commands.map(({ name, summary }) => {
      return `complete -c qapi-ts -f -n ${quoted(first)} -a ${name} -d ${quoted(summary)}`;
    }),
    `complete -c qapi-ts -n ${quoted(first)} -l version -d 'output the version number'`,
    ...commands.flatMap(commandLines),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines({ name, options, words, takesPath }: CompletedCommand): readonly string[] {
  const start = `complete -c qapi-ts -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
  return [
    ...(words.length > 0
      ? [`${start}${takesPath ? '' : ' -f'} -a ${quoted(words.join(' '))}`]
      : []),
    ...options.map((option) => `${start} ${optionArguments(option)}`),
  ];
}

function optionArguments({ long, short, description, value }: CompletedOption): string {
  const letter = short === null ? '' : `-s ${short.slice(1)} `;
  const follows = { none: '', path: ' -r', any: ' -x' };
  const tail = typeof value === 'string' ? follows[value] : ` -x -a ${quoted(value.join(' '))}`;
  return `-l ${long.slice(2)} ${letter}-d ${quoted(description)}${tail}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
