#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// A run is over before the code that V8 optimises pays for it: in Node 20 that costs a third of the
// time of `validate`. Functions are optimised later here, and in long runs still. Newer releases
// choose well by themselves, and do not know the flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');

const { main } = await import('../dist/cli/program.js');
await main();
