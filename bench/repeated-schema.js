/**
 * Copies of a schema in one: every name that it defines gets a number for each copy. Pragmas
 * replace one another, so there is one that names the definitions of all copies.
 */
export function repeatedSchema(files, times) {
  const names = definedNames(files);
  const numbers = Array.from({ length: times }, (_, at) => at);
  const copies = numbers.flatMap((at) =>
    Object.entries(files).map(([path, text]) => [
      `${at}/${path}`,
      path === 'pragma.json'
        ? ''
        : renamed(text, (name) => (names.has(name) ? other(name, at) : name)),
    ]),
  );
  const pragma = files['pragma.json'].replace(/'([^'\n]+)'/g, (quoted, name) =>
    names.has(name) ? numbers.map((at) => `'${other(name, at)}'`).join(', ') : quoted,
  );
  const includes = numbers.map((at) => `{ 'include': '${at}/qapi-schema.json' }\n`);
  return { 'entry.json': pragma + includes.join(''), ...Object.fromEntries(copies) };
}

function definedNames(files) {
  const definition = /^\{ *'(?:enum|struct|union|alternate|command|event)' *: *'([^']+)'/gm;
  return new Set(
    Object.values(files).flatMap((text) => [...text.matchAll(definition)].map(([, name]) => name)),
  );
}

/**
 * Types are named in quotes, commands and events where they are defined, and all of them in the
 * first line of their comment. A value of an enum may be spelt like a command.
 */
function renamed(text, rename) {
  return text
    .replace(/'([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)'/g, (_, name) => `'${rename(name)}'`)
    .replace(/'(command|event)': *'([^'\n]+)'/g, (_, key, name) => `'${key}': '${rename(name)}'`)
    .replace(/^# @([^:\n]+):$/gm, (_, name) => `# @${rename(name)}:`);
}

/** The name in another copy, written as its kind of name must be. */
function other(name, at) {
  if (at === 0) return name;
  if (/^[A-Z0-9_]+$/.test(name)) return `${name}_N${at}`;
  return /[A-Z]/.test(name) ? `${name}N${at}` : `${name}-n${at}`;
}
