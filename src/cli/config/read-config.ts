import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GivenEmitter } from '../generate/load-emitters.js';
import { isModulePath, loadModule } from '../load-module.js';
import { localPath } from '../local-path.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import {
  checkConfig,
  type CheckedConfig,
  type ConfigProblem,
  type Values,
} from './check-config.js';
import type { ConfigKey } from './config-keys.js';

/** A configuration with paths made absolute. */
export interface ReadConfig extends CheckedConfig {
  /** Absolute path of its file. */
  readonly path: string;
}

/**
 * Reads a configuration.
 *
 * @param name its path as the user is to be shown it
 * @throws UsageError that names every mistake in it, and where it is
 */
export async function readConfig(
  name: string,
  keys: readonly ConfigKey[],
  session: Session,
): Promise<ReadConfig> {
  const path = localPath(session.cwd, name);
  const checked = checkConfig(await contentOf(name, path, session), keys);
  if (!('shared' in checked)) throw new UsageError(messageOf(name, path, checked));
  const folder = dirname(path);
  const resolved = (values: Values) => withPaths(values, keys, folder);
  return {
    path,
    shared: resolved(checked.shared),
    targets:
      checked.targets &&
      new Map([...checked.targets].map(([target, values]) => [target, resolved(values)])),
  };
}

async function contentOf(name: string, path: string, session: Session): Promise<unknown> {
  if (!path.endsWith('.json')) {
    const { exports } = await loadModule(name, session, { fresh: true });
    return exports['default'];
  }
  const text = textOf(name, path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${name}${placeIn(reason, text)}: ${reason}`, { cause: error });
  }
}

function textOf(name: string, path: string): string {
  try {
    // Some editors put a byte order mark first.
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot read '${name}': ${reason}`, { cause: error });
  }
}

/** The place that V8 names in what it says of JSON, as an offset; at the end, it says no place. */
function placeIn(reason: string, text: string): string {
  const [, offset] = /at position (\d+)/.exec(reason) ?? [];
  if (offset !== undefined) return placeAt(Number(offset), text);
  return reason.includes('end of JSON') ? placeAt(text.length, text) : '';
}

/** Paths that are relative start at the configuration. */
function withPaths(values: Values, keys: readonly ConfigKey[], folder: string): Values {
  const shapes = new Map(keys.map(({ name, shape }) => [name, shape]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const shape = shapes.get(name);
      if (name === 'schema') return [name, schemaPath(folder, value as string)];
      if (shape === 'path') return [name, localPath(folder, value as string)];
      if (shape === 'modules')
        return [name, (value as readonly GivenEmitter[]).map(moduleIn(folder))];
      if (shape !== 'paths') return [name, value];
      return [name, (value as readonly string[]).map((path) => localPath(folder, path))];
    }),
  );
}

/** Packages are named as they are. */
function moduleIn(folder: string): (given: GivenEmitter) => GivenEmitter {
  return (given) =>
    typeof given === 'string' && isModulePath(given) ? localPath(folder, given) : given;
}

/** A schema may be the name of a bundled one, too, where no file is called so. */
function schemaPath(folder: string, schema: string): string {
  const path = localPath(folder, schema);
  return existsSync(path) || /[/\\]|\.json$/.test(schema) ? path : schema;
}

function messageOf(name: string, path: string, problems: readonly ConfigProblem[]): string {
  const text = readFileSync(path, 'utf8');
  const lines = problems.map(({ at, message }) => {
    const subject = at.length > 0 ? `'${at.join('.')}' ` : '';
    return `${name}${placeOf(at, text)}: ${subject}${message}`;
  });
  return lines.join('\n');
}

/** Line and column of a key, where no other place in the text could be meant. */
function placeOf(at: readonly string[], text: string): string {
  const key = at.at(-1);
  if (key === undefined) return '';
  const escaped = key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\w$])(["']?)${escaped}\\1(?=\\s*:)`, 'g');
  const [found, ...others] = text.matchAll(pattern);
  if (!found || others.length > 0) return '';
  return placeAt(found.index, text);
}

function placeAt(offset: number, text: string): string {
  const before = text.slice(0, offset).split('\n');
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
