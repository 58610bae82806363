import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { briefly, type FaultReport, type Settled } from '../testing/faults/fault-report.js';
import { faultScenarios } from '../testing/faults/fault-scenarios.js';
import type { ExpectedCalls } from '../testing/faults/fault-scenario.js';
import { runProcess } from '../testing/run-process.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

/**
 * What the heap may differ by where nothing is left, one run later or ten: code that is compiled late, and
 * what the engine notes of it. Less than the buffer of one connection and any of the large messages.
 */
const TOLERANCE_BYTES = 512 * 1024;

/** How often each scenario runs again for that. */
const runs = process.env['SLOW_TESTS'] ? '10' : '1';

/** How all calls shall have come out, in the form of the report. */
function expectedOf(calls: ExpectedCalls = {}): Readonly<Record<string, unknown>> {
  const outcomes = Object.entries(calls).map(([name, expected]): [string, unknown] => [
    name,
    expected.kind === 'value'
      ? ({ kind: 'value', value: briefly(expected.value) } satisfies Settled)
      : { kind: 'error', text: expect.stringMatching(expected.text) },
  ]);
  return Object.fromEntries(outcomes);
}

describe('whatever the server does, nothing is lost, misrouted, thrown or left, where', () => {
  const reports = new Map<string, FaultReport>();

  beforeAll(async () => {
    const folder = temporaryFolder();
    const program = join(folder, 'report-faults.mjs');
    await build({
      entryPoints: [resolve(import.meta.dirname, '../testing/faults/report-faults.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
    const { status, output } = await runProcess(execPath, ['--expose-gc', program, runs], {
      cwd: folder,
    });
    expect({ status, output }).toMatchObject({ status: 0 });
    for (const line of output.trim().split('\n')) {
      const report = JSON.parse(line) as FaultReport;
      reports.set(report.name, report);
    }
  }, 600_000);

  it('are at least 34 scenarios, each of another name', () => {
    expect(new Set(faultScenarios.map(({ name }) => name)).size).toBe(faultScenarios.length);
    expect(faultScenarios.length).toBeGreaterThanOrEqual(34);
  });

  it.each(faultScenarios.map((scenario) => [scenario.name, scenario] as const))(
    '%s',
    (name, { refused, calls, after, events = [], problems = [] }) => {
      const report = reports.get(name)!;
      expect(report.refused ?? 'connected').toMatch(refused ?? /^connected$/);
      expect(report.calls).toEqual(expectedOf(calls));
      expect(report.after).toEqual(expectedOf(after));
      expect(report.events).toEqual(events);
      expect(report.problems).toEqual(problems.map((text) => expect.stringMatching(text)));
      expect(report.uncaught).toEqual([]);
      expect(report.left).toEqual([]);
      expect(report.isHeld).toBe(false);
      expect(report.grownBytes).toBeLessThan(TOLERANCE_BYTES);
    },
  );
});
