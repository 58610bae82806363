import type { GeneratedFile } from '../generated-file.js';
import type { ImportedModule } from '../imports.js';
import { printFile, type FileContent } from '../print-files.js';
import { declarationMap } from './declaration-map.js';
import { declarationsOf } from './declaration-of.js';
import { javaScriptOf } from './java-script-of.js';

/**
 * A TypeScript file as JavaScript with declarations, and with a map of those where it is known
 * how the schema is reached. All are printed from the same statements: compiling the printed
 * TypeScript would take longer, and lose its layout.
 *
 * @param sourceRoot path from the output folder to the schema's, or null
 */
export function printJavaScript(
  content: FileContent,
  sourceRoot: string | null,
): readonly GeneratedFile[] {
  const stem = content.path.replace(/\.ts$/, '');
  const values = content.imports.flatMap(({ specifier, names }) => {
    const kept = names.filter(({ typeOnly }) => !typeOnly);
    return kept.length === 0 ? [] : [{ specifier, names: kept }];
  });
  const run = { ...content, imports: values, statements: javaScriptOf(content.statements) };
  const code = { path: `${stem}.js`, text: printUsed(run) };
  const statements = declarationsOf(content.statements);
  const path = `${stem}.d.ts`;
  const text = printUsed({ ...content, statements });
  if (sourceRoot === null) return [code, { path, text }];
  const mapPath = `${path}.map`;
  const name = mapPath.slice(mapPath.lastIndexOf('/') + 1);
  return [
    code,
    { path, text: `${text}//# sourceMappingURL=${name}\n` },
    { path: mapPath, text: declarationMap({ path, text, statements }, sourceRoot) },
  ];
}

/** Prints statements with those imports that they use. */
function printUsed(content: FileContent): string {
  const bare = printFile({ ...content, imports: [] });
  const used = new Set(bare.match(/[\w$]+/g));
  const imports = content.imports.flatMap(({ specifier, names }): ImportedModule[] => {
    const kept = names.filter(({ local }) => used.has(local));
    return kept.length === 0 ? [] : [{ specifier, names: kept }];
  });
  return imports.length === 0 ? bare : printFile({ ...content, imports });
}
