/** What a new configuration says. */
export interface InitAnswers {
  /** Path of a schema or a source tree, or name of a bundled schema; null for the newest of these. */
  readonly schema: string | null;
  readonly output: string;
}

/** The text of a new configuration, in TypeScript or JavaScript. */
export function configText({ schema, output }: InitAnswers): string {
  const lines = [
    `import { defineConfig } from ${quoted('qapi-typescript')};`,
    '',
    'export default defineConfig({',
    schema === null
      ? '  // A schema file or a QEMU source tree; without one it is the newest bundled schema.\n' +
        "  // schema: '../qemu',"
      : `  schema: ${quoted(schema)},`,
    `  output: ${quoted(output)},`,
    '  clean: true,',
    '});',
    '',
  ];
  return lines.join('\n');
}

function quoted(text: string): string {
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"');
  return `'${escaped.replaceAll("'", String.raw`\'`)}'`;
}
