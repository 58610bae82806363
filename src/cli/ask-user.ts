import { UsageError } from './usage-error.js';

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
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

export function nobodyToAsk(): UsageError {
  return new UsageError('there is nobody to ask: with --yes it asks nothing');
}
