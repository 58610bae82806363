/** The other side of `printInWorker`: prints each file that comes, until there are no more. */
import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { GeneratedFile } from '../codegen/generated-file.js';
import { loadPrint, type Print } from '../codegen/load-print.js';
import type { Settings } from '../codegen/settings.js';
import { enableCompileCache } from './compile-cache.js';

enableCompileCache('print', process.env);
const print = loadPrint(workerData as Settings['target']);
const printed: GeneratedFile[] = [];

parentPort?.on('message', (serialized: Uint8Array | null) => {
  void print.then((printOne) => {
    if (serialized) {
      printed.push(...printOne(...(deserialize(serialized) as Parameters<Print>)));
      return;
    }
    parentPort?.postMessage(printed);
    // Lets the thread end by itself, so that what is to be kept of its compiled code is written.
    parentPort?.close();
  });
});
