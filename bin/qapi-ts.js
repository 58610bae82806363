#!/usr/bin/env node
'use strict';

// All that is between the start of the process and the command is felt at every build: hence
// CommonJS, which Node loads faster, and a cache of compiled code.

const { setFlagsFromString } = require('node:v8');

// A run is over before the code that V8 optimises pays for it: in Node 20 that costs a third of the
// time of `validate`. Functions are optimised later here, and in long runs still. Newer releases
// choose well by themselves, and do not know the flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');

const purpose = process.argv[2] ?? '';
require('../dist/cli/compile-cache.cjs').enableCompileCache(purpose, process.env);
// To check a schema takes less than half of the code.
require(`../dist/cli/${purpose === 'validate' ? 'validate-program' : 'program'}.cjs`).main();
