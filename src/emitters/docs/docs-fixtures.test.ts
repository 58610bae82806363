import { testEmitFixtures } from '../../testing/emit-fixtures.js';
import { docsEmitter } from './docs-emitter.js';

testEmitFixtures(docsEmitter, [], (path) => path.startsWith('docs/'));
