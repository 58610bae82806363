import { describe, expect, it } from '@jest/globals';
import { bundledStates } from './bundled/bundled-states.js';
import { bundledTemplates } from './bundled/bundled-templates.js';
import { compile } from './compile.js';
import { documentSchemas } from './document.js';
import { diskHost } from './source/disk-host.js';
import { describeWithBuild } from './testing/build.js';
import { modelOf } from './testing/compile-text.js';
import { siteProblems, textOfHtml } from './testing/site-problems.js';

const settings = { templates: bundledTemplates };

const pragma = "{ 'pragma': { 'doc-required': false } }\n";

function release(label: string, text: string, version = '10.0') {
  return { label, schema: modelOf(pragma + text, version) };
}

/** A site of three releases: text by path. */
function threeReleases(): Readonly<Record<string, string>> {
  const { files, diagnostics } = documentSchemas(
    [
      release(
        '1',
        `{ 'struct': 'Old', 'data': {} }
         { 'struct': 'Base', 'data': { 'id': 'int' } }
         { 'struct': 'Part', 'base': 'Base', 'data': { 'size': 'int', 'gone': 'str' } }
         { 'command': 'get', 'returns': 'Part' }`,
      ),
      release(
        '2',
        `{ 'struct': 'Part', 'data': { 'id': 'int', '*size': 'uint64', 'extra': 'str' } }
         { 'command': 'get', 'returns': 'Part', 'features': ['deprecated'] }
         { 'event': 'GOT' }`,
      ),
      release(
        '3',
        `{ 'struct': 'Part', 'data': { 'id': 'int', '*size': 'uint64', 'extra': 'str' } }
         { 'struct': 'Old', 'data': {} }
         { 'event': 'GOT' }`,
      ),
    ],
    settings,
  );
  expect(diagnostics).toEqual([]);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** The text of the section of a definition, in one line. */
function sectionOf(page: string | undefined, anchor: string): string {
  const [, section = ''] = (page ?? '').split(`id="${anchor}"`);
  return textOfHtml(`<i ${section.split('</section>')[0] ?? ''}`)
    .replace(/\s+/g, ' ')
    .trim();
}

describeWithBuild('a site of several releases', () => {
  const site = threeReleases();

  it('has the pages of each, and those that compare them', () => {
    expect(Object.keys(site).sort()).toEqual([
      '1/index.html',
      '1/schema.html',
      '1/search.js',
      '2/index.html',
      '2/schema.html',
      '2/search.js',
      '3/index.html',
      '3/schema.html',
      '3/search.js',
      'assets/minisearch.js',
      'assets/site.css',
      'assets/site.js',
      'changes/2.html',
      'changes/3.html',
      'history/commands.html',
      'history/events.html',
      'history/types.html',
      'index.html',
      'versions.js',
    ]);
  });

  it('tells what changed, wherever members are written', () => {
    const changes = site['changes/2.html'];
    expect(changes).toContain('<p>1 added, 2 removed, 2 changed.</p>');
    expect(sectionOf(changes, 'type-Part')).toBe(
      'Part struct history removed: member gone str ' +
        'changed: member size int uint64, optional added: member extra str',
    );
    expect(sectionOf(changes, 'command-get')).toContain('added: feature deprecated');
  });

  it('computes when something came and went', () => {
    expect(sectionOf(site['2/schema.html'], 'event-GOT')).toContain('first in 2');
    expect(sectionOf(site['2/schema.html'], 'command-get')).toContain('removed in 3');
    expect(sectionOf(site['1/schema.html'], 'type-Part')).toMatch(/gone str, removed in 2/);
    expect(sectionOf(site['2/schema.html'], 'type-Part')).toMatch(/extra str, first in 2/);
    // It was away in between.
    expect(sectionOf(site['1/schema.html'], 'type-Old')).toContain('removed in 2');
    expect(sectionOf(site['3/schema.html'], 'type-Old')).toContain('first in 3');
  });

  it('has a history of each definition', () => {
    expect(sectionOf(site['history/types.html'], 'type-Old')).toBe(
      'Old struct 1 there, in the oldest release here 2 removed 3 added',
    );
    expect(sectionOf(site['history/commands.html'], 'command-get')).toBe(
      'get command 1 there, in the oldest release here 2 added: feature deprecated 3 removed',
    );
  });

  it('knows the page of each definition in each release', () => {
    const text = site['versions.js'] ?? '';
    expect(text).toContain('"type-Old":[0,-1,0]');
    expect(text).toContain('"event-GOT":[-1,0,0]');
    expect(text).toContain('pages:["schema.html"]');
  });

  it('has no link that leads nowhere', () => {
    const [first, ...others] = bundledStates().map(({ name, entry }) => {
      const { schema } = compile(entry, { host: diskHost });
      if (!schema) throw new Error(`${entry} does not compile`);
      return { label: name, schema };
    });
    const { files } = documentSchemas([first!, ...others], settings);
    expect(files.length).toBeGreaterThan(30);
    expect(siteProblems(files)).toEqual([]);
    expect(siteProblems(Object.entries(site).map(([path, text]) => ({ path, text })))).toEqual([]);
  });
});

describe('what a comment says of what is not there', () => {
  it('has no link to it', () => {
    const schema = modelOf(
      `
##
# @Params:
# @count: how many
##
{ 'struct': 'Params', 'data': { 'count': 'int' } }
##
# @go:
# @params: see @params and @count
##
{ 'command': 'go', 'boxed': true, 'data': 'Params' }
`,
      '4.1',
    );
    const { files } = documentSchemas([{ label: '1', schema }], settings);
    expect(siteProblems(files)).toEqual([]);
    const page = files.find(({ path }) => path === 'schema.html')?.text ?? '';
    expect(page).toContain('<code>params</code> and <a href="#command-go.count">');
  });
});

describe('templates', () => {
  const template = (text: string) => ({
    read: (path: string) => (path === 'docs/page.html' ? text : bundledTemplates.read(path)),
  });
  const single = [release('1', "{ 'command': 'stop' }")] as const;

  it('replace the shell of pages, and escape what they are given', () => {
    const templates = template('<title>{{ title }}</title>{{ content }}');
    const { files } = documentSchemas([...single], { ...settings, templates });
    const page = files.find(({ path }) => path === 'schema.html')?.text ?? '';
    expect(page).toMatch(/^<title>schema\.json - QEMU 10\.0 reference<\/title><h1>/);
  });

  it('are wrong where nothing fills a placeholder, and then there is no site', () => {
    const templates = template('{{ titel }}');
    const { files, diagnostics } = documentSchemas([...single], { ...settings, templates });
    expect(files).toEqual([]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "the template 'docs/page.html' has a placeholder 'titel', which nothing fills; did you mean 'title'?",
    ]);
  });
});
