import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { bundledStates } from './bundled/bundled-states.js';
import { bundledTemplates } from './bundled/bundled-templates.js';
import { compile } from './compile.js';
import { documentSchemas, type DocumentedRelease } from './document.js';
import { writePlan } from './output/write-plan.js';
import { diskHost } from './source/disk-host.js';
import { describeWithBrowser, type View } from './testing/browser.js';
import { describeWithBuild } from './testing/build.js';
import { modelOf } from './testing/compile-text.js';
import { hasShared, sharedPath } from './testing/shared.js';
import { temporaryFolder } from './testing/temporary-folder.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const settings = { templates: bundledTemplates };

function releaseAt(label: string, path: string): DocumentedRelease {
  const { schema } = compile(path, { host: diskHost });
  if (!schema) throw new Error(`${path} does not compile`);
  return { label, schema };
}

/** The address of a folder with the site of these. */
function siteOf(releases: readonly DocumentedRelease[]): string {
  const [first, ...others] = releases;
  if (!first) throw new Error('no release');
  const { files, diagnostics } = documentSchemas([first, ...others], settings);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  // As in a folder of a server, with a blank and a mark in its name.
  const folder = join(temporaryFolder(), 'a site #1');
  writePlan(folder, files);
  return pathToFileURL(folder).href;
}

const hostile = `
{ 'pragma': { 'doc-required': true } }

##
# = </h2></title><script>globalThis.hacked = 1</script>
##

##
# @go:
#
# <script>globalThis.hacked = 1</script> <img src=x onerror="globalThis.hacked=1"> {{ title }}
# {% raw %} \`a <javascript:globalThis.hacked=1>\`_ and javascript:globalThis.hacked=1 **open
# :ref:\`unclosed <!-- --> &lt; ]]>
#
# @way: "quoted" 'too' </code></pre><script>globalThis.hacked = 1</script>
#
# .. unknown-thing:: </textarea>
#    <style>* { display: none }</style>
#
# .. qmp-example::
#
#     -> { "execute": "go", "arguments": { "way": "</script><script>globalThis.hacked=1</script>" } }
#     <- { "return": {} }
#
# Since: 1.0
##
{ 'command': 'go', 'data': { 'way': 'str' } }
`;

describeWithBuild('the documentation', () => {
  describeWithBrowser('in a browser', (openUrl) => {
    let site = '';
    let single = '';
    const open = (path: string, view?: View) => openUrl(`${site}/${path}`, view);

    beforeAll(() => {
      site = siteOf(bundledStates().map(({ name, entry }) => releaseAt(name, entry)));
      single = siteOf([{ label: 'one', schema: modelOf(hostile, '10.0') }]);
    }, 60_000);

    it('leads from the overview to a definition, and on to its types', async () => {
      const page = await open('index.html');
      await page.click('table a:text("7.0-dev")');
      await page.click('main a:has(> code:text-is("query-migrate"))');
      expect(new URL(page.url()).hash).toBe('#command-query-migrate');
      await page.click('[id="command-query-migrate"] a:text("MigrationInfo")');
      expect(new URL(page.url()).hash).toBe('#type-MigrationInfo');
      expect(await topOf(page, 'type-MigrationInfo')).toBeLessThan(200);
    });

    it.each(['command-migrate', 'type-MigrationParameters.multifd-channels', 'event-MIGRATION'])(
      'shows what a deep link names: %s',
      async (anchor) => {
        const page = await open(`7.0-dev/migration.html#${anchor}`);
        const top = await topOf(page, anchor);
        expect(top).toBeGreaterThan(20);
        expect(top).toBeLessThan(200);
      },
    );

    it('searches by keyboard alone', async () => {
      const page = await open('7.0-dev/index.html');
      await page.keyboard.press('/');
      await page.keyboard.type('migr param');
      const results = page.locator('.results li');
      await results.first().waitFor();
      const names = await results.locator('> code').allTextContents();
      expect(names.slice(0, 5)).toContain('migrate-set-parameters');
      for (let at = 0; at < names.indexOf('migrate-set-parameters'); at++) {
        await page.keyboard.press('ArrowDown');
      }
      const input = page.getByRole('combobox');
      const active = await input.getAttribute('aria-activedescendant');
      expect(await page.locator(`#${active ?? ''}`).textContent()).toContain('set-parameters');
      await page.keyboard.press('Enter');
      await page.waitForURL(/#command-migrate-set-parameters$/);
    });

    it('finds members and words of texts, and says where there is nothing', async () => {
      const page = await open('7.0-dev/index.html');
      const input = page.getByRole('combobox');
      await input.fill('multifd-channels');
      await page.locator('.results li').first().waitFor();
      expect(await page.locator('.results li > code').allTextContents()).toContain(
        'MigrationParameters',
      );
      await input.fill('qqqqqqqqqqqq');
      await page.locator('.status:text("0 results")').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('.results').isVisible()).toBe(false);
    });

    it('switches the version, and stays on the same definition', async () => {
      const page = await open('7.0-dev/migration.html#type-MigrationParameters.multifd-channels');
      await page.click('.versions summary');
      await page.click('.versions a[data-release="4.0-rc"]');
      await page.waitForURL(/4\.0-rc\/.*#type-MigrationParameters/);
      expect(await topOf(page, 'type-MigrationParameters')).toBeLessThan(200);
    });

    it('says where another version does not have it', async () => {
      const page = await open('7.0-dev/migration.html#event-UNPLUG_PRIMARY');
      await page.click('.versions summary');
      await page.click('.versions a[data-release="2.12-dev"]');
      await page.locator('.missing').waitFor();
      expect(await page.locator('.missing').textContent()).toBe(
        'There is no event UNPLUG_PRIMARY in 2.12-dev.',
      );
    });

    it('is dark where that is wanted, and by a button', async () => {
      const background = async (page: Page) =>
        page.evaluate('getComputedStyle(document.body).backgroundColor');
      const dark = await open('7.0-dev/index.html', { scheme: 'dark' });
      const light = await open('7.0-dev/index.html');
      const [black, white] = [await background(dark), await background(light)];
      expect(black).not.toBe(white);
      const button = light.getByRole('button', { name: 'Theme' });
      await button.click();
      expect(await background(light)).toBe(white);
      await button.click();
      expect(await background(light)).toBe(black);
      await light.reload();
      expect(await background(light)).toBe(black);
      expect(await button.textContent()).toBe('Theme: dark');
    });

    it('is whole without scripts', async () => {
      const page = await open('7.0-dev/migration.html#command-migrate', { scripts: false });
      expect(await page.locator('.search, button').count()).toBe(0);
      expect(await page.locator('[id="command-migrate"] h3').isVisible()).toBe(true);
      await page.click('.versions summary');
      await page.click('.versions a[data-release="5.2-dev"]');
      expect(page.url()).toMatch(/5\.2-dev\/index\.html$/);
    });

    it('begins with a way past the navigation', async () => {
      const page = await open('7.0-dev/migration.html');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#main');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
    });

    const kinds = [
      ['the overview', 'index.html'],
      ['an index', '7.0-dev/index.html'],
      ['a module', '7.0-dev/common.html'],
      ['a module with a union', '7.0-dev/sockets.html'],
      ['changes', 'changes/7.0-dev.html'],
      ['histories', 'history/events.html'],
      ['a large module', '7.0-dev/migration.html'],
    ] as const;

    it.each(kinds)('fits on a phone: %s', async (_, path) => {
      const page = await open(path, { width: 360 });
      await showAll(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });

    // What it says of the large one would take as long as all others do.
    it.each(kinds.slice(0, -1))(
      'has nothing that axe objects to: %s',
      async (_, path) => {
        const page = await open(path);
        expect(await violations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(page, ['color-contrast'])).toEqual([]);
      },
      60_000,
    );

    it('has nothing that axe objects to in examples', async () => {
      const page = await openUrl(`${single}/schema.html`, { width: 360 });
      expect(await page.locator('.conversation .calls').count()).toBe(1);
      expect(await violations(page)).toEqual([]);
    });

    it('has nothing that axe objects to while it is searched', async () => {
      const page = await open('index.html');
      await page.keyboard.press('/');
      await page.keyboard.type('migr');
      await page.locator('.results li').first().waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('shows hostile text, and does nothing of it', async () => {
      for (const path of ['index.html', 'schema.html']) {
        const page = await openUrl(`${single}/${path}`);
        expect(await page.evaluate('globalThis.hacked')).toBeUndefined();
        expect(await page.locator('main script, main style, main img').count()).toBe(0);
        expect(await page.locator('main a[href^="javascript"]').count()).toBe(0);
        const text = await page.locator('main').innerText();
        expect(text).toContain('<script>globalThis.hacked = 1</script>');
        if (path !== 'schema.html') continue;
        expect(text).toContain('{{ title }} {% raw %}');
        expect(text).toContain('<style>* { display: none }</style>');
        expect(text).toContain('<!-- --> &lt; ]]>');
        expect(await page.title()).toBe('schema.json - QEMU 10.0 reference');
      }
      const page = await openUrl(`${single}/index.html`);
      await page.getByRole('combobox').fill('go');
      await page.locator('.results li').first().waitFor();
      expect(await page.evaluate('globalThis.hacked')).toBeUndefined();
    });

    (hasShared() ? it : it.skip)(
      'searches all of QEMU 10.0 at once',
      async () => {
        const path = sharedPath('qemu/10.0.13/qapi/qapi-schema.json');
        const page = await openUrl(`${siteOf([releaseAt('10.0', path)])}/index.html`);
        const input = page.getByRole('combobox');
        await input.fill('a');
        await page.locator('.results li').first().waitFor();
        for (const query of ['m', 'migr', 'migr param', 'block dirty bitmap', 'query']) {
          const times = [];
          for (let round = 0; round < 7; round++) times.push(await searchTime(page, query));
          // The least of several: others use the machine too.
          expect({ query, isQuick: Math.min(...times) < 50, times }).toMatchObject({
            isQuick: true,
          });
        }
      },
      60_000,
    );
  });
});

async function topOf(page: Page, id: string): Promise<number> {
  const box = await page.locator(`[id="${id}"]`).boundingBox();
  return box?.y ?? Infinity;
}

/** What is far away is not drawn, and so neither measured nor looked at. */
async function showAll(page: Page): Promise<void> {
  const content = '* { content-visibility: visible !important }';
  await page.addStyleTag({ content });
}

async function violations(page: Page, rules: readonly string[] = []): Promise<unknown> {
  await showAll(page);
  await page.evaluate(axe);
  // Not even axe may load what the page has loaded: it is a file.
  const options = { preload: false, ...(rules.length > 0 && { runOnly: rules }) };
  return page.evaluate(`axe.run(${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)]))`);
}

/** From the last letter to the list of results, in milliseconds. */
async function searchTime(page: Page, query: string): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const input = document.querySelector('.search input');
    const start = performance.now();
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve(performance.now() - start);
    }).observe(document.querySelector('.results'), { childList: true });
    input.value = ${JSON.stringify(query)};
    input.dispatchEvent(new Event('input'));
  })`);
}
