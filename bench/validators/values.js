// What is validated: what a QEMU 7.2 says and takes.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const samples = resolve(fileURLToPath(new URL('../../../shared/samples', import.meta.url)));
const replyOf = (name) => JSON.parse(readFileSync(`${samples}/${name}.json`, 'utf8')).return;

/** Puts a value in the place of what a path leads to, in a copy. */
function changed(value, path, put) {
  const copy = structuredClone(value);
  const last = path.at(-1);
  const holder = path.slice(0, -1).reduce((at, key) => at[key], copy);
  if (holder === undefined || !(last in holder)) throw new Error(`nothing at ${path.join('/')}`);
  holder[last] = put;
  return copy;
}

function manyNodes() {
  const nodes = replyOf('query-named-block-nodes');
  return Array.from({ length: 1000 }, (_, at) => ({
    ...structuredClone(nodes[at % nodes.length]),
    'node-name': `node${at}`,
  }));
}

const layers = {
  driver: 'throttle',
  'node-name': 'disk0',
  'throttle-group': 'slow',
  file: {
    driver: 'qcow2',
    'node-name': 'disk0-format',
    discard: 'unmap',
    cache: { direct: true, 'no-flush': false },
    'l2-cache-size': 1_048_576,
    file: {
      driver: 'file',
      'node-name': 'disk0-file',
      filename: '/var/lib/vm/disk0.qcow2',
      aio: 'native',
      cache: { direct: true, 'no-flush': false },
    },
  },
};

const completed = {
  device: 'm1',
  len: 67_108_864,
  offset: 67_108_864,
  speed: 0,
  type: 'mirror',
};

/**
 * @typedef {object} Sample
 * @property {string} name what it is said by on the wire
 * @property {'arguments' | 'result' | 'event'} part
 * @property {unknown} valid
 * @property {unknown} faulty the same with one fault, deep inside
 */

/** @returns {Sample[]} */
export function sampleValues() {
  const migration = replyOf('query-migrate@completed');
  const nodes = manyNodes();
  const schema = replyOf('query-qmp-schema');
  const last = schema.findLastIndex((info) => info.members?.length > 0);
  return [
    {
      name: 'query-migrate',
      part: 'result',
      valid: migration,
      faulty: changed(migration, ['ram', 'precopy-bytes'], '0'),
    },
    {
      name: 'blockdev-add',
      part: 'arguments',
      valid: layers,
      faulty: changed(layers, ['file', 'file', 'filename'], 7),
    },
    {
      name: 'query-named-block-nodes',
      part: 'result',
      valid: nodes,
      faulty: changed(nodes, [996, 'image', 'format-specific', 'data', 'compat'], 1.1),
    },
    {
      name: 'query-qmp-schema',
      part: 'result',
      valid: schema,
      faulty: changed(schema, [last, 'members', 0, 'name'], null),
    },
    {
      name: 'BLOCK_JOB_COMPLETED',
      part: 'event',
      valid: completed,
      faulty: changed(completed, ['speed'], '0'),
    },
  ];
}
