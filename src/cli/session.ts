import type { StartPrinter } from '../codegen/printer.js';

/** A stream that text goes to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal. */
  readonly columns?: number | undefined;
}

/** What a run of the command line has of the world around it, and was told of how to speak. */
export interface Session {
  /** Results. */
  readonly stdout: Output;
  /** Diagnostics, and what else is wrong. */
  readonly stderr: Output;
  /** The text of standard input. */
  readonly readStdin?: (() => Uint8Array) | undefined;
  /** Asks a question, where there is somebody to ask. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** The folder that relative paths start from; absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints TypeScript in another way than here; begun before the schema is read. */
  readonly loadPrinter?: (() => Promise<StartPrinter>) | undefined;
  readonly color?: 'auto' | 'always' | 'never';
  /** Say only what is wrong. */
  readonly quiet?: boolean;
  /** Tell how long each stage took, and where an error was thrown. */
  readonly verbose?: boolean;
  /** Ends what goes on until it is ended, `--watch`; the process is, otherwise. */
  readonly signal?: AbortSignal | undefined;
}
