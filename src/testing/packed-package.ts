import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './build.js';
import { runProcess } from './run-process.js';
import { temporaryFolder } from './temporary-folder.js';

/** Packs the package as npm would publish it; returns the path of the archive. */
export async function packPackage(): Promise<string> {
  const folder = temporaryFolder();
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const { status, output } = await runProcess('npm', args, { cwd: projectFolder });
  if (status !== 0) throw new Error(output);
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
}

/**
 * Installs the archive in a project, as npm does it; where npm can get what the package depends on
 * from neither its cache nor the registry, it is unpacked, and ours are linked.
 */
export async function installPackage(archive: string, folder: string): Promise<void> {
  const args = ['install', archive, '--prefer-offline', '--no-audit', '--no-fund'];
  const limits = ['--fetch-retries', '0', '--fetch-timeout', '20000'];
  const { status } = await runProcess('npm', [...args, ...limits], { cwd: folder });
  if (status === 0) return;
  process.stderr.write('npm cannot install the package here: it is unpacked instead\n');
  const target = join(folder, 'node_modules/qapi-typescript');
  mkdirSync(target, { recursive: true });
  const tar = ['xzf', archive, '--strip-components', '1'];
  await runProcess('tar', tar, { cwd: target });
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync('../qapi-typescript/bin/qapi-ts.js', join(folder, 'node_modules/.bin/qapi-ts'));
  linkPackages(folder, ['@jridgewell/gen-mapping', 'diff', 'jiti', 'prettier', 'ts-morph']);
}

/** Makes packages of ours those of a project, as if they were installed there. */
export function linkPackages(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(projectFolder, 'node_modules', name), link);
  }
}
