/** A command as a client sent it. */
export interface ReceivedRequest {
  readonly execute?: string;
  readonly 'exec-oob'?: string;
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly id?: unknown;
}

/**
 * Cuts what a client sends into requests. Nothing stands between them on the wire: they end where
 * their brackets do, as QEMU reads them.
 */
export class RequestScanner {
  #text = '';
  #at = 0;
  #depth = 0;
  #inString = false;

  /** Takes the next text and returns the requests that it completes, as they were written. */
  push(text: string): string[] {
    this.#text += text;
    const requests: string[] = [];
    for (; this.#at < this.#text.length; this.#at += 1) {
      if (!this.#endsRequest(this.#text.charAt(this.#at))) continue;
      requests.push(this.#text.slice(0, this.#at + 1));
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
      this.#depth -= 1;
      return this.#depth === 0;
    }
    return false;
  }
}
