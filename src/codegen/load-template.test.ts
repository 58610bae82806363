import { describe, expect, it } from '@jest/globals';
import { loadTemplate } from './load-template.js';
import { defaultSettings } from './settings.js';

const templates: Readonly<Record<string, string>> = {
  'page.md': '# {{title}}\n\n{{ contents }}\n\n{{body}} ({{title}})\n',
  'wrong.md': '{{titl}} {{titl}} {{other thing}}',
};

function load(path: string, names: readonly string[]) {
  const reported: (readonly [string, unknown])[] = [];
  const settings = { ...defaultSettings, templates: { read: (at: string) => templates[at] } };
  const fill = loadTemplate(path, names, {
    settings,
    report: (code, parameters) => reported.push([code, parameters]),
  });
  return { fill, reported };
}

describe('a template', () => {
  const names = ['title', 'contents', 'body'];

  it('has its placeholders filled, as often as they stand there', () => {
    const { fill, reported } = load('page.md', names);
    const values = { title: 'T', contents: 'C', body: 'B' };
    expect(fill(values)).toBe('# T\n\nC\n\nB (T)\n');
    expect(reported).toEqual([]);
  });

  it('is not filled again with what was put in', () => {
    const { fill } = load('page.md', names);
    const values = { title: '{{body}}', contents: '$&', body: '{{title}}' };
    expect(fill(values)).toBe('# {{body}}\n\n$&\n\n{{title}} ({{body}})\n');
  });

  it('has no gap where a line is empty', () => {
    const { fill } = load('page.md', names);
    expect(fill({ title: 'T', contents: '', body: 'B' })).toBe('# T\n\nB (T)\n');
  });

  it('is wrong where nothing fills a placeholder', () => {
    expect(load('wrong.md', names).reported).toEqual([
      [
        'unknown-placeholder',
        { template: 'wrong.md', placeholder: 'titl', hint: "; did you mean 'title'?" },
      ],
      ['unknown-placeholder', { template: 'wrong.md', placeholder: 'other thing', hint: '' }],
    ]);
  });

  it('has to be there', () => {
    expect(load('none.md', names).reported).toEqual([
      ['missing-template', { template: 'none.md' }],
    ]);
  });
});
