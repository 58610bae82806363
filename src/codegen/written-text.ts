/** By what it is, not by its class: an emitter of the user's has another copy of that. */
export function isWrittenText(value: unknown): value is WrittenText {
  return typeof value === 'object' && value !== null && 'text' in value;
}

/** Text in the language of the file that it goes into: it needs no escape any more. */
export class WrittenText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
