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
  readonly #queues = new Set<EventQueue<QmpEvent>>();
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

  /** A stream of the events of these names, or of all events. */
  stream(
    names: readonly string[] | undefined,
    options: EventStreamOptions | undefined,
  ): EventStream<QmpEvent> {
    const stream = new EventQueue<QmpEvent>((queue) => {
      const take = (event: QmpEvent): void => {
        if (names === undefined || names.includes(event.event)) queue.push(event);
      };
      this.#queues.add(queue);
      this.onAll(take);
      return () => {
        this.#queues.delete(queue);
        this.offAll(take);
      };
    }, options);
    if (this.#ended !== undefined) stream.end(this.#ended.cause);
    return stream;
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

  /** No more events come: ends all streams. */
  end(cause: Error | undefined): void {
    this.#ended = { cause };
    for (const queue of this.#queues) queue.end(cause);
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
