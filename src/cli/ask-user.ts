import { UsageError } from './usage-error.js';

const interrupted = 'interrupted; nothing was done';

/**
 * Asks the one who sits before the terminal; what comes back has no blanks around it.
 *
 * @throws UsageError where nobody does
 */
export async function askUser(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw nobodyToAsk();
  // Loaded by the one command that asks.
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = lines.question(question).catch((error: unknown) => {
      throw new UsageError(interrupted, { cause: error });
    });
    // At the end of what is typed (Ctrl+D) the question would stay open.
    const end = new Promise<never>((_, reject) => {
      lines.once('close', () => {
        reject(new UsageError(interrupted));
      });
    });
    return (await Promise.race([answer, end])).trim();
  } finally {
    lines.close();
  }
}

export function nobodyToAsk(): UsageError {
  return new UsageError('there is nobody to ask: with --yes it asks nothing');
}
