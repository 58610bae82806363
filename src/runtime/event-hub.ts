import type { ProblemReporter } from './problem-reporter.js';
import type { QmpEvent } from './qmp-event.js';

/** Hears an event. What it throws, or rejects with, is reported as a problem. */
export type EventListener<Event extends QmpEvent = QmpEvent> = (
  event: Event,
) => void | Promise<void>;

interface Subscription {
  /** Of the events that it is for; `undefined` for all. */
  readonly names: readonly string[] | undefined;
  readonly listener: EventListener;
  readonly once: boolean;
  /** Hears when no more events come: in order where there is no cause. */
  readonly onEnd: ((cause: Error | undefined) => void) | undefined;
}

/**
 * Hands events to who subscribed, in the order of subscription. Names are only names here, so an
 * event called `error` or `__proto__` is one like any other.
 *
 * It begins by keeping what comes, so that events which arrive while a connection is being set up
 * reach those who subscribe right after it.
 */
export class EventHub {
  readonly #report: ProblemReporter;
  /** A new list for each change: one that is being gone through stays as it is. */
  #subscriptions: readonly Subscription[] = [];
  #prepare: (event: QmpEvent) => QmpEvent = (event) => event;
  #kept: QmpEvent[] | undefined = [];
  #ended: { readonly cause: Error | undefined } | undefined;

  constructor(report: ProblemReporter) {
    this.#report = report;
  }

  /**
   * Hands over the events of these names, or all events, until the function that it returns is
   * called.
   */
  subscribe(
    names: Subscription['names'],
    listener: EventListener,
    { once = false, onEnd }: Partial<Pick<Subscription, 'once' | 'onEnd'>> = {},
  ): () => void {
    const subscription: Subscription = { names, listener, once, onEnd };
    this.#subscriptions = [...this.#subscriptions, subscription];
    const ended = this.#ended;
    if (ended !== undefined) {
      queueMicrotask(() => {
        onEnd?.(ended.cause);
      });
    }
    return () => {
      this.#remove(subscription);
    };
  }

  /** Ends the oldest subscription of this listener to this event alone, if there is one. */
  off(name: string, listener: EventListener): void {
    this.#remove(
      this.#subscriptions.find(
        (subscription) =>
          subscription.listener === listener && subscription.names?.includes(name) === true,
      ),
    );
  }

  publish(event: QmpEvent): void {
    if (this.#kept === undefined) this.#deliver(event);
    else this.#kept.push(event);
  }

  /**
   * Delivers what was kept, and everything else at once from now on.
   *
   * @param prepare makes of an event what is delivered; one that it throws at is reported instead
   */
  release(prepare: (event: QmpEvent) => QmpEvent = this.#prepare): void {
    this.#prepare = prepare;
    const kept = this.#kept ?? [];
    this.#kept = undefined;
    for (const event of kept) this.#deliver(event);
  }

  /** No more events come. */
  end(cause: Error | undefined): void {
    this.#ended = { cause };
    for (const { onEnd } of this.#subscriptions) onEnd?.(cause);
  }

  #deliver(received: QmpEvent): void {
    const event = this.#prepared(received);
    if (event === undefined) return;
    for (const subscription of this.#subscriptions) {
      const { names, listener, once } = subscription;
      if (names?.includes(event.event) === false) continue;
      if (once) this.#remove(subscription);
      this.#call(listener, event);
    }
  }

  #prepared(event: QmpEvent): QmpEvent | undefined {
    try {
      return this.#prepare(event);
    } catch (problem) {
      this.#report(problem);
      return undefined;
    }
  }

  #remove(subscription: Subscription | undefined): void {
    this.#subscriptions = this.#subscriptions.filter((other) => other !== subscription);
  }

  #call(listener: EventListener, event: QmpEvent): void {
    try {
      const result = listener(event);
      if (result instanceof Promise) result.catch(this.#report);
    } catch (problem) {
      this.#report(problem);
    }
  }
}
