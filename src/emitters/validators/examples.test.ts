import { expect, it } from '@jest/globals';
import { compareReleases, formatRelease, parseRelease, type Release } from '../../model/release.js';
import type { Schema } from '../../model/schema.js';
import { generatedChecks, schemaAt, type GeneratedCheck } from '../../testing/generated-checks.js';
import { exampleMessages, type ExampleMessage } from '../../testing/qmp-examples.js';
import { describeWithShared, realSchemas } from '../../testing/shared.js';
import type { IssueCode } from '../../runtime/validation/issue.js';

/** What is wrong with a message in an example. */
interface Fault {
  /** `return query-block`: which value of which command or event; `text of` where there is none. */
  readonly what: string;
  readonly code: IssueCode | 'no-such-name' | 'not-json' | 'no-message' | 'elided';
  /** The place in the value, without indexes. */
  readonly at: string;
}

/** Examples that are wrong, from one release up to another. */
interface Known extends Pick<Fault, 'what' | 'code'> {
  readonly from: string;
  readonly to: string;
  /** The places; those that end in `/` stand for all below. */
  readonly at: readonly string[];
  readonly why: string;
}

type Row = readonly [releases: string, what: string, ...at: string[]];

/** A part of the table whose rows share a reason. */
function rows(code: Fault['code'], why: string, ...of: readonly Row[]): readonly Known[] {
  return of.map(([releases, what, ...at]) => {
    const [from = '', to = from] = releases.split(' to ');
    return { from, to, what, code, at: at.length > 0 ? at : [''], why };
  });
}

/** The mistakes in QEMU's examples, by reason, release and message. */
const known: readonly Known[] = [
  ...rows(
    'missing-member',
    'older than the member, which is mandatory',
    ['2.12 to 10.0', 'return query-block', '/inserted/cache'],
    ['2.12 to 5.2', 'return query-block', '/inserted/encryption_key_missing'],
    ['10.0', 'return query-block', '/inserted/active'],
    ['2.12 to 10.0', 'return query-named-block-nodes', '/cache'],
    ['2.12 to 5.2', 'return query-named-block-nodes', '/encryption_key_missing'],
    ['2.12 to 6.2', 'return query-named-block-nodes', '/detect_zeroes'],
    ['10.0', 'return query-named-block-nodes', '/active'],
    ['2.12 to 10.0', 'return query-migrate', '/ram/'],
    ['2.12 to 8.2', 'return query-migrate', '/disk/'],
    ['6.0', 'return query-migrate', '/blocked'],
    ['2.12 to 10.0', 'return query-iothreads', '/poll-max-ns', '/poll-grow', '/poll-shrink'],
    ['6.2 to 10.0', 'return query-iothreads', '/aio-max-batch'],
    ['5.1 to 10.0', 'return query-pci', '/devices/irq_pin'],
    ['2.12 to 6.2', 'return query-vnc', '/clients/websocket'],
    ['2.12 to 6.2', 'event VNC_CONNECTED', '/server/websocket', '/client/websocket'],
    ['2.12 to 6.2', 'event VNC_INITIALIZED', '/server/websocket', '/client/websocket'],
    ['2.12 to 6.2', 'event VNC_DISCONNECTED', '/server/websocket', '/client/websocket'],
    ['2.12 to 6.2', 'return trace-event-get-state', '/vcpu'],
    ['4.0', 'return query-colo-status', '/last_mode'],
    ['4.1 to 6.2', 'return query-colo-status', '/last-mode'],
    ['6.2', 'return query-memdev', '/share'],
    ['6.2 to 10.0', 'return query-sgx-capabilities', '/sections'],
    ['10.0', 'return query-sev', '/sev-type'],
    ['7.2 to 10.0', 'return x-query-virtio-status', '/disable-legacy-check'],
    ['2.12 to 6.2', 'event BLOCK_IMAGE_CORRUPTED', '/fatal'],
    ['2.12 to 6.2', 'event BLOCK_IO_ERROR', '/reason'],
    ['4.0 to 6.2', 'event SHUTDOWN', '/reason'],
    ['4.0 to 6.2', 'event RESET', '/reason'],
    ['6.2', 'event MEMORY_DEVICE_SIZE_CHANGE', '/qom-path'],
    ['7.0 to 10.0', 'event RTC_CHANGE', '/qom-path'],
  ),
  ...rows(
    'missing-member',
    'a mandatory member was forgotten',
    ['2.12 to 6.2', 'arguments dump-guest-memory', '/paging'],
    ['8.2', 'arguments migrate', '/uri'],
  ),
  ...rows(
    'missing-member',
    'the members stand elsewhere in the message, or under another name',
    ['2.12 to 3.1', 'event COMMAND_DROPPED', '/id', '/reason'],
    ['2.12 to 6.2', 'event ACPI_DEVICE_OST', '/info'],
    ['5.2 to 6.2', 'arguments replay-break', '/icount'],
    ['5.2 to 6.2', 'arguments replay-seek', '/icount'],
    ['6.0 to 6.2', 'arguments snapshot-save', '/job-id', '/tag', '/vmstate', '/devices'],
    ['6.0 to 6.2', 'arguments snapshot-load', '/job-id', '/tag', '/vmstate', '/devices'],
    ['6.0 to 6.2', 'arguments snapshot-delete', '/job-id', '/tag', '/devices'],
    ['7.2 to 10.0', 'arguments dumpdtb', '/filename'],
    ['7.2 to 10.0', 'arguments set-vcpu-dirty-limit', '/dirty-rate'],
  ),
  ...rows(
    'wrong-type',
    'a string where the schema has another type',
    ['2.12 to 6.0', 'arguments trace-event-set-state', '/enable'],
    ['5.1 to 6.2', 'arguments netdev_add', '/dnssearch'],
    ['5.1 to 6.2', 'event FAILOVER_NEGOTIATED'],
    ['8.2 to 10.0', 'arguments migrate', '/channels/addr/offset'],
  ),
  ...rows(
    'no-such-name',
    'the schema has it under another name',
    ['2.12 to 3.1', 'arguments block-latency-histogram-set'],
    ['2.12 to 3.1', 'return block-latency-histogram-set'],
    ['2.12 to 6.2', 'event BLOCK_JOB_WAITING'],
  ),
  ...rows(
    'not-json',
    'a comma, a quote or a brace is missing, or there is one too many',
    ['2.12 to 7.0', 'text of BLOCK_JOB_READY'],
    ['2.12 to 7.0', 'text of MEM_UNPLUG_ERROR'],
    ['2.12 to 7.0', 'text of query-balloon'],
    ['2.12 to 7.0', 'text of query-dump-guest-memory-capability'],
    ['2.12 to 10.0', 'text of query-blockstats'],
    ['4.0', 'text of announce-self'],
    ['6.2 to 7.0', 'text of DEVICE_UNPLUG_GUEST_ERROR'],
    ['7.0', 'text of query-vnc'],
    ['8.2', 'text of get-win32-socket'],
  ),
  ...rows(
    'not-json',
    'single quotes',
    ['5.2 to 6.2', 'text of MEMORY_FAILURE'],
    ['6.2 to 8.2', 'text of calc-dirty-rate'],
    ['7.2 to 8.2', 'text of NETDEV_STREAM_DISCONNECTED'],
  ),
  ...rows(
    'no-message',
    'neither a request nor a reply: it has another key for the command, or only what is returned',
    ['5.2 to 6.0', 'text of calc-dirty-rate'],
    ['8.2 to 10.0', 'text of query-dirty-rate'],
  ),
];

/** All of it takes minutes. */
const slow = process.env['SLOW_TESTS'] !== undefined;
const documented = realSchemas().filter(({ tree }) => !/^(?:0|1|2\.[0-8])\./.test(tree));
const schemas = slow
  ? documented
  : documented.filter(({ tree, entry }) => /^(?:2|10)\./.test(tree) && entry !== 'storage-daemon');

describeWithShared("QEMU's examples pass the validators, but for mistakes", () => {
  const found = new Map<Known, Release[]>();

  it.each(schemas)(
    'of $tree $entry',
    async ({ path, entry }) => {
      const schema = schemaAt(path);
      const messages = exampleMessages(schema);
      const checks = await generatedChecks(schema);
      const faults = messages.flatMap((message) => faultsOf(message, schema, checks));
      const isWrong = faults.filter(({ code }) => code !== 'elided');
      expect(faults.length - isWrong.length).toBeLessThan(10);
      expect(isWrong.filter((fault) => !isKnown(fault, schema.release, found))).toEqual([]);
      expect(messages.length).toBeGreaterThan(entry === 'qemu' ? 250 : -1);
    },
    120_000,
  );

  // Only where all releases were read: of the few that are read otherwise, not every mistake is one.
  (slow ? it : it.skip)('the mistakes are in the releases that the table has', () => {
    const ranges = known.map((row) => {
      const releases = (found.get(row) ?? []).toSorted(compareReleases);
      const [first, last] = [releases[0], releases.at(-1)].map((one) => one && formatRelease(one));
      return { ...row, from: first, to: last };
    });
    expect(ranges).toEqual(known);
  });
});

function isKnown(
  { what, code, at }: Fault,
  release: Release,
  found: Map<Known, Release[]>,
): boolean {
  const rowsOf = known.filter(
    (row) =>
      row.what === what &&
      row.code === code &&
      row.at.some((place) => (place.endsWith('/') ? at.startsWith(place) : at === place)) &&
      compareReleases(release, releaseOf(row.from)) >= 0 &&
      compareReleases(release, releaseOf(row.to)) <= 0,
  );
  for (const row of rowsOf) found.set(row, [...(found.get(row) ?? []), release]);
  return rowsOf.length > 0;
}

function releaseOf(text: string): Release {
  const release = parseRelease(text);
  if (!release) throw new Error(`no release: ${text}`);
  return release;
}

function faultsOf(
  { message, symbol, text, command }: ExampleMessage,
  schema: Schema,
  checks: readonly GeneratedCheck[],
): readonly Fault[] {
  const fault = (what: string, code: Fault['code'], at = ''): Fault => ({ what, code, at });
  if (!message)
    return [fault(`text of ${String(symbol)}`, text.includes('...') ? 'elided' : 'not-json')];
  const part = partOf(message, command ?? symbol ?? '');
  if (part === null) return [];
  if (part === undefined) return [fault(`text of ${String(symbol)}`, 'no-message')];
  const { kind, name, value } = part;
  const what = `${kind === 'result' ? 'return' : kind} ${name}`;
  if (!schema.definition(name)) return [fault(what, 'no-such-name')];
  const check = checks.find((one) => one.kind === kind && one.name === name);
  // Where there is no validator, nothing is to be there.
  if (!check) return Object.keys(value as object).map((at) => fault(what, 'unknown-member', at));
  const result = check.validator.safeParse(value);
  if (result.success) return [];
  return result.issues.map(({ code, path }) => {
    const names = path.filter((one) => typeof one === 'string');
    return fault(what, code, names.map((one) => `/${one}`).join(''));
  });
}

/** A value that a validator is for. */
interface Part {
  readonly kind: GeneratedCheck['kind'];
  readonly name: string;
  readonly value: unknown;
}

/** Null where nothing is to be checked, undefined where it is no message of QMP. */
function partOf(
  message: NonNullable<ExampleMessage['message']>,
  command: string,
): Part | null | undefined {
  const sent = message['execute'] ?? message['exec-oob'];
  const { event } = message;
  if (typeof sent === 'string') {
    return { kind: 'arguments', name: sent, value: message['arguments'] ?? {} };
  }
  if (typeof event === 'string')
    return { kind: 'event', name: event, value: message['data'] ?? {} };
  if ('return' in message) return { kind: 'result', name: command, value: message['return'] };
  return 'error' in message || 'QMP' in message ? null : undefined;
}
