import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeWithBuild, projectFolder } from '../testing/build.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const src = resolve(import.meta.dirname, '..');

/** The packages that are loaded with these files of ours: value imports and requires, not what comes later. */
function packagesLoadedBy(...files: readonly string[]): readonly string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const imports = /^(?:import|export)\s(?!type\b)[^;'"]*?from '([^']+)'/gms;
    const requires = /createRequire\(import\.meta\.url\)\('([^']+)'\)/g;
    const text = readFileSync(file, 'utf8');
    for (const [, specifier = ''] of [...text.matchAll(imports), ...text.matchAll(requires)]) {
      if (!specifier.startsWith('.')) packages.add(specifier);
      else visit(sourceOf(resolve(dirname(file), specifier)));
    }
  };
  for (const file of files) visit(join(src, file));
  return [...packages].filter((name) => !name.startsWith('node:')).sort();
}

/** Generated parsers are JavaScript, all else is TypeScript. */
function sourceOf(path: string): string {
  const typescript = path.replace(/\.js$/, '.ts');
  return existsSync(typescript) ? typescript : path;
}

describe('what a command loads', () => {
  it('is commander alone before its work begins', () => {
    expect(packagesLoadedBy('cli/program.ts')).toEqual(['commander']);
  });

  it('is no more for validate and inspect', () => {
    const work = ['compile.ts', 'source/disk-host.ts', 'model/inspection.ts'];
    expect(packagesLoadedBy('cli/program.ts', ...work)).toEqual(['commander']);
  });

  it('is the engine of templates for docs, and not what prints TypeScript', () => {
    const work = ['compile.ts', 'document.ts', 'output/write-plan.ts'];
    const rest = ['generate.ts', 'emitters/docs/docs-emitter.ts'];
    expect(packagesLoadedBy('cli/program.ts', ...work, ...rest)).toEqual(['commander', 'liquidjs']);
  });

  it('would be seen', () => {
    expect(packagesLoadedBy('codegen/print-files.ts')).toContain('ts-morph');
  });
});

/** Those of Node's that load many others, which takes longer than a small schema does. */
const dear = ['child_process', 'crypto', 'readline/promises', 'worker_threads'];

describeWithBuild('what the process loads of Node', () => {
  const list = `
    process.on('exit', () => {
      const loaded = process.moduleLoadList.map((name) => name.replace('NativeModule ', ''));
      require('node:fs').writeFileSync('loaded.json', JSON.stringify(loaded));
    });`;
  const bin = resolve(projectFolder, 'bin/qapi-ts.js');

  function dearOnesLoadedBy(...args: readonly string[]): readonly string[] {
    const cwd = temporaryFolder({ 'list.cjs': list });
    // No pipes: these alone load what sockets need.
    const options = { cwd, stdio: 'ignore' } as const;
    const { status } = spawnSync(process.execPath, ['-r', './list.cjs', ...args], options);
    expect(status).toBe(0);
    const loaded = JSON.parse(readFileSync(join(cwd, 'loaded.json'), 'utf8')) as string[];
    return dear.filter((name) => loaded.includes(name));
  }

  it('is nothing dear for validate', () => {
    expect(dearOnesLoadedBy(bin, 'validate', '7.0-dev')).toEqual(dearOnesLoadedBy('-e', '0'));
  });

  it('would be seen', () => {
    expect(dearOnesLoadedBy(bin, 'generate', '7.0-dev', '-o', 'out')).toContain('crypto');
  });
});
