import { spawnSync } from 'node:child_process';

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How long a command takes as a process, in milliseconds. It must succeed. */
export function processTime(command, args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const took = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stderr}`);
  return took;
}

/** The medians of several commands that are run in turn, so that all meet the same machine. */
export function processMedians(commands, rounds) {
  const times = commands.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    commands.forEach(([command, ...args], at) => {
      const took = processTime(command, args);
      // The first round warms the file cache.
      if (round > 0) times[at].push(took);
    });
  }
  return times.map(median);
}

/** The median of a function's times, in milliseconds. */
export function functionMedian(measured, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    measured();
    times.push(performance.now() - start);
  }
  return median(times);
}

export const ms = (time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
