import { describe, expect, it } from '@jest/globals';
import type { Type } from '../model/type.js';
import { modelOf } from '../testing/compile-text.js';
import { defaultValue } from './default-value.js';

const schema = modelOf(`{ 'enum': 'Mode', 'data': [ 'off', 'on', 'slow-start' ] }`, '2.12');

function valueOf(typeName: string, text: string, optional = true): string | undefined {
  const type: Type | undefined = schema.type(typeName);
  if (!type) throw new Error(`there is no type ${typeName}`);
  return defaultValue({ type, text, optional });
}

describe('defaultValue', () => {
  it.each([
    ['bool', 'whether (default: false)', 'false'],
    ['bool', 'whether. Default is True.', 'true'],
    ['bool', 'whether (default: true, or so)', 'true'],
    ['int', 'how many; defaults to 128', '128'],
    ['int', 'how many. The default value is 2.', '2'],
    ['int', 'how many (default 0) (Since 2.0)', '0'],
    ['int', 'how many (since 5.2; default: 10).', '10'],
    ['uint8', 'flags (default = 0x1f)', '0x1f'],
    ['number', 'how much (default: 1.5)', '1.5'],
    ['str', "which (default 'raw')", '"raw"'],
    ['Mode', 'which one (default: slow-start)', '"slow-start"'],
    ['Mode', 'which one. Defaults to "off".', '"off"'],
  ])('finds for %s in %j %s', (type, text, value) => {
    expect(valueOf(type, text)).toBe(value);
  });

  it.each([
    ['bool', 'whether (default: off)'],
    ['bool', 'whether; by default, it is false'],
    ['bool', 'whether (default: true if it is built in)'],
    ['int', 'how many (default: 64k)'],
    ['int', 'how many; default is 1 for old ones, 2 for new ones'],
    ['int', 'how many (default: 1), or, when it is a disk, (default: 2)'],
    ['str', 'which (default: none)'],
    ['Mode', 'which one (default: fast)'],
    ['any', 'anything (default: 1)'],
    ['int', 'how many'],
  ])('finds nothing for %s in %j', (type, text) => {
    expect(valueOf(type, text)).toBeUndefined();
  });

  it('is for what may be left out', () => {
    expect(valueOf('int', 'how many (default: 1)', false)).toBeUndefined();
  });
});
