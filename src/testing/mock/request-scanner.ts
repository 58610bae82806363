import { StringDecoder } from 'node:string_decoder';

/** Makes a server forget half a request; never part of UTF-8. */
const RESET = 0xff;

/** What a client sent: a request as it was written, or that what stood before it be forgotten. */
export type Scanned =
  { readonly kind: 'request'; readonly text: string } | { readonly kind: 'reset' };

/**
 * Cuts what a client sends into requests, wherever the packets were cut. Nothing stands between
 * them on the wire: they end where their brackets do, as QEMU reads them.
 */
export class RequestScanner {
  #decoder = new StringDecoder('utf8');
  /** The pieces of a request that has not ended yet: joined at its end, so that time grows with it alone. */
  #begun: string[] = [];
  #depth = 0;
  #inString = false;
  #isEscaped = false;

  /** Takes the next bytes and returns what they complete. */
  push(chunk: Uint8Array): readonly Scanned[] {
    const found: Scanned[] = [];
    let start = 0;
    let end = chunk.indexOf(RESET);
    while (end !== -1) {
      found.push(...this.#requests(chunk.subarray(start, end)), { kind: 'reset' });
      this.#forget();
      start = end + 1;
      end = chunk.indexOf(RESET, start);
    }
    found.push(...this.#requests(chunk.subarray(start)));
    return found;
  }

  #requests(bytes: Uint8Array): readonly Scanned[] {
    const text = this.#decoder.write(bytes);
    const requests: Scanned[] = [];
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (!this.#endsRequest(text.charAt(at))) continue;
      const last = text.slice(start, at + 1);
      requests.push({ kind: 'request', text: this.#begun.join('') + last });
      this.#begun = [];
      start = at + 1;
    }
    if (start < text.length) this.#begun.push(text.slice(start));
    return requests;
  }

  #endsRequest(character: string): boolean {
    if (this.#isEscaped) {
      this.#isEscaped = false;
      return false;
    }
    if (this.#inString) {
      if (character === '\\') this.#isEscaped = true;
      else if (character === '"') this.#inString = false;
      return false;
    }
    if (character === '"') this.#inString = true;
    else if (character === '{' || character === '[') this.#depth += 1;
    else if (character === '}' || character === ']') {
      // One that closes nothing ends what cannot be read.
      this.#depth = Math.max(0, this.#depth - 1);
      return this.#depth === 0;
    }
    return false;
  }

  #forget(): void {
    this.#decoder = new StringDecoder('utf8');
    this.#begun = [];
    this.#depth = 0;
    this.#inString = false;
    this.#isEscaped = false;
  }
}
