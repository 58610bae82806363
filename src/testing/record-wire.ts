import type { Transport } from '../runtime/transport/transport.js';
import { LineFramer } from '../runtime/transport/line-framer.js';
import type { WireRecord } from '../runtime/wire-record.js';
import { RequestScanner } from './mock/request-scanner.js';

/** A transport that notes what goes over another. */
export function recordWire(transport: Transport): {
  readonly transport: Transport;
  readonly records: readonly WireRecord[];
} {
  const records: WireRecord[] = [];
  const start = performance.now();
  const note = (direction: WireRecord['direction'], text: string): void => {
    records.push({ time: performance.now() - start, direction, text });
  };
  const sent = new RequestScanner();
  const received = new LineFramer((line) => {
    note('received', line);
  }, Infinity);
  return {
    records,
    transport: {
      name: transport.name,
      send(data) {
        for (const item of sent.push(Buffer.from(data as string))) {
          note('sent', item.kind === 'request' ? item.text : '\ufffd');
        }
        transport.send(data);
      },
      listen(listener) {
        transport.listen({
          receive(chunk) {
            received.push(chunk);
            listener.receive(chunk);
          },
          end(cause) {
            listener.end(cause);
          },
        });
      },
      close() {
        transport.close();
      },
    },
  };
}
