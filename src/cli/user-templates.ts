import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isOutputPath } from '../codegen/output-path.js';
import type { TemplateSource } from '../codegen/template-source.js';
import { localPath } from './local-path.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/**
 * The templates of a folder of the user's, and for what it does not have, the given ones.
 *
 * @param onRead is told the absolute path of each that is looked for in the folder
 * @throws UsageError where there is no such folder
 */
export function userTemplates(
  folder: string | undefined,
  others: TemplateSource,
  { cwd }: Pick<Session, 'cwd'>,
  onRead: (path: string) => void = () => undefined,
): TemplateSource {
  if (folder === undefined) return others;
  const root = localPath(cwd, folder);
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(`there is no folder '${folder}' to take templates from`);
  }
  return {
    read(path) {
      if (!isOutputPath(path)) return others.read(path);
      onRead(join(root, path));
      return textAt(join(root, path)) ?? others.read(path);
    },
  };
}

function textAt(path: string): string | undefined {
  if (!statSync(path, { throwIfNoEntry: false })) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot read the template '${path}': ${reason}`, { cause: error });
  }
}
