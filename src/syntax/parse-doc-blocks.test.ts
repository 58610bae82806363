import { describe, expect, it } from '@jest/globals';
import { parsedDoc } from '../testing/parsed-doc.js';

describe('descriptions from 9.0 on', () => {
  it('are a run, which text may precede', () => {
    const doc = parsedDoc('9.0', [
      '# @Disk:',
      '#',
      '# One.',
      '#',
      '# Two.',
      '#',
      '# @a: x',
      '# @b: y',
    ]);
    expect(doc.problems).toEqual([]);
    expect(doc.parts).toEqual(['One.||Two.', '@a: x', '@b: y']);
  });

  it('may not follow text that follows descriptions', () => {
    const doc = parsedDoc('9.1', ['# @Disk:', '# @a: x', '#', '# Text.', '#', '# @b: y']);
    expect(doc.problems).toEqual(['7 doc-entry-misplaced @b:']);
    expect(doc.parts).toEqual(['@a: x', '-: Text.', '@b: y']);
  });

  it('are not recognised inside a paragraph', () => {
    const doc = parsedDoc('9.1', ['# @Disk:', '#', '# See', '# @a: and Since: too', '# Since: 1']);
    expect(doc).toMatchObject({ problems: [], parts: ['See|@a: and Since: too|Since: 1'] });
  });

  it('may have any name that a colon ends', () => {
    const doc = parsedDoc('10.0', ['# @Disk:', '#', '# @a is so : text']);
    expect(doc.parts).toEqual(['@a is so : text']);
  });

  it('may not begin at the side of the first line', () => {
    expect(parsedDoc('10.0', ['# @Disk: text']).problems).toEqual([
      '2 doc-symbol-colon @Disk: text',
    ]);
  });

  it('must have text; their own line is named', () => {
    const doc = parsedDoc('10.0', [
      '# @Disk:',
      '#',
      '# @a:',
      '#',
      '# @b:',
      '# Since: 1',
      '#',
      '# Errors:',
    ]);
    expect(doc.problems).toEqual([
      '4 doc-text-missing @a:',
      '6 doc-text-missing @b:',
      '9 doc-text-missing Errors:',
    ]);
  });
});

describe('sections from 9.0 on', () => {
  it('begin behind a blank line or an indented block', () => {
    const doc = parsedDoc('9.1', [
      '# @stop:',
      '#',
      '# @a: x',
      '#   y',
      '#   z',
      '# Returns: z',
      '# Since: 1',
    ]);
    expect(doc.problems).toEqual([]);
    expect(doc.parts).toEqual(['@a: x|  y|  z', 'Returns: z', 'Since: 1']);
  });

  it('have text after them that is under no tag', () => {
    const doc = parsedDoc('10.0', ['# @stop:', '# Since: 1', '#', '# One.', '#', '# Two.']);
    expect(doc.parts).toEqual(['Since: 1', '-: One.||Two.']);
    expect(doc.nodes[0]).toMatchObject({ body: '', sections: [{ tag: 'Since' }, { tag: null }] });
  });

  it('may be Errors, once', () => {
    const doc = parsedDoc('9.0', ['# @stop:', '# Errors: x', '#', '# Errors: y']);
    expect(doc.problems).toEqual(['5 doc-section-duplicate Errors:']);
  });

  it('may be Note and Example in 9.0 only', () => {
    const lines = ['# @stop:', '# Notes: x', '#', '# Example:', '#', '#   -> { }'];
    expect(parsedDoc('9.0', lines)).toMatchObject({
      problems: [],
      parts: ['Notes: x', 'Example: -> { }'],
    });
    expect(parsedDoc('9.1', lines).problems).toEqual([
      '3 doc-tag-retired Notes:',
      '5 doc-tag-retired Example:',
    ]);
    expect(parsedDoc('10.0', ['# @stop:', '# Note:', '# x']).problems).toEqual([
      '3 doc-tag-retired Note:',
    ]);
  });

  it('are not begun by two colons from 9.1 on', () => {
    const lines = ['# @stop:', '#', '# Examples::', '#', '#   x'];
    expect(parsedDoc('9.0', lines).parts).toEqual(['Examples: :||x']);
    expect(parsedDoc('9.1', lines).parts).toEqual(['Examples::||  x']);
  });
});

describe('features from 9.0 on', () => {
  it('follow their line, blank lines or not', () => {
    const doc = parsedDoc('9.0', ['# @Disk:', '# Features: ', '#', '# @f: x', '#', '# @g: y']);
    expect(doc).toMatchObject({ problems: [], parts: ['feature @f: x', 'feature @g: y'] });
  });

  it('must be described; what stands instead is named', () => {
    expect(parsedDoc('9.0', ['# @Disk:', '# Features:', '#', '# Text.']).problems).toEqual([
      '5 doc-features-empty Features:',
    ]);
    expect(parsedDoc('9.0', ['# @Disk:', '# Features:', '#']).problems).toEqual([
      '5 doc-features-empty Features:',
    ]);
  });

  it('are told of once, and end the members', () => {
    const lines = ['# @Disk:', '# Features:', '# @f: x', '#', '# Text.', '#'];
    expect(parsedDoc('10.0', [...lines, '# Features:', '# @g: y']).problems).toEqual([
      '8 doc-features-duplicate Features:',
    ]);
    expect(parsedDoc('10.0', [...lines, '# @a: y']).problems).toEqual([
      '8 doc-entry-misplaced @a:',
    ]);
  });
});

describe('indented blocks from 9.0 on', () => {
  it('keep their indentation from 9.1 on', () => {
    const lines = ['# @Disk:', '# @a:', '#   one', '#     two'];
    expect(parsedDoc('9.0', lines).parts).toEqual(['@a: one|  two']);
    expect(parsedDoc('9.1', lines).parts).toEqual(['@a:   one|    two']);
  });

  it('may not be less indented on their second line', () => {
    const lines = ['# @Disk:', '# @a: one', '#    two', '# three'];
    expect(parsedDoc('10.0', lines).problems).toEqual(['5 doc-indentation three']);
  });

  it('end at a less indented line that comes later', () => {
    const lines = ['# @Disk:', '# @a: one', '#    two', '#    three', '#  four', '# five'];
    expect(parsedDoc('10.0', lines)).toMatchObject({
      problems: [],
      parts: ['@a: one|   two|   three', '-:  four|five'],
    });
  });

  it('take a blank second line, but then end', () => {
    const lines = ['# @Disk:', '# @a: one', '#    two', '#', '# three'];
    expect(parsedDoc('10.0', lines)).toMatchObject({
      problems: [],
      parts: ['@a: one|   two', '-: three'],
    });
  });

  it('end at a description, even on the second line', () => {
    const lines = ['# @Disk:', '# @a: one', '#    two', '# @b: three'];
    expect(parsedDoc('10.0', lines)).toMatchObject({
      problems: [],
      parts: ['@a: one|   two', '@b: three'],
    });
  });

  it('are what the text of a mark goes on with: other text is apart', () => {
    const doc = parsedDoc('10.0', ['# @Disk:', '# @a: one', '# two', '# @b: three']);
    expect(doc).toMatchObject({ problems: [], parts: ['@a: one', '-: two|@b: three'] });
  });

  it('may follow the first line from 11.0 on', () => {
    const lines = [
      '# @Disk:',
      '#    One.',
      '#    Two.',
      '#    @a: x',
      '#',
      '# Three.',
      '#',
      '# @b: y',
    ];
    expect(parsedDoc('10.2', lines).parts[0]).toBe('   One.|   Two.|   @a: x||Three.');
    const doc = parsedDoc('11.0', lines);
    expect(doc.problems).toEqual([]);
    expect(doc.nodes[0]!.body.split(/\s+/).join(' ').trim()).toBe('One. Two. @a: x Three.');
    expect(parsedDoc('11.0', ['# @Disk:', '#  One.', '# Two.']).problems).toEqual([
      '4 doc-indentation Two.',
    ]);
  });
});

describe('headings from 9.0 on', () => {
  it('must come first in a free-form comment up to 10.0', () => {
    const lines = ['# = One', '#', '# Text.', '# == Two'];
    expect(parsedDoc('9.0', lines)).toMatchObject({
      problems: ['5 doc-heading-not-first == Two'],
      parts: ['= One||Text.|== Two'],
    });
    expect(parsedDoc('10.1', lines).problems).toEqual([]);
  });

  it('may not begin a paragraph about a definition up to 10.0', () => {
    const lines = ['# @Disk:', '#', '# = One', '#', '# Text', '# ===='];
    expect(parsedDoc('10.0', lines).problems).toEqual(['4 doc-heading-in-definition = One']);
    expect(parsedDoc('10.1', lines).problems).toEqual([]);
  });
});
