import { QmpCommandError } from '../errors/qmp-command-error.js';
import {
  waitForMigration,
  type MigrationOptions,
  type MigrationProgress,
} from './wait-for-migration.js';
import type { WatchedClient } from './watch.js';

/** A client that can start a migration: one of the schema of QEMU 1.2 or later, or of none. */
export type MigrationClient = WatchedClient<
  'query-migrate' | 'migrate' | 'migrate-set-capabilities'
>;

/** How to migrate. */
export interface MigrateOptions extends Omit<MigrationOptions, 'start'> {
  /**
   * Whether to turn the capability `events` on first, so that the end is heard at once; releases
   * before 2.4 do not know it, and go on without. Default: true.
   */
  readonly events?: boolean | undefined;
}

/**
 * Migrates the guest, and waits until that is done.
 *
 * ```ts
 * const { downtime } = await migrate(client, 'tcp:host2:4444', {
 *   onProgress: ({ ram }) => console.log(ram?.remaining),
 * });
 * ```
 *
 * Limits end the wait, not the migration: `migrate_cancel` does that. QEMU calls a migration
 * completed a moment before `query-status` goes from `finish-migrate` to `postmigrate`.
 *
 * @param to where to, or what starts it: `() => client.migrate({ ... })`
 * @throws QmpMigrationError where it failed or was cancelled; QmpCommandError where it could not
 *   even start; QmpConnectionError, QmpTimeoutError, QmpAbortError
 */
export function migrate(
  client: MigrationClient,
  to: string | (() => Promise<unknown>),
  { events = true, ...options }: MigrateOptions = {},
): Promise<MigrationProgress> {
  const start = async (signal: AbortSignal): Promise<void> => {
    if (events) await enableEvents(client, signal);
    await (typeof to === 'string' ? client.execute('migrate', { uri: to }, { signal }) : to());
  };
  return waitForMigration(client, { ...options, start });
}

async function enableEvents(client: MigrationClient, signal: AbortSignal): Promise<void> {
  const capabilities = [{ capability: 'events', state: true }];
  try {
    await client.execute('migrate-set-capabilities', { capabilities }, { signal });
  } catch (error) {
    if (!(error instanceof QmpCommandError)) throw error;
  }
}
