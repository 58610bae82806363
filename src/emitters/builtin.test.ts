import { describe, expect, it } from '@jest/globals';
import {
  builtinEmitterNames,
  builtinEmitters,
  defaultEmitterNames,
  loadBuiltinEmitters,
} from './builtin.js';

describe('the built-in emitters', () => {
  it('are called what selects them', async () => {
    for (const name of builtinEmitterNames) {
      expect((await builtinEmitters[name]()).name).toBe(name);
    }
  });

  it('come with those whose symbols they refer to, each once, the client first', async () => {
    const emitters = await loadBuiltinEmitters(['validators', 'client']);
    expect(emitters.map(({ name }) => name)).toEqual(['client', 'types', 'validators']);
  });

  it('are those of programs, unless more is asked for', () => {
    expect(builtinEmitterNames.filter((name) => !defaultEmitterNames.includes(name))).toEqual([
      'json-schema',
      'mock',
    ]);
  });
});
