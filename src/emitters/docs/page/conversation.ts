/** A part of a conversation: what one side says, or what stands before anyone does. */
export interface Message {
  readonly from: 'client' | 'server' | null;
  /** Without the arrow, and without the columns that it takes. */
  readonly text: string;
}

/** Takes a conversation apart: `->` is before what the client sends, `<-` what the server does. */
export function messagesOf(conversation: string): readonly Message[] {
  const pieces = conversation.split(/^(?=[ \t]*(?:->|<-))/m);
  return pieces.flatMap((piece) => {
    const arrow = /^[ \t]*(->|<-) ?/.exec(piece);
    const text = arrow ? unhung(piece.slice(arrow[0].length), arrow[0].length) : piece;
    const from = arrow ? (arrow[1] === '->' ? 'client' : 'server') : null;
    const shown = text.replace(/^\s*\n|\s+$/g, '');
    return shown === '' ? [] : [{ from, text: shown } as const];
  });
}

/** Lines after the first stand below it. */
function unhung(text: string, columns: number): string {
  return text.replaceAll(new RegExp(`(?<=\n) {1,${String(columns)}}`, 'g'), '');
}
