import { createConnection } from 'node:net';
import { once } from 'node:events';

const LINE_END = 10;

/**
 * A socket that sends bytes and counts the lines that come back, and does nothing else: what any
 * client of QMP on Node costs at least.
 */
export class BareClient {
  #socket;
  #lines = 0;
  #awaited = 0;
  #onLines = () => undefined;

  /** @param oob whether to enable out-of-band execution, as the client does where it is offered */
  static async connect(path, { oob = false } = {}) {
    const client = new BareClient();
    client.#socket = createConnection({ path });
    client.#socket.on('data', (chunk) => client.#count(chunk));
    await once(client.#socket, 'connect');
    await client.#arrived(1);
    const enabled = oob ? ',"arguments":{"enable":["oob"]}' : '';
    await client.send(`{"execute":"qmp_capabilities"${enabled}}`, 1);
    return client;
  }

  /** Sends requests, and waits for as many lines. */
  send(text, lines) {
    const arrived = this.#arrived(lines);
    this.#socket.write(text);
    return arrived;
  }

  /** Sends a request, and gives back the line that answers it. */
  async ask(text) {
    const chunks = [];
    const gather = (chunk) => chunks.push(chunk);
    this.#socket.on('data', gather);
    await this.send(text, 1);
    this.#socket.off('data', gather);
    return Buffer.concat(chunks).toString();
  }

  close() {
    this.#socket.destroy();
  }

  #arrived(lines) {
    this.#awaited = this.#lines + lines;
    return new Promise((resolve) => {
      this.#onLines = resolve;
    });
  }

  #count(chunk) {
    for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, at + 1)) {
      this.#lines += 1;
    }
    if (this.#lines >= this.#awaited) this.#onLines();
  }
}
