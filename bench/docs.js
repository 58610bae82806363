// The documentation site of QEMU 10.0: how long it takes to write, how large it is, and how soon a
// reader can use a page. The aim is less than 1.5 s as a process.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { median, ms, processMedians, processTime } from './measure.js';
import { shared } from './real-schemas.js';

const cli = fileURLToPath(new URL('../bin/qapi-ts.js', import.meta.url));
const newest = '10.0.13';
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'qapi-docs-'));
  try {
    writeOne(join(folder, 'one'));
    writeAll(join(folder, 'all'));
    if (existsSync(browserPath)) await openPages(join(folder, 'one'));
    else console.log(`there is no ${browserPath} to open pages with`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeOne(output) {
  const write = [process.execPath, cli, 'docs', join(shared, newest), '-o', output];
  // Written anew each time: what is there already is only compared.
  const times = Array.from({ length: 9 }, () => {
    rmSync(output, { recursive: true, force: true });
    return processTime(write[0], write.slice(1));
  });
  const [empty] = processMedians([[process.execPath, '-e', '0']], 9);
  console.log(
    `site of QEMU ${newest}, as a process: ${ms(median(times))} (node -e 0: ${ms(empty)})`,
  );
  tellSize(output);
  const pages = filesIn(output).filter((path) => path.endsWith('.html'));
  const sizes = pages.map((path) => ({ path, bytes: statSync(path).size }));
  for (const { path, bytes } of sizes.sort((a, b) => b.bytes - a.bytes).slice(0, 3)) {
    console.log(`  ${path.slice(output.length + 1)}: ${kilobytes(bytes)}, ${zipped(path)} gzipped`);
  }
  console.log(
    `  search.js: ${zipped(join(output, 'search.js'))} gzipped, loaded when it is wanted`,
  );
}

function writeAll(output) {
  const releases = readdirSync(shared).filter((name) => !/^(?:0|1|2\.[0-8])\./.test(name));
  const schemas = releases.map((name) => join(shared, name));
  const time = processTime(process.execPath, [cli, 'docs', ...schemas, '-o', output]);
  console.log(`site of ${releases.length} releases: ${ms(time)}`);
  tellSize(output);
}

async function openPages(site) {
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  for (const path of ['index.html', 'qapi/migration.html', 'qapi/block-core.html']) {
    const times = [];
    const searches = [];
    for (let round = 0; round < 5; round++) {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(site, path)).href);
      times.push(await page.evaluate('performance.getEntriesByType("navigation")[0].loadEventEnd'));
      searches.push(await searchTime(page));
      await page.close();
    }
    console.log(
      `${path}: usable after ${ms(median(times))}, first search with its index ${ms(median(searches))}`,
    );
  }
  await browser.close();
}

/** From the first letter to the first result. */
async function searchTime(page) {
  const start = performance.now();
  await page.getByRole('combobox').fill('migr param');
  await page.locator('.results li').first().waitFor();
  return performance.now() - start;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function tellSize(folder) {
  const files = filesIn(folder);
  const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0);
  console.log(`  ${(bytes / 1e6).toFixed(1)} MB in ${files.length} files`);
}

const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
const zipped = (path) => kilobytes(gzipSync(readFileSync(path)).length);
