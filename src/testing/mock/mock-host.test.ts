import { getMaxListeners } from 'node:events';
import { expect, it } from '@jest/globals';
import { MockHost } from './mock-host.js';

it('lets any number wait for its end: Node would warn of a leak', () => {
  const version = { major: 10, minor: 0, micro: 0, package: '' };
  const common = { schema: undefined, validate: 'all', replay: undefined } as const;
  const host = new MockHost({ ...common, version, capabilities: [] });
  expect(getMaxListeners(host.closed)).toBe(0);
});
