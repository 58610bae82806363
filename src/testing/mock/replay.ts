import type { QmpEvent } from '../../runtime/qmp-event.js';
import { genericError, type Answer } from './answer.js';
import type { ServerRequest } from './read-request.js';
import { sameJson, type RecordedRequest, type Recording } from './recording.js';

/** What must be the same in a request and in the recorded one that answers it. */
export type ReplayMatch = 'arguments' | 'command';

export interface ReplayOptions {
  readonly match: ReplayMatch;
  readonly emit: (event: QmpEvent) => void;
  /** Ends the connection, where the recorded one ended without a reply. */
  readonly disconnect: () => void;
}

/** Answers commands as a recorded conversation did, each recorded request once. */
export class Replay {
  readonly #recording: Recording;
  readonly #options: ReplayOptions;
  readonly #left: RecordedRequest[];
  /** Requests that were answered, whose events are still to follow. */
  readonly #answered = new Map<ServerRequest, RecordedRequest>();
  #hasOpened = false;

  constructor(recording: Recording, options: ReplayOptions) {
    this.#recording = recording;
    this.#options = options;
    this.#left = [...recording.requests];
  }

  /** The commands that were recorded and that nobody has executed yet. */
  get left(): readonly string[] {
    return this.#left.map(({ request }) => request.command);
  }

  /** A client has negotiated. */
  ready(): void {
    if (this.#hasOpened) return;
    this.#hasOpened = true;
    this.#emitAll(this.#recording.opening);
  }

  answer(request: ServerRequest): Answer {
    const at = this.#left.findIndex((recorded) => this.#fits(recorded.request, request));
    const [recorded] = at === -1 ? [] : this.#left.splice(at, 1);
    if (recorded === undefined) return genericError(this.#missing(request));
    this.#answered.set(request, recorded);
    this.#emitAll(recorded.before);
    return recorded.reply ?? { kind: 'silence' };
  }

  /** The answer was sent. */
  answered(request: ServerRequest): void {
    const recorded = this.#answered.get(request);
    if (recorded === undefined) return;
    this.#answered.delete(request);
    this.#emitAll(recorded.after);
    if (recorded.reply === undefined && this.#recording.greeting !== undefined) {
      this.#options.disconnect();
    }
  }

  #fits(recorded: ServerRequest, request: ServerRequest): boolean {
    return (
      recorded.command === request.command &&
      (this.#options.match === 'command' || sameJson(recorded.arguments, request.arguments))
    );
  }

  #missing({ command }: ServerRequest): string {
    const same = (each: RecordedRequest): boolean => each.request.command === command;
    if (this.#left.some(same)) return `'${command}' was not recorded with these arguments`;
    return this.#recording.requests.some(same)
      ? `'${command}' was recorded less often than it is executed`
      : `'${command}' was not recorded`;
  }

  #emitAll(events: readonly QmpEvent[]): void {
    for (const event of events) this.#options.emit(event);
  }
}
