import { describe, expect, it } from '@jest/globals';
import { parsedDoc, parsedText } from '../testing/parsed-doc.js';

/** One release for each way in which comments are read. */
const releases = ['2.9', '4.1', '5.1', '5.2', '8.0', '8.1', '9.0', '9.1', '10.1', '10.2', '11.0'];

describe('white space in comments', () => {
  const textOf = (release: string, text: string) => parsedDoc(release, ['# @Disk:', '#', text]);

  it('is that of ASCII up to 2.12, and that of Unicode from 3.0 on', () => {
    for (const blank of ['\x1f', '\x85', '\xa0', '\u3000']) {
      const line = `# ${blank}@a: b${blank}`;
      expect(textOf('2.12', line).parts).toEqual([`${blank}@a: b${blank}`]);
      expect(textOf('3.0', line).problems).toEqual([`4 doc-entry-nested ${line.slice(2).trim()}`]);
    }
  });

  it('is no byte order mark', () => {
    for (const release of ['2.12', '3.0', '5.2', '8.2', '11.0']) {
      expect(textOf(release, '# \ufeff').parts).toEqual(['\ufeff']);
    }
  });

  it('indents, and ends no line', () => {
    const lines = ['# @Disk:', '#', '# @a: b', '#', '#\x20\xa0c', '#', '# @d: e\x85'];
    expect(parsedDoc('10.0', lines).parts).toEqual(['@a: b||\xa0c', '@d: e']);
  });
});

describe.each(releases)('parseDocComment for QEMU %s', (release) => {
  it('reads the documentation of a definition', () => {
    const doc = parsedDoc(release, [
      '# @Disk:',
      '#',
      '# A disk of the machine.',
      '#',
      '# @size: how large it is',
      '#',
      '# @name:',
      '#     what it is called',
      '#',
      '# Since: 1.0',
    ]);
    expect(doc.problems).toEqual([]);
    expect(doc.nodes).toHaveLength(1);
    expect(doc.nodes[0]).toMatchObject({
      symbol: { name: 'Disk' },
      body: 'A disk of the machine.',
      members: [{ name: 'size', text: 'how large it is' }, { name: 'name' }],
      features: [],
      sections: [{ tag: 'Since', text: '1.0' }],
    });
    expect(doc.nodes[0]!.members[1]!.text.trim()).toBe('what it is called');
    expect(doc.parts[1]).toBe('@size: how large it is');
  });

  it('points at names, tags and whole parts', () => {
    const text = '##\n# @Disk:\n#\n# @size: how large\n#\n# Since: 1.0\n##\n';
    const { nodes } = parsedText(release, text);
    const [node] = nodes;
    const at = (span: { start: number; end: number }) => text.slice(span.start, span.end);
    expect(at(node!.span)).toBe(text.trimEnd());
    expect(at(node!.symbol!.span)).toBe('Disk');
    expect(at(node!.members[0]!.nameSpan)).toBe('size');
    expect(at(node!.members[0]!.span)).toBe('@size: how large');
    expect(at(node!.sections[0]!.tagSpan!)).toBe('Since:');
    expect(at(node!.sections[0]!.span)).toBe('Since: 1.0');
  });

  it('reads a free-form comment', () => {
    const doc = parsedDoc(release, ['# Some text.', '#', '# Since: is no tag here']);
    expect(doc.problems).toEqual([]);
    expect(doc.nodes[0]).toMatchObject({
      symbol: null,
      body: 'Some text.\n\nSince: is no tag here',
      sections: [],
    });
  });

  it('reads a comment without lines', () => {
    expect(parsedDoc(release, [])).toMatchObject({
      problems: [],
      nodes: [{ body: '', parts: [] }],
    });
  });

  it('skips lines that are wholly empty, and takes comments that are indented', () => {
    const doc = parsedDoc(release, ['# @Disk:', '', '   # A disk', '', '# of the machine.']);
    expect(doc.problems).toEqual([]);
    expect(doc.nodes[0]!.body).toBe('A disk\nof the machine.');
  });

  it('reports text beside ##', () => {
    const doc = parsedText(release, '##  x\n# Text.\n###\n');
    expect(doc.problems).toEqual(['1 doc-start-text x', '3 doc-end-text #']);
    expect(doc.nodes[0]!.body).toBe('Text.');
  });

  it('reports a missing space, and reads the line all the same', () => {
    const doc = parsedDoc(release, ['# @Disk:', '#A disk.', '#\ttab']);
    expect(doc.problems).toEqual(['3 doc-space-missing A disk.', '4 doc-space-missing tab']);
    expect(doc.nodes[0]!.body).toContain('A disk.');
  });

  it('reports a first line without its colon, and takes the name', () => {
    const doc = parsedDoc(release, ['# @Disk', '# A disk.']);
    expect(doc.problems).toEqual(['2 doc-symbol-colon @Disk']);
    expect(doc.nodes[0]!.symbol!.name).toBe('Disk');
    const more = parsedDoc(release, ['# @Disk: a disk']);
    expect(more.problems).toEqual(['2 doc-symbol-colon @Disk: a disk']);
    expect(more.nodes[0]!.symbol!.name).toBe('Disk');
  });

  it('reports a first line without a name', () => {
    expect(parsedDoc(release, ['# @:', '#', '# Text.']).problems).toEqual([
      '2 doc-symbol-empty @:',
    ]);
  });

  it('reports a description that documents nothing, once for a comment', () => {
    const doc = parsedDoc(release, ['#', '# @Disk:', '# @size: how large']);
    expect(doc.problems).toEqual(['3 doc-entry-in-free-form @Disk:']);
  });

  it('reports an empty name, but not that its text is missing', () => {
    expect(parsedDoc(release, ['# @Disk:', '#', '# @:']).problems).toEqual(['4 doc-entry-name @:']);
  });

  it('reports what is described twice', () => {
    const doc = parsedDoc(release, ['# @Disk:', '#', '# @a: one', '#', '# @a: two']);
    expect(doc.problems).toEqual(['6 doc-entry-duplicate @a:']);
    expect(doc.parts).toEqual(['@a: one', '@a: two']);
  });

  it('reports Returns and Since that stand twice, but lets TODO do so', () => {
    const twice = ['Returns', 'Since', 'TODO'].flatMap((tag) => [
      `# ${tag}: x`,
      '#',
      `# ${tag}: y`,
      '#',
    ]);
    expect(parsedDoc(release, ['# @Disk:', '#', ...twice]).problems).toEqual([
      '6 doc-section-duplicate Returns:',
      '10 doc-section-duplicate Since:',
    ]);
  });

  it('reports a description behind a section, once for a comment', () => {
    const doc = parsedDoc(release, [
      '# @Disk:',
      '#',
      '# Since: 1.0',
      '#',
      '# @a: one',
      '#',
      '# @b: two',
    ]);
    expect(doc.problems).toEqual(['6 doc-entry-misplaced @a:']);
    expect(doc.parts).toEqual(['Since: 1.0', '@a: one', '@b: two']);
  });

  it('reports a comment that is not closed, at what follows it', () => {
    const open = '##\n# @Disk:\n#\n# @a: one\n';
    expect(parsedText(release, open).problems).toEqual(['4 doc-unclosed ##']);
    const followed = parsedText(release, `${open}\n{ }\n`, open.length - 1);
    expect(followed.problems).toEqual(['6 doc-unclosed ##']);
    expect(followed.parts).toEqual(['@a: one']);
  });
});
