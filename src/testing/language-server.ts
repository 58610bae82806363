import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A place in a file, as editors count: both from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly offset: number;
}

/** What a request about a place is answered with, where that is a list of places. */
export interface FoundPlace {
  readonly file: string;
  readonly start: { readonly line: number; readonly offset: number };
  readonly end: { readonly line: number; readonly offset: number };
}

interface Message {
  readonly type: string;
  readonly request_seq?: number;
  readonly body?: unknown;
}

/** TypeScript's language server as editors run it: a process that is asked over its standard input. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (body: unknown) => void>();
  #received = Buffer.alloc(0);
  #count = 0;

  /** @param compiler the name of the package that TypeScript is installed as */
  constructor(compiler: string) {
    const server = resolve(import.meta.dirname, `../../node_modules/${compiler}/lib/tsserver.js`);
    this.#process = spawn(process.execPath, [server, '--disableAutomaticTypingAcquisition']);
    this.#process.stdout.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      while (this.#takeMessage());
    });
  }

  open(file: string): void {
    this.#send('open', { file });
  }

  /** Where the editor would go from a place. */
  async definition(place: FilePlace): Promise<readonly FoundPlace[]> {
    return (await this.#ask('definition', place)) as readonly FoundPlace[];
  }

  close(): void {
    this.#process.kill();
  }

  #send(command: string, argument: object): number {
    const seq = ++this.#count;
    const request = { seq, type: 'request', command, arguments: argument };
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    return seq;
  }

  #ask(command: string, argument: object): Promise<unknown> {
    const seq = this.#send(command, argument);
    return new Promise((answer) => this.#waiting.set(seq, answer));
  }

  /** @returns whether there was one */
  #takeMessage(): boolean {
    const head = /Content-Length: (\d+)\r\n\r\n/.exec(this.#received.toString('latin1'));
    if (!head) return false;
    const start = head.index + head[0].length;
    const end = start + Number(head[1]);
    if (this.#received.length < end) return false;
    const message = JSON.parse(this.#received.toString('utf8', start, end)) as Message;
    this.#received = this.#received.subarray(end);
    if (message.type === 'response') this.#waiting.get(message.request_seq ?? 0)?.(message.body);
    return true;
  }
}

/** The place of a text in a file. @param shift how far behind the text's start */
export function placeOf(file: string, text: string, shift = 0): FilePlace {
  const content = readFileSync(file, 'utf8');
  const at = content.indexOf(text);
  if (at === -1) throw new Error(`'${text}' is not in ${file}`);
  const before = content.slice(0, at + shift).split('\n');
  return { file, line: before.length, offset: (before.at(-1)?.length ?? 0) + 1 };
}
