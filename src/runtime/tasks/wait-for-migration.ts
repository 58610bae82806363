import { QmpMigrationError } from '../errors/qmp-migration-error.js';
import type { Int64 } from '../int64.js';
import { isJsonObject } from '../json/json-object.js';
import type { QmpEvent } from '../qmp-event.js';
import { watch, type WatchedClient, type WatchOptions } from './watch.js';

/** A client of a server that migrates: one of any release's schema, or of none. */
export type MigratingClient = WatchedClient<'query-migrate'>;

/**
 * A migration, as `query-migrate` has it: what all releases agree on. What else a release tells is
 * there too.
 */
export interface MigrationProgress {
  /** Such as `setup`, `active`, `completed`; absent while there was none yet. */
  readonly status?: string;
  /** Of the memory, in bytes. */
  readonly ram?: {
    readonly transferred: Int64;
    readonly remaining: Int64;
    readonly total: Int64;
  };
  /** In milliseconds. */
  readonly 'total-time'?: Int64;
  /** How long the guest stood still, in milliseconds. */
  readonly downtime?: Int64;
  readonly 'error-desc'?: string;
}

/** How to wait for a migration. */
export interface MigrationOptions extends WatchOptions {
  /**
   * Hears how it goes, each time that was asked. States in which it waits for somebody are no end:
   * `postcopy-paused`, `pre-switchover`.
   */
  readonly onProgress?: ((migration: MigrationProgress) => void) | undefined;
}

const ends: ReadonlySet<string | undefined> = new Set(['completed', 'failed', 'cancelled']);

/**
 * Waits until the migration that is or was last there has ended, on either side; `migrate` starts
 * one too. MIGRATION events make it quick, where they are enabled. Limits end the wait, not the
 * migration.
 *
 * @throws QmpMigrationError where it failed or was cancelled; QmpConnectionError, QmpTimeoutError,
 *   QmpAbortError; what `start` rejects with
 */
export async function waitForMigration(
  client: MigratingClient,
  options: MigrationOptions = {},
): Promise<MigrationProgress> {
  const look = async (signal: AbortSignal): Promise<MigrationProgress | undefined> => {
    const reply = await client.execute('query-migrate', undefined, { signal });
    const migration: MigrationProgress = isJsonObject(reply) ? reply : {};
    options.onProgress?.(migration);
    return ends.has(migration.status) ? migration : undefined;
  };
  const hear = ({ event }: QmpEvent): boolean => event === 'MIGRATION';
  const migration = await watch(client, { name: 'migration', hear, look }, options);
  const { status = '', 'error-desc': desc } = migration;
  if (status !== 'completed') throw new QmpMigrationError(status, desc);
  return migration;
}
