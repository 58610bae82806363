import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A schema that the package brings with it: one state of QEMU's migration schema. */
export interface BundledState {
  /** What selects it on the command line, such as `7.0-dev`. */
  readonly name: string;
  /** The release it was on the way to, such as `7.0`. */
  readonly release: string;
  /** The release whose rules it is read under. */
  readonly dialect: string;
  /** The day of the state, as `YYYY-MM-DD`. */
  readonly date: string;
  /** Absolute path of its entry schema. */
  readonly entry: string;
}

/** Beside `src` and `dist` alike. */
const folder = new URL('../../qapi/', import.meta.url);

/** All bundled states, oldest first. */
export function bundledStates(): readonly BundledState[] {
  const text = readFileSync(new URL('index.json', folder), 'utf8');
  const { states } = JSON.parse(text) as { readonly states: readonly BundledState[] };
  return states
    .map((state) => ({ ...state, entry: fileURLToPath(new URL(state.entry, folder)) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
