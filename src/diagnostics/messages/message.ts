/** Declares a kind of diagnostic that stops generation. */
export function error<P = void>(message: (parameters: P) => string) {
  return { severity: 'error', message } as const;
}

/** Declares a kind of diagnostic that stops nothing: QEMU's front end says nothing there. */
export function warning<P = void>(message: (parameters: P) => string) {
  return { severity: 'warning', message } as const;
}
