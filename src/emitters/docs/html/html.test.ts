import { describe, expect, it } from '@jest/globals';
import { html, joined } from './html.js';

describe('html', () => {
  it('escapes text, and leaves HTML', () => {
    const inner = html`<b>${'<script>&"\''}</b>`;
    expect(html`<p title="${'"x"'}">${inner} ${3}</p>`.text).toBe(
      '<p title="&quot;x&quot;"><b>&lt;script&gt;&amp;&quot;&#39;</b> 3</p>',
    );
  });

  it('shows what would hide text as blanks', () => {
    expect(html`${'a\u202eb\u0000c\u2028d'}`.text).toBe('a b c d');
  });

  it('joins pieces', () => {
    expect(joined([html`<i>a</i>`, html`b`], ' & ').text).toBe('<i>a</i> &amp; b');
    expect(html`<p>${[html`a`, html`b`]}</p>`.text).toBe('<p>ab</p>');
  });
});
