import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { compile } from '../compile.js';
import { inspect, type EntityData, type Inspection } from '../model/inspection.js';
import { formatRelease } from '../model/release.js';
import type { Schema } from '../model/schema.js';
import { diskHost } from '../source/disk-host.js';
import { describeWithShared, sharedPath } from '../testing/shared.js';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../qapi');

interface State {
  readonly name: string;
  readonly dialect: string;
  readonly date: string;
  readonly entry: string;
}

const { states } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
  states: State[];
};

function schemaOf(name: string): Schema {
  const state = states.find((one) => one.name === name);
  const { schema, diagnostics } = compile(join(folder, state?.entry ?? ''), { host: diskHost });
  expect(diagnostics).toEqual([]);
  if (!schema) throw new Error(`${name} does not compile`);
  return schema;
}

function namesIn(schema: Schema): string[] {
  return schema.definitions.map(({ name }) => name);
}

describe('every bundled state', () => {
  it.each(states)('$name is read without a word, as its release', ({ name, dialect }) => {
    expect(formatRelease(schemaOf(name).release)).toBe(dialect);
  });

  it.each(states)('$name documents every definition, member, value and feature', ({ name }) => {
    const schema = schemaOf(name);
    const inspection = inspect(schema);
    const undescribed = schema.definitions.filter(({ doc }) => doc === null);
    expect(undescribed.map((definition) => definition.name)).toEqual([]);
    for (const definition of namesIn(schema)) {
      expect({ definition, undocumented: undocumented(inspection, definition) }).toEqual({
        definition,
        undocumented: [],
      });
    }
  });
});

/** The members, values and features of a definition that have no text. */
function undocumented({ entities, docs }: Inspection, name: string): string[] {
  const entity = entities.find((one) => one.name === name) as Details | undefined;
  const doc = docs.find(({ symbol }) => symbol === name);
  const inline = [entity?.base, entity?.arg].flatMap((part) =>
    typeof part === 'object' && part ? part.members : [],
  );
  const parts = [...(entity?.members ?? []), ...inline, ...(entity?.alternatives ?? [])];
  const features = [...(entity?.features ?? []), ...parts.flatMap((part) => part.features ?? [])];
  const told = new Map(
    [...(doc?.members ?? []), ...(doc?.features ?? [])].map((one) => [one.name, one.text]),
  );
  return [...parts, ...features].map((part) => part.name).filter((part) => !told.get(part));
}

interface Part {
  readonly name: string;
  readonly features?: readonly Part[];
}

type Details = EntityData & {
  readonly base?: string | { readonly members: readonly Part[] } | null;
  readonly arg?: string | { readonly members: readonly Part[] } | null;
  readonly members?: readonly Part[];
  readonly alternatives?: readonly Part[];
  readonly features?: readonly Part[];
};

describeWithShared('the migration module of every bundled state is exactly that of QEMU', () => {
  it.each(states)('$name', ({ name, date }) => {
    const answer = readFileSync(sharedPath('oracle', `seed-${date}`, 'qemu.model.json'), 'utf8');
    const theirs = (JSON.parse(answer) as Inspection).entities;
    const ours = JSON.parse(JSON.stringify(inspect(schemaOf(name)).entities)) as EntityData[];
    expect(structure(ours, 'migration.json')).toEqual(structure(theirs, 'qapi/migration.json'));
  });
});

/** The definitions of a file without where they stand, which differs with every comment. */
function structure(entities: readonly EntityData[], file: string): object[] {
  return entities
    .filter((entity) => entity.file === file)
    .map((entity) => ({ ...entity, file: undefined, line: undefined }));
}

describe('the change from 5.2-dev to 7.0-dev is the one that happened', () => {
  const before = schemaOf('5.2-dev');
  const after = schemaOf('7.0-dev');
  const gone = namesIn(before).filter((name) => !namesIn(after).includes(name));
  const come = namesIn(after).filter((name) => !namesIn(before).includes(name));

  it('the four deprecated commands go', () => {
    expect(gone.sort()).toEqual([
      'migrate-set-cache-size',
      'migrate_set_downtime',
      'migrate_set_speed',
      'query-migrate-cache-size',
    ]);
  });

  it('statistics of VFIO and dirty rates come, and loading the state of Xen devices', () => {
    expect(come).toEqual(
      expect.arrayContaining(['VfioStats', 'DirtyRateVcpu', 'xen-load-devices-state']),
    );
  });

  it('x-checkpoint-delay becomes a member with a feature', () => {
    expect(memberOf(before, 'MigrationParameters', 'x-checkpoint-delay')?.features).toEqual([]);
    const { features } = memberOf(after, 'MigrationParameters', 'x-checkpoint-delay') ?? {};
    expect(features?.map(({ name }) => name)).toEqual(['unstable']);
  });

  it('conditions change their form, and mean the same', () => {
    const [old, young] = [before, after].map((schema) =>
      conditionOf(schema, 'xen-set-replication'),
    );
    expect(old).toMatchObject({ written: ['defined(CONFIG_REPLICATION)'] });
    expect(young).toMatchObject({ written: 'CONFIG_REPLICATION' });
    expect(young?.tree).toEqual(old?.tree);
  });
});

function memberOf(schema: Schema, struct: string, member: string) {
  const type = schema.type(struct);
  return type?.kind === 'struct' ? type.members.find(({ name }) => name === member) : undefined;
}

function conditionOf(schema: Schema, name: string) {
  return schema.definition(name)?.condition;
}
