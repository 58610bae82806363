/** The npm scripts that generate and check. */
const scripts: Readonly<Record<string, string>> = {
  'generate:qapi': 'qapi-ts generate',
  'check:qapi': 'qapi-ts generate --check',
};

export interface ScriptedPackage {
  /** The text of `package.json` with the scripts. */
  readonly text: string;
  /** Names of the scripts that were not there. */
  readonly added: readonly string[];
}

/**
 * Adds our scripts to a `package.json`, in whose layout they are; those that are there stay.
 *
 * @throws SyntaxError where it is no JSON
 */
export function withScripts(text: string): ScriptedPackage {
  const content = JSON.parse(text) as { readonly scripts?: Readonly<Record<string, string>> };
  const before = content.scripts ?? {};
  const added = Object.keys(scripts).filter((name) => !Object.hasOwn(before, name));
  if (added.length === 0) return { text, added };
  const [, indent = '  '] = /^\{\r?\n([ \t]+)/.exec(text) ?? [];
  const after = { ...content, scripts: { ...scripts, ...before } };
  return { text: JSON.stringify(after, null, indent) + (text.endsWith('\n') ? '\n' : ''), added };
}
