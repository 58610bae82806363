import { testEmitFixtures } from '../../testing/emit-fixtures.js';
import { clientEmitter } from '../client/client-emitter.js';
import { typesEmitter } from '../types/types-emitter.js';
import { validatorsEmitter } from '../validators/validators-emitter.js';
import { mockEmitter } from './mock-emitter.js';

testEmitFixtures(
  mockEmitter,
  [typesEmitter, validatorsEmitter, clientEmitter],
  (path) => path === 'mock.ts',
);
