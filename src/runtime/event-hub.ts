import { EventQueue } from './event-queue.js';
import type { EventStream, EventStreamOptions } from './event-stream.js';
import type { ProblemReporter } from './problem-reporter.js';
import type { QmpEvent } from './qmp-event.js';

/** Hears an event. What it throws, or rejects with, is reported as a problem. */
export type EventListener<Event extends QmpEvent = QmpEvent> = (
  event: Event,
) => void | Promise<void>;

interface Subscription {
  readonly listener: EventListener;
  readonly once: boolean;
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
  readonly #byName = new Map<string, Subscription[]>();
  #toAll: EventListener[] = [];
  #prepare: (event: QmpEvent) => QmpEvent = (event) => event;
  #kept: QmpEvent[] | undefined = [];
  readonly #endListeners = new Set<(cause: Error | undefined) => void>();
  #ended: { readonly cause: Error | undefined } | undefined;

  constructor(report: ProblemReporter) {
    this.#report = report;
  }

  on(name: string, listener: EventListener, once: boolean): void {
    // A new list each time: one that is being gone through does not change.
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), { listener, once }]);
  }

  /** Ends the oldest subscription of this listener to this event, if there is one. */
  off(name: string, listener: EventListener): void {
    this.#remove(
      name,
      this.#byName.get(name)?.find((subscription) => subscription.listener === listener),
    );
  }

  onAll(listener: EventListener): void {
    this.#toAll = [...this.#toAll, listener];
  }

  offAll(listener: EventListener): void {
    const oldest = this.#toAll.indexOf(listener);
    this.#toAll = this.#toAll.filter((_, index) => index !== oldest);
  }

  /**
   * Hands over the events of these names, or all events, until the function that it returns is
   * called.
   *
   * @param onEnd hears when no more events come: in order where there is no cause
   */
  subscribe(
    names: readonly string[] | undefined,
    listener: EventListener,
    onEnd: (cause: Error | undefined) => void,
  ): () => void {
    const hear: EventListener = (event) => {
      if (names === undefined || names.includes(event.event)) return listener(event);
    };
    this.onAll(hear);
    this.#endListeners.add(onEnd);
    const ended = this.#ended;
    if (ended !== undefined) {
      queueMicrotask(() => {
        onEnd(ended.cause);
      });
    }
    return () => {
      this.offAll(hear);
      this.#endListeners.delete(onEnd);
    };
  }

  /** A stream of the events of these names, or of all events. */
  stream(
    names: readonly string[] | undefined,
    options: EventStreamOptions | undefined,
  ): EventStream<QmpEvent> {
    return new EventQueue<QmpEvent>(
      (queue) =>
        this.subscribe(
          names,
          (event) => {
            queue.push(event);
          },
          (cause) => {
            queue.end(cause);
          },
        ),
      options,
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
    for (const onEnd of this.#endListeners) onEnd(cause);
  }

  #deliver(received: QmpEvent): void {
    const event = this.#prepared(received);
    if (event === undefined) return;
    for (const subscription of this.#byName.get(event.event) ?? []) {
      if (subscription.once) this.#remove(event.event, subscription);
      this.#call(subscription.listener, event);
    }
    for (const listener of this.#toAll) this.#call(listener, event);
  }

  #prepared(event: QmpEvent): QmpEvent | undefined {
    try {
      return this.#prepare(event);
    } catch (problem) {
      this.#report(problem);
      return undefined;
    }
  }

  #remove(name: string, subscription: Subscription | undefined): void {
    const rest = (this.#byName.get(name) ?? []).filter((other) => other !== subscription);
    if (rest.length > 0) this.#byName.set(name, rest);
    else this.#byName.delete(name);
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
