import { describe, expect, it } from '@jest/globals';
import { loadTemplate } from './load-template.js';
import { defaultSettings } from './settings.js';
import { WrittenText } from './written-text.js';

const templates: Readonly<Record<string, string>> = {
  'page.md':
    '# {{title}}\n\n{% if contents != blank %}{{ contents }}\n\n{% endif %}{{body}} ({{title}})\n',
  'wrong.md': '{{titl}} {{titl}} {{other}}',
  'open.md': '{% if title %}',
  'filter.md': '{{ title | shout }}',
  'partial.md': '{% render "/etc/passwd" %}',
  'inside.md': '{{ title.constructor }}',
};

function load(path: string, names: readonly string[]) {
  const reported: (readonly [string, unknown])[] = [];
  const settings = { ...defaultSettings, templates: { read: (at: string) => templates[at] } };
  const escape = (text: string) => text.replaceAll('<', '&lt;');
  const fill = loadTemplate(
    path,
    { names, escape },
    { settings, report: (code, parameters) => reported.push([code, parameters]) },
  );
  return { fill, reported };
}

describe('a template', () => {
  const names = ['title', 'contents', 'body'];
  const values = { title: 'T', contents: 'C', body: 'B' };

  it('has its placeholders filled, as often as they stand there', () => {
    const { fill, reported } = load('page.md', names);
    expect(fill(values)).toBe('# T\n\nC\n\nB (T)\n');
    expect(reported).toEqual([]);
  });

  it('escapes what is put in, unless it is written already', () => {
    const { fill } = load('page.md', names);
    const written = { title: '<T>', contents: '', body: new WrittenText('<b>') };
    expect(fill(written)).toBe('# &lt;T>\n\n<b> (&lt;T>)\n');
  });

  it('is not filled again with what was put in', () => {
    const { fill } = load('page.md', names);
    const odd = { title: '{{body}}', contents: '$&', body: '{% raw %}{{title}}' };
    expect(fill(odd)).toBe('# {{body}}\n\n$&\n\n{% raw %}{{title}} ({{body}})\n');
  });

  it('sees what is empty', () => {
    const { fill } = load('page.md', names);
    expect(fill({ ...values, contents: '' })).toBe('# T\n\nB (T)\n');
    expect(fill({ ...values, contents: new WrittenText('') })).toBe('# T\n\nB (T)\n');
  });

  it('is wrong where nothing fills a placeholder', () => {
    const { fill, reported } = load('wrong.md', names);
    expect(reported).toEqual([
      [
        'unknown-placeholder',
        { template: 'wrong.md', placeholder: 'titl', hint: "; did you mean 'title'?" },
      ],
      ['unknown-placeholder', { template: 'wrong.md', placeholder: 'other', hint: '' }],
    ]);
    expect(fill(values)).toBe('');
  });

  it.each([
    ['open.md', /not closed/],
    ['filter.md', /undefined filter: shout/],
    ['partial.md', /Failed to lookup/],
    ['inside.md', /undefined variable: title.constructor/],
  ])('%s is reported with what the engine says', (path, reason) => {
    const { fill, reported } = load(path, names);
    expect(fill(values)).toBe('');
    expect(reported).toEqual([
      ['broken-template', { template: path, reason: expect.stringMatching(reason) }],
    ]);
  });

  it('has to be there', () => {
    expect(load('none.md', names).reported).toEqual([
      ['missing-template', { template: 'none.md' }],
    ]);
  });
});
