import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import { emittersHelp } from './emitter-options.js';
import { loadEmitters } from './load-emitters.js';

/**
 * What `generate --help --emitter ./mine.js` says of the emitters that are named beside it; nothing
 * for any other command line.
 */
export async function helpOfEmitters(args: readonly string[], session: Session): Promise<string> {
  if (args[0] !== 'generate' || !args.some((arg) => arg === '--help' || arg === '-h')) return '';
  const modules = args.flatMap((arg, at) => {
    const [, joined] = /^--emitter=(.+)$/s.exec(arg) ?? [];
    return joined ?? (arg === '--emitter' ? (args[at + 1] ?? []) : []);
  });
  try {
    return emittersHelp(await loadEmitters(modules, session)).trimEnd();
  } catch (error) {
    // Help is given all the same.
    if (error instanceof UsageError) return `\n${error.message}`;
    throw error;
  }
}
