import { isConcat, type Doc } from './doc.js';

/** What prettier allows by default. */
export const lineWidth = 80;

interface Command {
  readonly indentation: number;
  readonly flat: boolean;
  readonly doc: Doc;
}

/** Which groups with an id are broken. */
type Modes = Map<symbol, boolean>;

/** Lays a doc out. @param indentation columns that lines after the first begin with, at least */
export function printDoc(doc: Doc, indentation = 0): string {
  const modes: Modes = new Map();
  const commands: Command[] = [{ indentation, flat: false, doc }];
  let text = '';
  let column = indentation;
  for (let command = commands.pop(); command; command = commands.pop()) {
    const { doc: current, flat } = command;
    if (typeof current === 'string') {
      text += current;
      column += current.length;
    } else if (isConcat(current)) {
      pushAll(current, command, commands);
    } else if (current.kind === 'line' && !flat) {
      column = command.indentation;
      text = `${text.trimEnd()}\n${' '.repeat(column)}`;
    } else if (current.kind === 'group') {
      commands.push(groupCommand(current, command, commands, lineWidth - column, modes));
    } else if (current.kind === 'choice') {
      commands.push(choiceCommand(current, command, commands, lineWidth - column, modes));
    } else {
      pushContent(current, command, commands, modes);
    }
  }
  return text;
}

type Group = Extract<Doc, { kind: 'group' }>;
type Choice = Extract<Doc, { kind: 'choice' }>;

/** How a group goes on: on one line, as text already, where it fits there. */
function groupCommand(
  { content, broken, id }: Group,
  { indentation, flat }: Command,
  rest: readonly Command[],
  room: number,
  modes: Modes,
): Command {
  if (!broken) {
    const text = flatText(content, flat ? Infinity : room, modes);
    const isFitting =
      text !== undefined && (flat || fits(undefined, rest, room - text.length, modes));
    if (isFitting) {
      if (id) modes.set(id, false);
      return { indentation, flat: true, doc: text };
    }
  }
  if (id) modes.set(id, true);
  return { indentation, flat: false, doc: content };
}

/** Which of the options it is. */
function choiceCommand(
  { options }: Choice,
  { indentation, flat }: Command,
  rest: readonly Command[],
  room: number,
  modes: Modes,
): Command {
  for (const doc of options.slice(0, -1)) {
    const option = { indentation, flat: true, doc };
    if (flat || fits(option, rest, room, modes)) return option;
  }
  return { indentation, flat: false, doc: options.at(-1) ?? '' };
}

/** A doc on one line, of which nothing must break; undefined where there is no room for it. */
function flatText(doc: Doc, room: number, modes: Modes): string | undefined {
  if (typeof doc === 'string') return doc.length <= room ? doc : undefined;
  if (isConcat(doc)) {
    let text = '';
    for (const part of doc) {
      const next = flatText(part, room - text.length, modes);
      if (next === undefined) return undefined;
      text += next;
    }
    return text;
  }
  switch (doc.kind) {
    case 'line':
      return flatText(doc.soft ? '' : ' ', room, modes);
    case 'indent':
      return flatText(doc.content, room, modes);
    case 'group':
      if (doc.id) modes.set(doc.id, false);
      return flatText(doc.content, room, modes);
    case 'if-break':
      return flatText(isBroken(doc.id, true, modes) ? doc.broken : doc.flat, room, modes);
    case 'choice':
      return flatText(doc.options[0], room, modes);
  }
}

/**
 * Whether everything up to the first line end fits in the room that is left.
 *
 * @param next what comes before the rest
 */
function fits(
  next: Command | undefined,
  rest: readonly Command[],
  room: number,
  modes: Modes,
): boolean {
  const commands = next ? [next] : [];
  let left = room;
  let restAt = rest.length;
  while (left >= 0) {
    const command = commands.pop() ?? rest[--restAt];
    if (!command) return true;
    const { doc, flat, indentation } = command;
    if (typeof doc === 'string') {
      left -= doc.length;
    } else if (isConcat(doc)) {
      pushAll(doc, command, commands);
    } else if (doc.kind === 'line' && !flat) {
      return true;
    } else if (doc.kind === 'group') {
      commands.push({ indentation, flat: flat && !doc.broken, doc: doc.content });
    } else if (doc.kind === 'choice') {
      commands.push({ indentation, flat, doc: doc.options.at(flat ? 0 : -1) ?? '' });
    } else {
      pushContent(doc, command, commands, modes);
    }
  }
  return false;
}

function pushAll(docs: readonly Doc[], { indentation, flat }: Command, commands: Command[]): void {
  for (let at = docs.length - 1; at >= 0; at--) {
    commands.push({ indentation, flat, doc: docs[at] ?? '' });
  }
}

type Wrapping = Extract<Doc, { kind: 'line' | 'indent' | 'if-break' }>;

/** Puts what a doc consists of on the stack; a line only where it is flat. */
function pushContent(
  doc: Wrapping,
  { indentation, flat }: Command,
  commands: Command[],
  modes: Modes,
): void {
  switch (doc.kind) {
    case 'line':
      if (!doc.soft) commands.push({ indentation, flat, doc: ' ' });
      return;
    case 'indent':
      commands.push({ indentation: indentation + 2, flat, doc: doc.content });
      return;
    case 'if-break': {
      const shown = isBroken(doc.id, flat, modes) ? doc.broken : doc.flat;
      commands.push({ indentation, flat, doc: shown });
    }
  }
}

/** Whether the group that an `if-break` looks at is broken: that of its id, else the one around. */
function isBroken(id: symbol | undefined, flat: boolean, modes: Modes): boolean {
  return id ? (modes.get(id) ?? false) : !flat;
}
