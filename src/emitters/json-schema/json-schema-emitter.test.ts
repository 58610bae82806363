import { testEmitFixtures } from '../../testing/emit-fixtures.js';
import { jsonSchemaEmitter } from './json-schema-emitter.js';

testEmitFixtures(jsonSchemaEmitter, [], (path) => path.startsWith('json-schema/'));
