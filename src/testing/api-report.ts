import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from '@microsoft/api-extractor';
import { projectFolder } from './build.js';
import { temporaryFolder } from './temporary-folder.js';

/** The public faces of the package, by what their reports are called. */
export const publicFaces = {
  library: 'index',
  runtime: 'runtime/index',
  testing: 'testing/mock/index',
  'testing-emitters': 'testing/emitters/index',
} as const;

export type PublicFace = keyof typeof publicFaces;

const compilerOptions = {
  target: 'es2022',
  lib: ['es2023'],
  types: ['node'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  strict: true,
  skipLibCheck: true,
};

/**
 * What each face offers, as declarations in order of their names: the same as long as nobody
 * changes it. Made of what was built.
 */
export function apiReports(): Readonly<Record<PublicFace, string>> {
  const folder = temporaryFolder();
  const names = Object.keys(publicFaces) as PublicFace[];
  const configs = names.map((name) => [name, configOf(name, folder)] as const);
  const entries = names.map(entryOf);
  const compilerState = CompilerState.create(configs[0]![1], { additionalEntryPoints: entries });
  const reports = configs.map(([name, config]) => {
    const problems: string[] = [];
    Extractor.invoke(config, {
      compilerState,
      localBuild: true,
      messageCallback(message) {
        message.handled = true;
        if (message.logLevel === ExtractorLogLevel.Error) problems.push(message.text);
      },
    });
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return [name, readFileSync(join(folder, `${name}.api.md`), 'utf8').replaceAll('\r\n', '\n')];
  });
  return Object.fromEntries(reports) as Readonly<Record<PublicFace, string>>;
}

function entryOf(name: PublicFace): string {
  return join(projectFolder, `dist/types/${publicFaces[name]}.d.ts`);
}

function configOf(name: PublicFace, reportFolder: string): ExtractorConfig {
  const silent = { default: { logLevel: ExtractorLogLevel.None } };
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(projectFolder, 'package.json'),
    configObject: {
      projectFolder,
      mainEntryPointFilePath: entryOf(name),
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder,
        reportTempFolder: join(reportFolder, 'temporary'),
        // What is not exported by name but stands in what is, is public as well.
        includeForgottenExports: true,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      compiler: { overrideTsconfig: { compilerOptions, files: [entryOf(name)] } },
      // Comments are held to JSDoc, by editors, and not to TSDoc.
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
  });
}
