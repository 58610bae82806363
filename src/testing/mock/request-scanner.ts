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
  #text = '';
  #at = 0;
  #depth = 0;
  #inString = false;

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
    this.#text += this.#decoder.write(bytes);
    const requests: Scanned[] = [];
    for (; this.#at < this.#text.length; this.#at += 1) {
      if (!this.#endsRequest(this.#text.charAt(this.#at))) continue;
      requests.push({ kind: 'request', text: this.#text.slice(0, this.#at + 1) });
      this.#text = this.#text.slice(this.#at + 1);
      this.#at = -1;
    }
    return requests;
  }

  #endsRequest(character: string): boolean {
    if (this.#inString) {
      if (character === '\\') this.#at += 1;
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
    this.#text = '';
    this.#at = 0;
    this.#depth = 0;
    this.#inString = false;
  }
}
