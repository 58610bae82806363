import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runCli } from '../../testing/run-cli.js';
import { temporaryFolder } from '../../testing/temporary-folder.js';

/** A group of tests with a shell, in whose folder its script stands; skipped, and said so, without. */
function describeWithShell(
  shell: 'bash' | 'zsh' | 'fish',
  tests: (script: () => Promise<string>) => void,
): void {
  const script = async () => {
    const path = join(temporaryFolder(), 'script');
    writeFileSync(path, (await runCli(['completion', shell])).stdout);
    return path;
  };
  if (spawnSync(shell, ['--version']).status === 0) {
    describe(`in ${shell}`, () => {
      tests(script);
    });
    return;
  }
  process.stderr.write(`skipped: completion in ${shell}: there is no ${shell}\n`);
  it.skip(`completion in ${shell}`, () => undefined);
}

function output(command: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 50_000 });
  expect(stderr).toBe('');
  return stdout;
}

/** What is offered for a line whose end is to be completed. */
const cases = [
  ['qapi-ts ', ['generate', 'validate', 'completion']],
  ['qapi-ts val', ['validate']],
  ['qapi-ts generate --docs ', ['full', 'summary', 'none']],
  ['qapi-ts generate --int', ['--int64']],
  ['qapi-ts generate -o out --emit types --target ', ['ts', 'js']],
  ['qapi-ts validate 7.', ['7.0-dev']],
  ['qapi-ts completion ', ['bash', 'zsh', 'fish']],
] as const;

describeWithShell('bash', (script) => {
  const program = `source "$1"; read -ra COMP_WORDS <<<"$2"
    [[ $2 == *' ' ]] && COMP_WORDS+=('')
    COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 )); _qapi_ts; echo "\${COMPREPLY[@]}"`;
  const offered = async (line: string) =>
    output('bash', '--norc', '-c', program, 'bash', await script(), line)
      .trim()
      .split(' ');

  it.each(cases)('%j is followed by %j', async (line, expected) => {
    expect(await offered(line)).toEqual(expect.arrayContaining([...expected]));
  });

  it('says nothing where bash completes paths, or nothing', async () => {
    expect(await offered('qapi-ts generate --output ')).toEqual(['']);
    expect(await offered('qapi-ts generate --qemu-version ')).toEqual(['']);
  });
});

describeWithShell('fish', (script) => {
  const program = 'source $argv[1]; complete -C $argv[2]';
  it.each(cases)('%j is followed by %j', async (line, expected) => {
    // What is before a tab is the word, what is behind it the description.
    const lines = output('fish', '--no-config', '-c', program, await script(), line).split('\n');
    const offered = lines.map((text) => text.split('\t')[0]);
    expect(offered).toEqual(expect.arrayContaining([...expected]));
  });
});

/** Types a line and a tab in a terminal, and has the command write what it is called with. */
const typing = `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'autoload -Uz compinit; compinit -u -D; PS1=; unsetopt beep'
zpty -w shell "source $1; qapi-ts() { print -r -- \\"\\$@\\" > $2; exit }"
zpty -w shell "$3"$'\\t'
repeat 600 { sleep 0.05; [[ -s $2 ]] && break }
zpty -d shell`;

describeWithShell('zsh', (script) => {
  it.each([
    ['qapi-ts val', 'validate'],
    ['qapi-ts generate --docs su', 'generate --docs summary'],
    ['qapi-ts generate --int64 bi', 'generate --int64 bigint'],
    ['qapi-ts generate -o out --targ', 'generate -o out --target'],
    ['qapi-ts inspect 7', 'inspect 7.0-dev'],
    ['qapi-ts completion f', 'completion fish'],
  ])('%j and a tab is %j', async (line, expected) => {
    const result = join(temporaryFolder(), 'result');
    output('zsh', '-f', '-c', typing, 'zsh', await script(), result, line);
    expect(existsSync(result) && readFileSync(result, 'utf8').trim()).toBe(expected);
  });
});
