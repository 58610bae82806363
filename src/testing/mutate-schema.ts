import type { Random } from './random.js';

/** Text that is apt to confuse a reader of schemas. */
const snippets = [
  "'",
  '"',
  '\\',
  '\\u0041',
  '#',
  '##',
  '\n##\n# @Foo:\n##\n',
  '# @member: text\n',
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '*',
  '\u0000',
  '\ufeff',
  '\u00e9',
  '\r\n',
  '\t',
  'true',
  'null',
  '7',
  "'if': 'CONFIG_X'",
  "'if': { 'all': [] }",
  "'features': [ 'deprecated' ]",
  "'__proto__': 'str'",
  "{ 'include': '../../x.json' }",
  "{ 'include': 'module.json' }",
  "{ 'pragma': { 'doc-required': true } }",
];

type Mutation = (text: string, random: Random) => string;

/** Changes a schema in a few places, at the level of bytes, of tokens or of whole definitions. */
export function mutateSchema(text: string, random: Random): string {
  let mutated = text;
  for (let times = 1 + random.below(3); times > 0; times--) {
    mutated = random.pick(mutations)(mutated, random);
  }
  return mutated;
}

const changeByte: Mutation = (text, random) => {
  const at = random.below(text.length + 1);
  const character = String.fromCharCode(random.below(256));
  return text.slice(0, at) + character + text.slice(at + random.below(2));
};

const insertSnippet: Mutation = (text, random) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(snippets) + text.slice(at);
};

const cutOut: Mutation = (text, random) => {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + text.slice(at + random.below(40));
};

const cutOff: Mutation = (text, random) => text.slice(0, random.below(text.length + 1));

/** Strings, punctuation and whole comment lines. */
const token = /'[^'\n]*'|[{}[\]:,]|#[^\n]*|\w+/g;

const swapTokens: Mutation = (text, random) => {
  const tokens = [...text.matchAll(token)];
  if (tokens.length < 2) return text;
  const [a, b] = [random.pick(tokens), random.pick(tokens)].sort((x, y) => x.index - y.index);
  if (!a || !b || a === b) return text;
  const between = text.slice(a.index + a[0].length, b.index);
  return text.slice(0, a.index) + b[0] + between + a[0] + text.slice(b.index + b[0].length);
};

const repeatToken: Mutation = (text, random) => {
  const tokens = [...text.matchAll(token)];
  if (tokens.length === 0) return text;
  const one = random.pick(tokens);
  const other = random.pick(tokens);
  return text.slice(0, one.index) + other[0] + text.slice(one.index);
};

/** Parts between empty lines: mostly a doc comment or a definition. */
const changeParts: Mutation = (text, random) => {
  const parts = text.split(/\n\n+/);
  const at = random.below(parts.length);
  const other = random.pick(parts);
  const change = random.below(3);
  if (change === 0) parts.splice(at, 1);
  else if (change === 1) parts.splice(at, 0, other);
  else parts[at] = other;
  return parts.join('\n\n');
};

const mutations: readonly Mutation[] = [
  changeByte,
  insertSnippet,
  cutOut,
  cutOff,
  swapTokens,
  repeatToken,
  changeParts,
];
