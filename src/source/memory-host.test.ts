import { describe, expect, it } from '@jest/globals';
import { memoryHost } from './memory-host.js';

const host = memoryHost({ 'qapi/main.json': 'text', '/VERSION': Uint8Array.of(0xff) });
const text = (path: string) => {
  const read = host.read(path);
  return typeof read === 'string' ? read : new TextDecoder().decode(read);
};

describe('memoryHost', () => {
  it('takes paths from the root, with text or bytes', () => {
    expect(text('/qapi/main.json')).toBe('text');
    expect(host.read('/VERSION')).toEqual(Uint8Array.of(0xff));
  });

  it('tells folders from what is missing', () => {
    expect(host.read('/qapi')).toBe('directory');
    expect(host.read('/')).toBe('directory');
    expect(host.read('/other')).toBe('missing');
    expect(host.read('/constructor')).toBe('missing');
  });

  it('has no links', () => {
    expect(host.realPath('/qapi/main.json')).toBe('/qapi/main.json');
    expect(host.realPath('/qapi')).toBe('/qapi');
    expect(host.realPath('/other')).toBeUndefined();
  });
});
