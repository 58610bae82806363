import { isConcat, mustBreak, type Doc } from './doc.js';

/** What prettier allows by default. */
export const lineWidth = 80;

interface Command {
  readonly indentation: number;
  readonly flat: boolean;
  readonly doc: Doc;
}

/** Lays a doc out. @param indentation columns that lines after the first begin with, at least */
export function printDoc(doc: Doc, indentation = 0): string {
  const modes = new Map<symbol, boolean>();
  const commands: Command[] = [{ indentation, flat: false, doc }];
  let text = '';
  let column = indentation;
  for (let command = commands.pop(); command; command = commands.pop()) {
    const { doc: current, flat } = command;
    if (typeof current === 'string') {
      text += current;
      column += current.length;
    } else if (!isConcat(current) && current.kind === 'line' && !flat) {
      column = command.indentation;
      text = `${text.trimEnd()}\n${' '.repeat(column)}`;
    } else if (!isConcat(current) && (current.kind === 'group' || current.kind === 'choice')) {
      const next = chosen(command, current, commands, lineWidth - column, modes);
      if (current.kind === 'group' && current.id) modes.set(current.id, !next.flat);
      commands.push(next);
    } else {
      pushParts(command, commands, modes);
    }
  }
  return text;
}

type Choosable = Extract<Doc, { kind: 'group' | 'choice' }>;

/** How a group or a choice goes on: flat where it fits, and which of the options. */
function chosen(
  { indentation, flat }: Command,
  doc: Choosable,
  rest: readonly Command[],
  room: number,
  modes: ReadonlyMap<symbol, boolean>,
): Command {
  if (doc.kind === 'group') {
    const broken = doc.broken || mustBreak(doc.content);
    const asFlat = { indentation, flat: true, doc: doc.content };
    if (!broken && (flat || fits(asFlat, rest, room, modes))) return asFlat;
    return { indentation, flat: false, doc: doc.content };
  }
  const tries = doc.options
    .slice(0, -1)
    .map((option) => ({ indentation, flat: true, doc: option }));
  const [first] = tries;
  if (flat && first) return first;
  const found = tries.find((option) => fits(option, rest, room, modes));
  return found ?? { indentation, flat: false, doc: doc.options.at(-1) ?? '' };
}

/** Whether everything up to the first line end fits in the room that is left. */
function fits(
  next: Command,
  rest: readonly Command[],
  room: number,
  modes: ReadonlyMap<symbol, boolean>,
): boolean {
  const commands = [next];
  let left = room;
  let restAt = rest.length;
  while (left >= 0) {
    const command = commands.pop() ?? rest[--restAt];
    if (!command) return true;
    const { doc, flat } = command;
    if (typeof doc === 'string') {
      left -= doc.length;
    } else if (!isConcat(doc) && doc.kind === 'line' && !flat) {
      return true;
    } else if (!isConcat(doc) && doc.kind === 'group') {
      commands.push({ ...command, flat: flat && !doc.broken, doc: doc.content });
    } else if (!isConcat(doc) && doc.kind === 'choice') {
      const at = flat ? 0 : -1;
      commands.push({ ...command, doc: doc.options.at(at) ?? '' });
    } else {
      pushParts(command, commands, modes);
    }
  }
  return false;
}

/** Puts what a doc consists of on the stack; lines only where they are flat. */
function pushParts(command: Command, commands: Command[], modes: ReadonlyMap<symbol, boolean>) {
  const { doc, flat, indentation } = command;
  if (typeof doc === 'string') return;
  if (isConcat(doc)) {
    for (let at = doc.length - 1; at >= 0; at--) commands.push({ ...command, doc: doc[at] ?? '' });
    return;
  }
  switch (doc.kind) {
    case 'line':
      if (!doc.soft) commands.push({ ...command, doc: ' ' });
      return;
    case 'indent':
      commands.push({ flat, indentation: indentation + 2, doc: doc.content });
      return;
    case 'if-break': {
      const broken = doc.id ? (modes.get(doc.id) ?? false) : !flat;
      commands.push({ ...command, doc: broken ? doc.broken : doc.flat });
      return;
    }
    case 'group':
    case 'choice':
      commands.push({ ...command, doc: doc.kind === 'group' ? doc.content : doc.options[0] });
  }
}
