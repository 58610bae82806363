import { describe, expect, it } from '@jest/globals';
import { parseRelease } from '../model/release.js';
import { createSource } from '../source/source.js';
import { dialectOf } from './dialect.js';
import { deprecationOf, instabilityOf } from './stability.js';

const source = createSource('schema.json', '');
const place = (start: number) => ({ source, start, end: start + 1 });
const feature = (name: string, at: number) => ({ name, span: place(at), condition: null });
const thing = (name: string, ...features: string[]) => ({
  name,
  span: place(0),
  features: features.map((one, at) => feature(one, at + 1)),
});
const dialect = (release: string) => dialectOf(parseRelease(release)!);

describe('deprecationOf', () => {
  it('is where the special feature is written', () => {
    expect(deprecationOf(thing('go', 'fast', 'deprecated'), dialect('5.0'))).toEqual(place(2));
    expect(deprecationOf(thing('go', 'fast'), dialect('5.0'))).toBeNull();
    expect(deprecationOf({ name: 'go', span: place(0) }, dialect('5.0'))).toBeNull();
  });

  it('is not known up to 4.2, where a feature of that name is like any other', () => {
    expect(deprecationOf(thing('go', 'deprecated'), dialect('4.2'))).toBeNull();
  });
});

describe('instabilityOf', () => {
  it('is where the special feature is written, from 6.2 on', () => {
    expect(instabilityOf(thing('go', 'unstable'), dialect('6.2'))).toEqual(place(1));
    expect(instabilityOf(thing('go', 'unstable'), dialect('6.1'))).toBeNull();
    expect(instabilityOf(thing('x-go'), dialect('6.2'))).toBeNull();
  });

  it.each(['x-go', 'X-Go', '__org.qemu_x-go'])('is told by a name like %s before', (name) => {
    expect(instabilityOf(thing(name), dialect('6.1'))).toEqual(place(0));
  });

  it.each(['x', 'x-', 'x-1', 'xx-go', 'go-x-go', 'x_go', 'x-__org.qemu_go'])(
    'is not told by %s',
    (name) => {
      expect(instabilityOf(thing(name), dialect('6.1'))).toBeNull();
    },
  );
});
