import { testEmitFixtures } from '../../testing/emit-fixtures.js';
import { typesEmitter } from '../types/types-emitter.js';
import { clientEmitter } from './client-emitter.js';

testEmitFixtures(clientEmitter, [typesEmitter], (path) =>
  ['client.ts', 'commands.ts'].includes(path),
);
