import { defineEmitter, sinceOf, visit } from 'qapi-typescript';

/** A page of all commands: what each takes, and which release it came with. */
export default defineEmitter({
  name: 'command-list',
  description: 'A page that lists all commands',
  options: {
    title: { type: 'string', description: 'what the page is called', default: 'Commands' },
  },
  messages: {
    'no-since': {
      severity: 'warning',
      message: ({ name }) => `nothing says since when there is '${name}'`,
    },
  },
  emit({ schema, options, report, textFile }) {
    const lines = [`# ${options.title}`, ''];
    visit(schema, {
      command(command) {
        const { name, arguments: type, namedAt } = command;
        const since = sinceOf(command);
        if (since === undefined) report('no-since', { name }, { at: namedAt });
        const members = type?.kind === 'struct' ? type.members : [];
        const taken = members.map((member) => member.name).join(', ');
        lines.push(`- \`${name}\` (${taken || 'nothing'}), since ${since ?? 'long ago'}`);
      },
    });
    textFile('commands.md', `${lines.join('\n')}\n`);
  },
});
