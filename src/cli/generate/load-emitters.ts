import { defineEmitter, type AnyEmitter } from '../../codegen/define-emitter.js';
import { isBuiltinEmitterName } from '../../emitters/builtin.js';
import { loadModule } from '../load-module.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';

/** An emitter of the user's: in a module that is named as `--emitter` has it, or itself. */
export type GivenEmitter = string | AnyEmitter;

/**
 * Loads emitters of the user's. Of a module all are taken that it exports, under whatever name.
 *
 * @throws UsageError where a module cannot be loaded or exports none, or a name is taken
 */
export async function loadEmitters(
  given: readonly GivenEmitter[],
  session: Pick<Session, 'cwd' | 'env'>,
): Promise<readonly AnyEmitter[]> {
  const loaded = new Map<string, AnyEmitter>();
  for (const one of given) {
    for (const emitter of await emittersOf(one, session)) {
      const { name } = emitter;
      if (isBuiltinEmitterName(name) || loaded.has(name)) {
        throw new UsageError(`there is another emitter called '${name}' already`);
      }
      loaded.set(name, emitter);
    }
  }
  return [...loaded.values()];
}

async function emittersOf(
  given: GivenEmitter,
  session: Pick<Session, 'cwd' | 'env'>,
): Promise<readonly AnyEmitter[]> {
  if (typeof given !== 'string') return [checked(given, 'the configuration')];
  const { exports } = await loadModule(given, session, { fresh: true });
  // One may be exported by name and as default.
  const found = [...new Set(exportedValues(exports).filter(isEmitterLike))];
  if (found.length === 0) {
    throw new UsageError(`'${given}' exports no emitter: export what defineEmitter returns`);
  }
  return found.map((one) => checked(one, `'${given}'`));
}

/** Those of CommonJS that was compiled stand in its default export. */
function exportedValues(exports: Readonly<Record<string, unknown>>): readonly unknown[] {
  const { default: whole } = exports;
  const isCompiled = typeof whole === 'object' && whole !== null && !isEmitterLike(whole);
  const values: readonly unknown[] = isCompiled ? Object.values(whole) : [];
  return [...Object.values(exports), ...values];
}

/** Whether it means to be an emitter. It was made by another copy of this library. */
export function isEmitterLike(value: unknown): value is AnyEmitter {
  return typeof value === 'object' && value !== null && 'name' in value && 'emit' in value;
}

function checked(emitter: AnyEmitter, where: string): AnyEmitter {
  try {
    return defineEmitter(emitter);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${where}: ${reason}`, { cause: error });
  }
}
