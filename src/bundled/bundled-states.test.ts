import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bundledStates } from './bundled-states.js';

describe('bundledStates', () => {
  it('lists the states from the oldest to the newest, each with an entry that exists', () => {
    const states = bundledStates();
    expect(states.map(({ name }) => name)).toEqual([
      '2.12-dev',
      '3.1-dev',
      '4.0-rc',
      '5.2-dev',
      '7.0-dev',
    ]);
    expect(states.filter(({ entry }) => !existsSync(entry))).toEqual([]);
  });
});
