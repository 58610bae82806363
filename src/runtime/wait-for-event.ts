import { QmpConnectionError } from './errors/qmp-connection-error.js';
import type { EventHub } from './event-hub.js';
import type { QmpEvent } from './qmp-event.js';
import { checkTimeLimit } from './time-limit.js';
import { limitError } from './start-limits.js';
import { withinLimits } from './within-limits.js';

/** Says whether an event is the one that is waited for. */
export type EventPredicate<Event extends QmpEvent = QmpEvent> = (event: Event) => boolean;

/** How long to wait for something. */
export interface WaitOptions {
  /** In milliseconds; `Infinity` for no limit, which is the default. */
  readonly timeout?: number | undefined;
  /** Gives the wait up. */
  readonly signal?: AbortSignal | undefined;
}

type Outcome =
  | { readonly kind: 'event'; readonly event: QmpEvent }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ended'; readonly cause: Error | undefined };

/** The next event of these names, or of any, that the predicate accepts. */
export async function waitForEvent(
  hub: EventHub,
  names: readonly string[] | undefined,
  isAwaited: EventPredicate = () => true,
  { timeout = Infinity, signal }: WaitOptions = {},
): Promise<QmpEvent> {
  const limits = { timeout: checkTimeLimit(timeout), signal };
  const outcome = await withinLimits<Outcome>(limits, (settle) =>
    hub.subscribe(
      names,
      (event) => {
        try {
          if (isAwaited(event)) settle({ kind: 'event', event });
        } catch (error) {
          settle({ kind: 'failed', error });
        }
      },
      {
        onEnd: (cause) => {
          settle({ kind: 'ended', cause });
        },
      },
    ),
  );
  const awaited = names?.join(' or ') ?? 'An event';
  switch (outcome.kind) {
    case 'event':
      return outcome.event;
    case 'failed':
      throw outcome.error;
    case 'ended': {
      const { cause = new QmpConnectionError('The client was closed') } = outcome;
      throw new QmpConnectionError(`${awaited}: not heard: ${cause.message}`, { cause });
    }
    case 'timeout':
    case 'aborted':
      throw limitError(awaited, 'not heard', outcome);
  }
}
