import { testEmitFixtures } from '../../testing/emit-fixtures.js';
import { typesEmitter } from '../types/types-emitter.js';
import { validatorsEmitter } from './validators-emitter.js';

testEmitFixtures(validatorsEmitter, [typesEmitter], (path) =>
  ['received.ts', 'validators'].includes(path.split('/', 1)[0] ?? ''),
);
