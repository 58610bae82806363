import { describeWithProgram, startProcess, type RealProcess } from './real-process.js';

const DAEMON = 'qemu-storage-daemon';

/** Like `describe`, and skipped with a word on stderr where there is no storage daemon. */
export function describeWithStorageDaemon(name: string, body: () => void): void {
  describeWithProgram(DAEMON, name, body);
}

/** Starts the storage daemon and waits until its monitor can be connected to. */
export function startStorageDaemon(): Promise<RealProcess> {
  return startProcess(DAEMON, (path) => [
    ...['--chardev', `socket,path=${path},id=c,server=on,wait=on`, '--monitor', 'chardev=c'],
  ]);
}
