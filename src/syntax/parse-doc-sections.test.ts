import { describe, expect, it } from '@jest/globals';
import { parsedDoc } from '../testing/parsed-doc.js';

describe('sections of 2.9 to 8.2', () => {
  it.each(['2.9', '5.1', '7.2', '8.2'])('begin with a tag on any line (%s)', (release) => {
    const doc = parsedDoc(release, [
      '# @stop:',
      '# Stops it.',
      '# Returns: nothing',
      '# Notes:',
      '# - one',
      '# Example:',
      '# -> { }',
      '# TODO: more',
    ]);
    expect(doc.problems).toEqual([]);
    expect(doc.parts).toEqual([
      'Stops it.',
      'Returns: nothing',
      'Notes: - one',
      'Example: -> { }',
      'TODO: more',
    ]);
  });

  it.each(['2.9', '8.2'])('know no Errors (%s)', (release) => {
    expect(parsedDoc(release, ['# @stop:', '# Errors: many']).parts).toEqual(['Errors: many']);
  });

  it('need a blank behind the colon up to 8.0', () => {
    const lines = ['# @stop:', '# Since:1.0'];
    expect(parsedDoc('8.0', lines).parts).toEqual(['Since:1.0']);
    expect(parsedDoc('8.1', lines).parts).toEqual(['Since: 1.0']);
  });

  it('must have text; the line that ends them is named', () => {
    const doc = parsedDoc('7.2', ['# @stop:', '#', '# Note:', '#', '# Since:', '#']);
    expect(doc.problems).toEqual(['6 doc-text-missing Note:', '8 doc-text-missing Since:']);
  });
});

describe('descriptions of 2.9 to 8.2', () => {
  it('end where a line is not indented behind a blank one', () => {
    const doc = parsedDoc('6.0', [
      '# @Disk:',
      '# @a: one',
      '#     and more',
      '#',
      '#     and more',
      '#',
      '# Not of a.',
      '#',
      '# Nor this.',
    ]);
    expect(doc.problems).toEqual([]);
    expect(doc.parts).toEqual(['@a: one|and more||and more', '-: Not of a.||Nor this.']);
  });

  it('may not follow such text', () => {
    const doc = parsedDoc('4.1', ['# @Disk:', '# @a: one', '#', '# Text.', '# @b: two']);
    expect(doc.problems).toEqual(['6 doc-entry-misplaced @b:']);
  });

  it('are told by the first word up to 8.0, then by the colon', () => {
    const lines = ['# @Disk:', '# @a : one', '# @b and c: two'];
    expect(parsedDoc('8.0', lines).parts).toEqual(['@a : one|@b and c: two']);
    expect(parsedDoc('8.1', lines).parts).toEqual(['@a : one', '@b and c: two']);
  });

  it('must have text', () => {
    expect(parsedDoc('3.0', ['# @Disk:', '# @a:', '# @b: two']).problems).toEqual([
      '4 doc-text-missing @a:',
    ]);
  });

  it('may not begin inside text', () => {
    expect(parsedDoc('4.0', ['# @Disk:', '# @a: one', '#   @b: two']).problems).toEqual([
      '4 doc-entry-nested @b: two',
    ]);
    expect(parsedDoc('4.0', ['# @Disk:', '# @a: @b: two']).problems).toEqual([
      '3 doc-entry-nested @a: @b: two',
    ]);
    expect(parsedDoc('4.0', ['# @Disk:', '# Example:', '#   @b: two']).problems).toEqual([]);
    expect(parsedDoc('6.0', ['# @Disk:', '# @a: @b: two', '#     @c: x']).problems).toEqual([]);
    expect(parsedDoc('8.1', ['# @Disk:', '# @a: @b: two']).problems).toEqual([
      '3 doc-entry-nested @a: @b: two',
    ]);
  });

  it('may not hold #optional before 2.12; the start of the comment is named', () => {
    const lines = ['# @Disk:', '# @a: #optional one', '# Note: #optional'];
    expect(parsedDoc('2.11', lines).problems).toEqual(['1 doc-optional-mark #optional']);
    expect(parsedDoc('2.12', lines).problems).toEqual([]);
  });
});

describe('features of 2.9 to 8.2', () => {
  const lines = ['# @Disk:', '# @a: one', '#', '# Features:', '# @f: fast', '#', '# Text.'];

  it('are described from 4.1 on', () => {
    const doc = parsedDoc('4.1', lines);
    expect(doc.problems).toEqual([]);
    expect(doc.parts).toEqual(['@a: one', 'feature @f: fast', '-: Text.']);
    expect(parsedDoc('4.0', lines).problems).toEqual(['6 doc-entry-misplaced @f:']);
  });

  it('need a blank line behind a description only', () => {
    expect(parsedDoc('5.2', ['# @Disk:', '# Features:', '# @f: fast']).parts).toEqual([
      'feature @f: fast',
    ]);
    const doc = parsedDoc('5.1', ['# @Disk:', '# @a: one', '# Features:', '# @f: fast']);
    expect(doc.parts).toEqual(['@a: one|Features:', '@f: fast']);
  });

  it('may have the name of a member', () => {
    const doc = parsedDoc('5.2', ['# @Disk:', '# @a: one', '#', '# Features:', '# @a: fast']);
    expect(doc.problems).toEqual([]);
    expect(doc.parts).toEqual(['@a: one', 'feature @a: fast']);
  });
});

describe('indentation of 2.9 to 8.2', () => {
  const lines = ['# @Disk:', '#  Text.', '# @a: one', '#       two', '#    three'];

  it('means nothing up to 5.1', () => {
    expect(parsedDoc('5.1', lines)).toMatchObject({
      problems: [],
      parts: ['Text.', '@a: one|two|three'],
    });
  });

  it('is kept in examples', () => {
    const doc = parsedDoc('5.1', ['# @Disk:', '# Example:', '# { ', '#   a }']);
    expect(doc.parts).toEqual(['Example: {|  a }']);
  });

  it('is set by the text on the first line from 5.2 on', () => {
    expect(parsedDoc('5.2', lines)).toMatchObject({
      problems: ['6 doc-indentation three'],
      parts: [' Text.', '@a: one|  two|three'],
    });
    expect(parsedDoc('8.0', ['# @Disk:', '# @a:', '# one', '#  two']).problems).toEqual([]);
    expect(parsedDoc('8.0', ['# @Disk:', '# Note: one', '#      two']).problems).toEqual([
      '4 doc-indentation two',
    ]);
  });

  it('is set by the second line from 8.1 on', () => {
    expect(parsedDoc('8.1', lines)).toMatchObject({ problems: ['6 doc-indentation three'] });
    const doc = parsedDoc('8.2', ['# @Disk:', '# @a: one', '#  two', '#', '#   three']);
    expect(doc).toMatchObject({ problems: [], parts: ['@a: one|two|| three'] });
  });

  it('must be there on a line of blanks too up to 8.0', () => {
    const blanks = ['# @Disk:', '# @a: one', '#  ', '#    two'];
    expect(parsedDoc('8.0', blanks).problems).toHaveLength(1);
    expect(parsedDoc('8.1', blanks).problems).toEqual([]);
  });
});

describe('headings of 2.9 to 8.2', () => {
  const lines = ['# = One', '#', '# Text.', '#', '# == Two', '# More.'];

  it('are text up to 5.1', () => {
    expect(parsedDoc('5.1', lines).parts).toEqual(['= One||Text.||== Two|More.']);
  });

  it('split a free-form comment from 5.2 on', () => {
    const { nodes, parts, problems } = parsedDoc('5.2', lines);
    expect(problems).toEqual([]);
    expect(parts).toEqual(['= One||Text.', '== Two|More.']);
    expect(nodes.map(({ symbol }) => symbol)).toEqual([null, null]);
    expect(nodes[1]!.span).toEqual(nodes[0]!.span);
  });

  it('leave an empty comment where only a blank line stands before them', () => {
    expect(parsedDoc('7.2', ['#', '# = One']).nodes.map(({ body }) => body)).toEqual(['', '= One']);
  });

  it('may not stand in the documentation of a definition from 5.2 on', () => {
    const misplaced = ['# @Disk:', '# = One', '# @a: one'];
    expect(parsedDoc('5.1', misplaced).problems).toEqual([]);
    expect(parsedDoc('8.2', misplaced).problems).toEqual(['3 doc-heading-in-definition = One']);
  });
});
