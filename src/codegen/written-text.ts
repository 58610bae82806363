/** Text in the language of the file that it goes into: it needs no escape any more. */
export class WrittenText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
