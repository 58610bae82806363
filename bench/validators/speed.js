// How long validators of several libraries take for the same values, in one run.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, diskHost } from '../../dist/library/index.js';
import { median } from '../measure.js';
import { entryOf } from '../real-schemas.js';
import { contendersFor } from './contenders.js';
import { writeGenerated } from './generated.js';
import { handWritten } from './hand-written.js';
import { sampleValues } from './values.js';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 150);
/** What all rounds of one contender may take; who takes longer has fewer, but some. In milliseconds. */
const PATIENCE = 3000;
const FEWEST_ROUNDS = 3;
/** How long a contender runs in one turn, in milliseconds: less than what a scheduler gives. */
const TURN = 0.5;

/** How others name what is ours, in two ways of asking. */
const OURS = 'ours';

/** Prints a table for yes or no, and one for all that is wrong. */
export async function speed() {
  const { schema } = compile(entryOf('7.2'), { host: diskHost });
  const { folder, remove } = await writeGenerated(schema, ['types', 'validators']);
  try {
    const fields = [];
    for (const sample of sampleValues()) fields.push(await fieldOf(sample, schema, folder));
    for (const field of fields) checkVerdicts(field);
    console.log('Whether a value is right: nanoseconds, medians of interleaved rounds.\n');
    printTable(fields, 'is');
    console.log('\nThe same by what tells all that is wrong; unread, where nobody asks what.\n');
    printTable(fields, 'issues');
  } finally {
    remove();
  }
}

/** A value with everybody who validates it. */
async function fieldOf(sample, schema, folder) {
  const { name, part } = sample;
  const definition = schema.definitions.find((each) => each.name === name);
  const type = part === 'result' ? definition.returns : definition.arguments;
  const direction = part === 'arguments' ? 'sent' : 'received';
  const ours = await ourValidator(name, part, folder);
  const others = await contendersFor(type, direction, name, folder);
  const contenders = [
    { name: 'by hand', is: handWritten[name] },
    {
      name: OURS,
      is: (value) => ours.is(value),
      issues: (value) => ours.safeParse(value).issues ?? [],
    },
    { name: 'unread', issues: (value) => (ours.safeParse(value).success ? none : some) },
    ...others,
  ];
  return { ...sample, contenders };
}

async function ourValidator(name, part, folder) {
  const pascal = name.toLowerCase().replace(/(?:^|[-_])(\w)/g, (_, letter) => letter.toUpperCase());
  const suffix = { arguments: 'Arguments', result: 'Result', event: 'Event' }[part];
  const exported = `${pascal}${suffix}Validator`;
  const found = (await import(pathToFileURL(join(folder, 'index.js')).href))[exported];
  if (!found) throw new Error(`there is no ${exported}`);
  return found;
}

/** Nobody is compared who sees other things. */
function checkVerdicts({ name, valid, faulty, contenders }) {
  for (const { name: who, is, issues } of contenders) {
    const right = !is || (is(valid) && !is(faulty));
    const told = !issues || (issues(valid).length === 0 && issues(faulty).length > 0);
    if (!right || !told) throw new Error(`${who} has another verdict of ${name}`);
  }
}

const none = [];
const some = ['something'];

function printTable(fields, what) {
  const [{ contenders: first }] = fields;
  const names = first.filter((contender) => contender[what]).map(({ name }) => name);
  console.log(`| value | ${names.join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(names.length)}`);
  for (const { name, valid, faulty, contenders } of fields) {
    for (const [label, value] of [
      [name, valid],
      [`${name}, a fault`, faulty],
    ]) {
      const times = timesOf(contenders, what, value);
      const cells = names.map((each) => nanoseconds(times.get(each)));
      console.log(`| ${label} | ${cells.join(' | ')} |`);
    }
  }
}

/** Median times of a call by contender, in nanoseconds. They take turns, each round in another order. */
function timesOf(contenders, what, value) {
  const runs = contenders
    .filter((contender) => contender[what])
    .map((contender) => ({ name: contender.name, call: contender[what], times: [] }));
  for (const run of runs) Object.assign(run, warm(run.call, value));
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 0; at < runs.length; at++) {
      const { call, count, rounds, times } = runs[(at + round) % runs.length];
      if (round < rounds) times.push((turn(call, value, count) / count) * 1e6);
    }
  }
  return new Map(runs.map(({ name, times }) => [name, median(times)]));
}

/** Warms a contender, and finds out how often it is to be called in a turn, and in how many rounds. */
function warm(call, value) {
  const until = performance.now() + 200;
  while (performance.now() < until) turn(call, value, 1);
  let count = 1;
  let took = turn(call, value, count);
  while (took < TURN) took = turn(call, value, (count *= 2));
  return { count, rounds: Math.max(FEWEST_ROUNDS, Math.floor(PATIENCE / took)) };
}

/** What results go to, so that no call can be left out. */
let sink = 0;

function turn(call, value, count) {
  const start = performance.now();
  for (let at = 0; at < count; at++) if (call(value)) sink++;
  const took = performance.now() - start;
  if (sink < 0) throw new Error('counted wrongly');
  return took;
}

const nanoseconds = (time) => Math.round(time).toLocaleString('en');
