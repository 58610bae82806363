import type { Fault, FaultTarget, Subject } from './fault.js';

/** A fault that was asked for, and what is left of it. */
export interface PendingFault {
  readonly fault: Fault;
  readonly target: FaultTarget;
  /** How many more messages it befalls. */
  left: number;
  /** Messages that are held back. */
  readonly held: Uint8Array[];
}

/** The faults that were asked for; of several that fit a message the oldest befalls it. */
export class FaultList {
  #pending: PendingFault[] = [];

  /** Returns how to take it back. */
  add(fault: Fault, target: FaultTarget): () => void {
    const { times = 1 } = target;
    if (!(times >= 1)) throw new RangeError(`A fault cannot befall ${String(times)} messages`);
    const pending: PendingFault = { fault, target, left: times, held: [] };
    this.#pending.push(pending);
    return () => {
      this.#pending = this.#pending.filter((other) => other !== pending);
    };
  }

  /** The fault that befalls a message now, if one does. */
  take(subject: Subject): PendingFault | undefined {
    const found = this.#pending.find(({ target }) => fits(target, subject));
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#pending = this.#pending.filter((other) => other !== found);
    return found;
  }
}

function fits({ command, event, greeting }: FaultTarget, subject: Subject): boolean {
  if (command === undefined && event === undefined && greeting === undefined) return true;
  switch (subject.kind) {
    case 'greeting':
      return greeting === true;
    case 'reply':
      return command !== undefined && command === subject.command;
    case 'event':
      return event !== undefined && event === subject.event;
  }
}
