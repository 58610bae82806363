import { testEmitFixtures } from '../../testing/emit-fixtures.js';
import { typesEmitter } from './types-emitter.js';

testEmitFixtures(typesEmitter, [], (path) => path.startsWith('types/'));
