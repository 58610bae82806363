import type { MockCall } from './mock-call.js';
import type { CallWaitOptions } from './mock-stage.js';
import type { Waiting } from './waiting.js';

/** The commands that came in. */
export class CallLog {
  readonly #calls: MockCall[] = [];
  readonly #waiting: Waiting;

  constructor(waiting: Waiting) {
    this.#waiting = waiting;
  }

  add(call: MockCall): void {
    this.#calls.push(call);
    this.#waiting.look();
  }

  /** In the order in which they came; those of one command, or all. */
  of(command: string | undefined): readonly MockCall[] {
    return this.#calls.filter((call) => command === undefined || call.command === command);
  }

  waitFor(command: string, options: CallWaitOptions<MockCall>): Promise<MockCall> {
    const { count = 1, where = () => true } = options;
    if (!(count >= 1)) throw new RangeError(`There is no call number ${String(count)}`);
    const find = (): MockCall | undefined => this.of(command).filter(where)[count - 1];
    return this.#waiting.wait(find, () => this.#late(command, count), options);
  }

  #late(command: string, count: number): string {
    const others = [...new Set(this.#calls.map((call) => call.command))].join(', ');
    const times = count === 1 ? '' : ` ${String(count)} times`;
    return `'${command}' was not called${times} (called so far: ${others || 'nothing'})`;
  }
}
