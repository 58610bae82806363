import { beforeAll, expect, it } from '@jest/globals';
import { buildSymbols } from '../../model/build-symbols.js';
import type { BuiltinType } from '../../model/type.js';
import { resolveConditions } from '../../model/resolve-conditions.js';
import { QmpCommandError } from '../../runtime/errors/qmp-command-error.js';
import { QmpConnectionError } from '../../runtime/errors/qmp-connection-error.js';
import { isJsonObject, type JsonObject } from '../../runtime/json/json-object.js';
import type { ValidationIssue } from '../../runtime/validation/issue.js';
import { QmpClient } from '../../runtime/qmp-client.js';
import { debianBuild } from '../../testing/debian-build.js';
import { generatedChecks, schemaAt, type GeneratedCheck } from '../../testing/generated-checks.js';
import { Random } from '../../testing/random.js';
import { describeWithQemu, startQemu } from '../../testing/real-qemu.js';
import { describeWithShared, sharedPath } from '../../testing/shared.js';
import { addFault, type Fault } from '../../testing/value-faults.js';
import { ValueMaker } from '../../testing/value-maker.js';

/** How many requests are sent. */
const count = 3000;

/** Commands that do nothing worth fearing, with the choices below. */
const harmless =
  /^(?:query-.*|qom-.*|object-(?:add|del)|blockdev-add|netdev_add|chardev-add|migrate-set-(?:parameters|capabilities))$/;

/** What unions are made as: nothing that opens files, devices or connections, or takes memory. */
const tags = {
  ObjectOptions: ['iothread', 'secret', 'throttle-group', 'authz-list', 'authz-simple', 'can-bus'],
  BlockdevOptions: ['null-co', 'raw', 'throttle', 'copy-on-read'],
  Netdev: ['user'],
  ChardevBackend: ['null'],
};

const names = ['a', 'id0', 'node1', 'ü'];

/** Texts are names where names are wanted, else lead to no file; threads and sizes are few. */
function builtin({ jsonType }: BuiltinType, member: string): unknown {
  if (jsonType === 'string') {
    return /^(?:id|node-name|name|typename|device)$/.test(member)
      ? names[member.length % 4]
      : '/nowhere/x';
  }
  return member.startsWith('thread-pool-m') ? 2 : undefined;
}

/** How QEMU says that what it reads is not what its schema says. */
const complaint = new RegExp(
  `^(?:${[
    "Parameter '.*' is missing",
    "Parameter '.*' is unexpected",
    "Parameter '.*' does not accept value '.*'",
    "Parameter '.*' expects u?int\\d+(?:_t)?",
    "Invalid parameter type for '.*', expected: .*",
  ].join('|')})$`,
  's',
);

interface Case {
  readonly command: string;
  readonly fault: Fault | null;
  readonly value: JsonObject;
  readonly issues: readonly ValidationIssue[];
}

/** What QEMU said of a case; null where it did what it was asked for. */
interface Answered extends Case {
  readonly desc: string | null;
}

/** Where the two differ, and why that is as it should be. */
const differences: readonly { readonly why: string; readonly holds: (one: Answered) => boolean }[] =
  [
    {
      // Its releases before 2.10 wrote great numbers so. A client that means -1 is wrong about the
      // type, and as the size of memory such a number ends QEMU.
      why: 'QEMU takes a negative number for uint64 and size as that much less than 2^64',
      holds: ({ issues }) =>
        issues.every(({ code, expected, received }) => {
          const isUnsigned = expected === 'an integer from 0 to 18446744073709551615';
          return code === 'out-of-range' && isUnsigned && /^-\d{1,18}$/.test(received);
        }),
    },
  ];

describeWithShared('the verdict on what is sent', () => {
  describeWithQemu('is that of QEMU 7.2', () => {
    let checks: readonly GeneratedCheck[] = [];

    beforeAll(async () => {
      const whole = schemaAt(sharedPath('qemu/7.2/qapi/qapi-schema.json'));
      const schema = resolveConditions(whole, buildSymbols(whole, new Set(debianBuild.defined)));
      checks = (await generatedChecks(schema)).filter(
        ({ kind, name }) => kind === 'arguments' && harmless.test(name),
      );
    }, 240_000);

    it(`on ${String(count)} arguments`, async () => {
      const answers = await askQemu(makeCases(checks));
      const wrong = answers.filter(({ issues }) => issues.length > 0);
      expect(wrong.length).toBeGreaterThan(count / 3);
      expect(answers.length - wrong.length).toBeGreaterThan(count / 3);
      expect(new Set(wrong.map(({ command }) => command)).size).toBe(checks.length);

      const different = answers.filter(
        ({ issues, desc }) => issues.length > 0 !== complaint.test(desc ?? ''),
      );
      expect(different.filter((one) => !differences.some(({ holds }) => holds(one)))).toEqual([]);
      // What no longer differs is not explained any longer.
      expect(differences.filter(({ holds }) => !different.some(holds))).toEqual([]);
    }, 120_000);
  });
});

function makeCases(checks: readonly GeneratedCheck[]): readonly Case[] {
  const random = new Random(72);
  const maker = new ValueMaker(random, { tags, builtin });
  const rich = checks.filter(({ name }) => !/^(?:query|qom)-/.test(name));
  const cases: Case[] = [];
  while (cases.length < count) {
    // Most commands take little; half of the cases go to those that take more.
    const check = random.pick(cases.length % 2 === 0 ? checks : rich);
    const made = maker.make(check.type);
    const fault = cases.length % 3 === 0 ? null : addFault(made, maker, random);
    const { value } = made.root;
    // Our client sends no other arguments.
    if (!isJsonObject(value)) continue;
    const result = check.validator.safeParse(value);
    const issues = result.success ? [] : result.issues;
    cases.push({ command: check.name, fault, value, issues });
  }
  return cases;
}

async function askQemu(cases: readonly Case[]): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  while (answers.length < cases.length)
    answers.push(...(await askOne(cases.slice(answers.length))));
  return answers;
}

/** Asks one process until there is nothing left to ask, or it ends. */
async function askOne(cases: readonly Case[]): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  const qemu = await startQemu();
  try {
    const client = await QmpClient.connect(qemu.path);
    for (const one of cases) {
      const desc = await answerOf(client, one);
      answers.push({ ...one, desc });
      if (desc === ended) return answers;
    }
    await client.close();
  } finally {
    await qemu.stop();
  }
  return answers;
}

const ended = 'QEMU ended';

async function answerOf(client: QmpClient, { command, value }: Case): Promise<string | null> {
  try {
    await client.execute(command, value);
    return null;
  } catch (error) {
    if (error instanceof QmpCommandError) return error.desc;
    if (error instanceof QmpConnectionError) return ended;
    throw error;
  }
}
