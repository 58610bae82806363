import { describe, expect, it } from '@jest/globals';
import { linkTo } from './link-to.js';
import { wrap } from './wrap.js';

describe('wrap', () => {
  it('breaks where words end', () => {
    expect(wrap('one two  three', 7)).toEqual(['one two', 'three']);
    expect(wrap('incomprehensible one', 7)).toEqual(['incomprehensible', 'one']);
    expect(wrap('', 7)).toEqual([]);
  });

  it('begins no line with a mark', () => {
    expect(wrap('one two - three', 8)).toEqual(['one', 'two -', 'three']);
    expect(wrap('one 1. two', 6)).toEqual(['one 1.', 'two']);
    expect(wrap('one === two', 4)).toEqual(['one ===', 'two']);
    expect(wrap('one >= two -1', 6)).toEqual(['one >=', 'two -1']);
  });

  it('keeps links in one piece', () => {
    expect(wrap(`a (${linkTo('Name')}) b`, 5)).toEqual(['a', `(${linkTo('Name')})`, 'b']);
  });
});
