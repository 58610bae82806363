import type { Symbols } from '../model/symbols.js';

/** Symbols as a compiler is told of them: `-DA -UB` defines A and undefines B. */
export function symbols(flags: string): Symbols {
  const named = (flag: string) =>
    new Set(
      flags
        .split(' ')
        .filter((one) => one.startsWith(flag))
        .map((one) => one.slice(flag.length)),
    );
  return { defined: named('-D'), undefined: named('-U') };
}

/** All that either of the two knows. */
export function joined(a: Symbols, b: Symbols): Symbols {
  return {
    defined: new Set([...a.defined, ...b.defined]),
    undefined: new Set([...a.undefined, ...b.undefined]),
  };
}
