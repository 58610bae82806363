import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Debian's, or another that is named. */
const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** How a page is looked at. */
export interface View {
  /** In CSS pixels; 1280 without. */
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
}

/** Opens a page in a context of its own. */
export type OpenPage = (url: string, view?: View) => Promise<Page>;

/**
 * A group of tests in a real browser; skipped, and said so, where there is none. After each of them
 * nothing may have been asked of the network, no request may have failed, and no console may show
 * an error.
 */
export function describeWithBrowser(name: string, tests: (open: OpenPage) => void): void {
  if (!existsSync(executable)) {
    process.stderr.write(`skipped: ${name}: there is no ${executable}\n`);
    it.skip(name, () => undefined);
    return;
  }
  describe(name, () => {
    let browser: Browser;
    const contexts: BrowserContext[] = [];
    const troubles: string[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: executable,
        args: ['--no-sandbox', '--disable-dev-shm-usage'],
      });
    }, 60_000);
    afterAll(async () => browser.close());
    afterEach(async () => {
      const found = troubles.splice(0);
      for (const context of contexts.splice(0)) await context.close();
      expect(found).toEqual([]);
    });
    tests(async (url, { width = 1280, scheme = 'light', scripts = true } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: scheme,
        javaScriptEnabled: scripts,
      });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, troubles);
      await page.goto(url);
      return page;
    });
  });
}

function watch(page: Page, troubles: string[]): void {
  page.on('pageerror', ({ message }) => troubles.push(`page error: ${message}`));
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:file|data|about):/.test(request.url())) troubles.push(`outside: ${request.url()}`);
  });
}
