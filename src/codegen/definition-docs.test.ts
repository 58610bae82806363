import { describe, expect, it } from '@jest/globals';
import { modelOf } from '../testing/compile-text.js';
import { definitionDocs, memberDocs } from './definition-docs.js';
import { docReader } from './doc-reader.js';
import { renderJsDoc } from './jsdoc/render-js-doc.js';
import type { DocsLevel } from './settings.js';

/** The comment of a definition, without the place that it ends with. */
function commentOf(lines: readonly string[], level: DocsLevel = 'full', release?: string) {
  const schema = modelOf({ 'schema.json': lines.join('\n') }, release);
  const [definition] = schema.definitions;
  if (!definition) throw new Error('nothing is defined');
  const text = renderJsDoc(definitionDocs(definition, docReader(schema, level))) ?? '';
  return text
    .replace(/(?:^|\n+)@see `schema\.json:\d+`(?=\n|$)/, '')
    .replace(/^\n/, '')
    .split('\n');
}

const command = [
  '##',
  '# @paint:',
  '#',
  '# Paints a wall.  It takes a while.',
  '#',
  '# @wall: which one',
  '#',
  '# Features:',
  '#',
  '# @deprecated: Use a painter.',
  '#',
  '# @dry: Waits until it is dry.',
  '#',
  '# Returns: the time it took',
  '#',
  '# Errors:',
  '#     - If there is no wall',
  '#',
  '# Since: 1.2',
  '#',
  '# TODO: ask for the colour',
  '#',
  '# .. qmp-example::',
  '#',
  '#     -> { "execute": "paint" }',
  '##',
  "{ 'command': 'paint', 'data': { 'wall': 'str' }, 'returns': 'int', 'if': 'PAINT',",
  "  'features': [ 'deprecated', 'dry' ] }",
  "{ 'pragma': { 'command-returns-exceptions': [ 'paint' ] } }",
];

describe('the comment of a definition', () => {
  it('says all that users need to know', () => {
    expect(commentOf(command)).toEqual([
      ...['Paints a wall. It takes a while.', ''],
      ...['Features:', '', '- `dry`: Waits until it is dry.', ''],
      ...['Only where `PAINT` is defined.', ''],
      ...['@deprecated Use a painter.', '@returns the time it took'],
      ...[
        '@throws',
        '',
        '  - If there is no wall',
        '',
        '@since 1.2',
        '@example',
        '',
        '```',
        '-> { "execute": "paint" }',
        '```',
      ],
    ]);
  });

  it('begins with the first sentence where a summary is wanted', () => {
    expect(commentOf(command, 'summary')).toEqual([
      ...['Paints a wall.', '', 'Features:', '', '- `dry`: Waits until it is dry.', ''],
      ...['Only where `PAINT` is defined.', ''],
      ...['@deprecated Use a painter.', '@since 1.2'],
    ]);
  });

  it('has nothing but facts where no text is wanted', () => {
    expect(commentOf(command, 'none')).toEqual([
      ...['Features:', '', '- `dry`', '', 'Only where `PAINT` is defined.', ''],
      ...['@deprecated', '@since 1.2'],
    ]);
  });

  const values = [
    '##',
    '# @Colour:',
    '#',
    '# @red: as blood',
    '#',
    '# @green: as grass (since 1.3)',
    '#',
    '# Features:',
    '#',
    '# @unstable: It fades.',
    '##',
    "{ 'enum': 'Colour', 'data': [ 'red',",
    "  { 'name': 'green', 'if': 'GRASS', 'features': [ 'unstable' ] },",
    "  { 'name': 'blue', 'if': { 'not': 'NIGHT' } } ] }",
  ];

  it('has the links and the texts of each place that it stands in', () => {
    const lines = [
      '##',
      '# @paint:',
      '#',
      '# Paints like @spray, on @wall.',
      '#',
      '# @wall: w',
      '##',
    ];
    const paint = "{ 'command': 'paint', 'data': { 'wall': 'str' } }";
    const schema = modelOf({ 'schema.json': [...lines, paint].join('\n') });
    const [definition] = schema.definitions;
    if (!definition) throw new Error('nothing is defined');
    const textWith = (link?: string, level: DocsLevel = 'full') => {
      return renderJsDoc(
        definitionDocs(
          definition,
          docReader(schema, level, () => link),
        ),
      );
    };
    expect(textWith('{@link a}')).toContain('like {@link a}, on `wall`');
    expect(textWith('{@link b}')).toContain('like {@link b}, on `wall`');
    expect(textWith()).toContain('like `spray`, on `wall`');
    expect(textWith('{@link a}')).toContain('like {@link a}, on `wall`');
    expect(textWith('{@link a}', 'none')).not.toContain('like');
    const docs = definitionDocs(definition, docReader(schema, 'full'));
    expect(renderJsDoc(docs, 60)?.split('\n').length).toBeGreaterThan(5);
    expect(renderJsDoc({ ...docs, tags: [] })).toBe('Paints like `spray`, on `wall`.');
  });

  it('lists the values of an enum, with what there is to know of each', () => {
    expect(commentOf(values, 'full', '8.2')).toEqual([
      ...['- `red`: as blood', ''],
      ...[
        '- `green` (since 1.3, only where `GRASS` is defined): as grass',
        '',
        '  Experimental: It fades.',
        '',
      ],
      '- `blue` (only where `NIGHT` is not defined)',
    ]);
    expect(commentOf(values, 'none', '8.2')).toEqual([
      '- `green` (since 1.3, experimental, only where `GRASS` is defined)',
      '- `blue` (only where `NIGHT` is not defined)',
    ]);
  });

  it('lists what old releases let it describe', () => {
    const lines = [
      '##',
      '# @paint:',
      '#',
      '# Paints.',
      '#',
      '# @wall: which one',
      '#',
      '# Example:',
      '#',
      '# -> { "execute": "paint" }',
      '#',
      '# Notes: Wet.',
      '##',
      "{ 'command': 'paint', 'data': 'Wall' }",
      "{ 'struct': 'Wall', 'data': { 'wall': 'str' } }",
    ];
    expect(commentOf(lines, 'full', '2.12')).toEqual([
      ...['Paints.', '', '- `wall`: which one', ''],
      ...['Notes: Wet.', '@example', '', '```', '-> { "execute": "paint" }', '```'],
    ]);
  });

  it('leaves to a member what is said of its features', () => {
    const lines = [
      '##',
      '# @Wall:',
      '#',
      '# @colour: its colour (since 2.0)',
      '#',
      '# Features:',
      '#',
      '# @deprecated: Member @colour fades.',
      '##',
      "{ 'struct': 'Wall', 'data': {",
      "  'colour': { 'type': 'str', 'if': 'X', 'features': [ 'deprecated' ] } } }",
    ];
    expect(commentOf(lines)).toEqual(['']);
    const schema = modelOf({ 'schema.json': lines.join('\n') });
    const [definition] = schema.definitions;
    const member = definition?.kind === 'struct' ? definition.members[0] : undefined;
    if (!member) throw new Error('there is no member');
    expect(renderJsDoc(memberDocs(member, docReader(schema, 'full')))).toBe(
      '\nits colour\n\nOnly where `X` is defined.\n\n@deprecated Member `colour` fades.\n@since 2.0',
    );
  });
});
