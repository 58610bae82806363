import { createInterface } from 'node:readline/promises';

/** Asks the one who sits before the terminal; what comes back has no blanks around it. */
export async function askUser(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}
