import { describeWithProgram, startProcess, type RealProcess } from './real-process.js';

const AGENT = 'qemu-ga';

/** Like `describe`, and skipped with a word on stderr where there is no guest agent. */
export function describeWithGuestAgent(name: string, body: () => void): void {
  describeWithProgram(AGENT, name, body);
}

/** Starts the guest agent, for this machine, and waits until it can be connected to. */
export function startGuestAgent(): Promise<RealProcess> {
  return startProcess(AGENT, (path, folder) => [
    ...['-m', 'unix-listen', '-p', path, '-f', `${folder}/pid`, '-t', folder],
    // None of the tests shall end or suspend the machine that it runs on.
    ...['-b', 'guest-suspend-disk,guest-suspend-ram,guest-suspend-hybrid,guest-shutdown'],
  ]);
}
