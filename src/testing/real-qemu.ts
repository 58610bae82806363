import { describeWithProgram, startProcess, type RealProcess } from './real-process.js';

const QEMU = 'qemu-system-x86_64';

/** A QEMU with a monitor, without a machine unless the arguments say so. */
export type RealQemu = RealProcess;

/** Like `describe`, and skipped with a word on stderr where there is no QEMU. */
export function describeWithQemu(name: string, body: () => void): void {
  describeWithProgram(QEMU, name, body);
}

/**
 * Starts QEMU and waits until its monitor can be connected to. QEMU waits for the first connection
 * as well: otherwise two of its threads may take one that comes while it starts, and then it greets
 * twice, garbles a request or crashes (7.2, once in some thousand starts).
 */
export function startQemu(
  args: readonly string[] = ['-M', 'none', '-nodefaults', '-display', 'none'],
): Promise<RealQemu> {
  return startProcess(QEMU, (path) => [...args, '-qmp', `unix:${path},server=on,wait=on`]);
}
