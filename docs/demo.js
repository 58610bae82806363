// Writes the documentation of all bundled schemas into out/docs, and opens it.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const { states } = JSON.parse(readFileSync(`${project}qapi/index.json`, 'utf8'));
const cli = `${project}bin/qapi-ts.js`;
const schemas = states.map(({ name }) => `${name}=${name}`);
const { status } = spawnSync(process.execPath, [cli, 'docs', ...schemas, '-o', 'out/docs'], {
  cwd: project,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 2);

const page = pathToFileURL(`${project}out/docs/index.html`).href;
console.log(page);
const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };
const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
// Where nothing can open it, its address stands above.
const opened = spawn(command, [...args, page], { stdio: 'ignore', detached: true });
opened.on('error', () => undefined);
opened.unref();
