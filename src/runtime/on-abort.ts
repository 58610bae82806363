/** Who waits for a signal, as one listener of it. */
const actions = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `action` when a signal aborts that has not yet; returns how to take that back. A signal is
 * listened to once however many wait for it: one may stand behind hundreds of calls, and Node warns
 * of a leak from the eleventh listener on.
 */
export function onAbort(signal: AbortSignal, action: () => void): () => void {
  const waiting = actions.get(signal) ?? listen(signal);
  // One of its own, since the same may wait twice.
  const own = (): void => {
    action();
  };
  waiting.add(own);
  return () => {
    waiting.delete(own);
    if (waiting.size > 0 || actions.get(signal) !== waiting) return;
    actions.delete(signal);
    signal.removeEventListener('abort', runAll);
  };
}

function listen(signal: AbortSignal): Set<() => void> {
  const waiting = new Set<() => void>();
  actions.set(signal, waiting);
  signal.addEventListener('abort', runAll, { once: true });
  return waiting;
}

/** Those that were taken back by one before them are not called. */
function runAll(this: AbortSignal): void {
  const waiting = actions.get(this);
  actions.delete(this);
  for (const action of waiting ?? []) action();
}
