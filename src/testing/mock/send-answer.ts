import type { Answer } from './answer.js';
import type { Outbox } from './outbox.js';
import type { ServerRequest } from './read-request.js';
import { errorMessage, returnMessage } from './server-message.js';

/** Sends the reply to a request, where there is one. */
export async function sendAnswer(
  outbox: Outbox,
  { command, id }: ServerRequest,
  answer: Answer,
): Promise<void> {
  const subject = { kind: 'reply', command } as const;
  switch (answer.kind) {
    case 'return':
      await outbox.send({ subject, text: returnMessage(answer.json, id) });
      return;
    case 'error':
      await outbox.send({ subject, text: errorMessage(answer.class, answer.desc, id) });
      return;
    case 'silence':
      return;
  }
}

/** Says that something could not be read. @param id where it was read as far as that */
export async function sendUnreadable(outbox: Outbox, desc: string, id?: string): Promise<void> {
  const subject = { kind: 'reply', command: undefined } as const;
  await outbox.send({ subject, text: errorMessage('GenericError', desc, id) });
}
