import { Argument, type Command } from 'commander';
import { bundledStates } from '../../bundled/bundled-states.js';
import { bashCompletion } from '../completion/bash-completion.js';
import { completedCommand, type CompletedCommand } from '../completion/completed-command.js';
import { fishCompletion } from '../completion/fish-completion.js';
import { zshCompletion } from '../completion/zsh-completion.js';
import { exitCode, type End } from '../exit-code.js';
import type { Session } from '../session.js';

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} as const satisfies Readonly<Record<string, (commands: readonly CompletedCommand[]) => string>>;

const description = `Print a script that lets your shell complete commands, options and their values.`;

const examples = `
Examples:
  qapi-ts completion bash                        look at it
  source <(qapi-ts completion bash)              in ~/.bashrc
  source <(qapi-ts completion zsh)               in ~/.zshrc, after compinit
  qapi-ts completion fish > ~/.config/fish/completions/qapi-ts.fish`;

/** @param program whose commands are completed */
export function defineCompletion(
  command: Command,
  { program, session, end }: { program: Command; session: Session; end: End },
): void {
  command
    .summary('print a script that lets a shell complete commands')
    .description(description)
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(scripts)))
    .addHelpText('after', examples)
    .action((shell: keyof typeof scripts) => {
      const schemas = bundledStates().map(({ name }) => name);
      const commands = program.commands.map((one) => completedCommand(one, schemas));
      session.stdout.write(scripts[shell](commands));
      end(exitCode.fine);
    });
}
