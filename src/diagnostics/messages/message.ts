/** Declares a kind of diagnostic that stops generation. */
export function error<P = void>(message: (parameters: P) => string) {
  return { severity: 'error', message } as const;
}
