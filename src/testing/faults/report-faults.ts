import process from 'node:process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FaultReport } from './fault-report.js';
import { faultScenarios } from './fault-scenarios.js';
import type { FaultScenario } from './fault-scenario.js';
import { runScenario } from './run-scenario.js';

// A process of its own, run with `--expose-gc`: here nobody else catches what is thrown, keeps the
// process alive, or takes memory. It prints one report a line.

/** How often the memory is looked at after the first run, which loads and compiles. */
const RUNS = Number(process.argv[2] ?? 1);

const uncaught: string[] = [];
for (const kind of ['uncaughtException', 'unhandledRejection', 'warning']) {
  process.on(kind, (error: unknown) => uncaught.push(`${kind}: ${String(error)}`));
}

for (const scenario of faultScenarios) {
  process.stdout.write(`${JSON.stringify(await report(scenario))}\n`);
}

async function report(scenario: FaultScenario): Promise<FaultReport> {
  const { client, ...first } = await runScenario(scenario);
  const before = await usedBytes();
  for (let run = 0; run < RUNS; run += 1) await runScenario(scenario);
  const grownBytes = (await usedBytes()) - before;
  const isHeld = client?.deref() !== undefined;
  return { ...first, name: scenario.name, uncaught: uncaught.splice(0), isHeld, grownBytes };
}

/** What is in use when all that can go has gone: the heap, and buffers outside of it. */
async function usedBytes(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    await nextTurn();
    (globalThis as unknown as { gc: () => void }).gc();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
