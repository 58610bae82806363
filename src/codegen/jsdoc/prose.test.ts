import { describe, expect, it } from '@jest/globals';
import { restInlines } from '../../markup/rest/rest-inlines.js';
import { linkTo } from './link-to.js';
import { prose } from './prose.js';

describe('prose', () => {
  it.each([
    ['See @foo-bar, ``x y``, :qapi:cmd:`~a.stop`, `b`.', 'See `foo-bar`, `x y`, `stop`, `b`.'],
    ['**strong** and *gentle*', '**strong** and _gentle_'],
    ['Mail me@home.', 'Mail me@home.'],
    ['https://a.b/c_d_ `x [y] <https://a/(b)>`_', 'https://a.b/c_d\\_ [x [y]](https://a/%28b%29)'],
    [':ref:`a` :doc:`text </b>`', "QEMU's manual, `a` text (QEMU's manual, `/b`)"],
    ['a\n   b', 'a b'],
  ])('writes the markup of %j', (text, expected) => {
    expect(prose(restInlines(text))).toBe(expected);
  });

  it.each([
    ['plain words, (even) these: a-b + [c] | d', 'plain words, (even) these: a-b + [c] | d'],
    ["2 * 3*4 snake_case _em_ `vnc'", "2 * 3\\*4 snake_case \\_em\\_ \\`vnc'"],
    ['<b> a<c x < 1 </b>', '\\<b> a\\<c x < 1 \\</b>'],
    ['~~d~~ &lt; a & b [x](y)', '\\~~d\\~~ \\&lt; a & b [x]\\(y)'],
    ['C:\\dir \\* \\', 'C:\\dir \\\\\\* \\\\'],
    ['- no item', '\\- no item'],
    ['# no heading', '\\# no heading'],
    ['12. no item', '12\\. no item'],
    ['12.5 is a number', '12.5 is a number'],
    ['a\u0000b\u202ec', 'a b c'],
  ])('leaves %j text', (text, expected) => {
    expect(prose([{ kind: 'text', text }])).toBe(expected);
  });

  it.each([
    ['See @Disk and @size.', 'See {@link Disk} and `size`.'],
    [':qapi:type:`[Disk]` **`QMP:block.Disk`**', '{@link Disk} **{@link Disk}**'],
    ['`all of *them* <Disk>`', 'all of \\*them\\* ({@link Disk})'],
    ['{@link Disk} {\\@link Disk} \0{@link Disk}\0', '{`link` Disk} {\\@link Disk} {`link` Disk}'],
    ['``{@link Disk}``', '`{\\@link Disk}`'],
  ])('makes links in %j where there is something to link to', (text, expected) => {
    const links = (name: string) => (name === 'Disk' ? linkTo('Disk') : undefined);
    expect(prose(restInlines(text), links)).toBe(expected);
  });

  it('sees what two pieces make together', () => {
    const star = { kind: 'text', text: '*' } as const;
    expect(prose([star, { kind: 'text', text: '-softmmu' }])).toBe('\\*-softmmu');
    expect(prose([star, { kind: 'text', text: '/ evil' }])).not.toContain('*/');
    expect(
      prose([
        { kind: 'text', text: 'a\\' },
        { kind: 'code', text: 'b' },
      ]),
    ).toBe('a\\\\`b`');
  });
});
