/** Tells the runtime its version, as package.json has it after `changeset version`. */
import { readFileSync, writeFileSync } from 'node:fs';

const project = new URL('../../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', project), 'utf8'));
const [major, minor] = version.split('.');

const path = new URL('src/runtime/runtime-version.ts', project);
const text = readFileSync(path, 'utf8');
writeFileSync(path, text.replace(/= \[\d+, \d+\];/, `= [${major}, ${minor}];`));
