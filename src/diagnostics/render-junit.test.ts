import { describe, expect, it } from '@jest/globals';
import { createSource } from '../source/source.js';
import { compileText } from '../testing/compile-text.js';
import { parseXml, type XmlElement } from '../testing/parse-xml.js';
import type { Diagnostic } from './diagnostic.js';
import { renderJunit } from './render-junit.js';

const unplaced: Diagnostic = {
  code: 'unknown-type',
  severity: 'error',
  message: 'no',
  span: null,
  line: null,
  notes: [],
};

/** The one suite of a report. */
function suiteOf(diagnostics: readonly Diagnostic[]): XmlElement {
  const report = parseXml(renderJunit(diagnostics));
  expect(report).toMatchObject({ name: 'testsuites', children: [{ name: 'testsuite' }] });
  return report.children[0] as XmlElement;
}

describe('renderJunit', () => {
  it('has a failed case for each error', () => {
    const { diagnostics } = compileText("{ 'command': 'stop', 'returns': 'Nothing' }");
    expect(renderJunit(diagnostics)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="qapi-ts" tests="1" failures="1" errors="0">
    <testcase name="schema.json:1:33 unknown-type" classname="qapi-ts"><failure type="unknown-type" message="'returns' has unknown type 'Nothing'">schema.json:1:33: error: 'returns' has unknown type 'Nothing'</failure></testcase>
  </testsuite>
</testsuites>
`);
  });

  it('has a case for each warning, which is no failure', () => {
    const suite = suiteOf([{ ...unplaced, severity: 'warning' }, unplaced]);
    expect(suite.attributes).toMatchObject({ tests: '2', failures: '1', errors: '0' });
    expect(suite.children).toMatchObject([
      { name: 'testcase', children: [{ name: 'system-out', children: ['schema: warning: no'] }] },
      { name: 'testcase', children: [{ name: 'failure', children: ['schema: error: no'] }] },
    ]);
  });

  it('has one case that passed where nothing is wrong', () => {
    const suite = suiteOf([]);
    expect(suite.attributes).toMatchObject({ tests: '1', failures: '0' });
    expect(suite.children).toMatchObject([{ name: 'testcase', children: [] }]);
  });

  it.each([
    '<a&b>"c"\'d\'',
    ']]> <!-- --> <![CDATA[x]]> &amp; &#0; <?xml?>',
    'a\tb\nc\rd\r\ne',
    '\u00e4 \u65e5 \u{1f600} \u0085 \u2028',
  ])('says %j to the letter', (message) => {
    const source = createSource(message, 'text');
    const found = { ...unplaced, message, span: { source, start: 0, end: 1 }, line: 1 };
    expect(suiteOf([found]).children).toMatchObject([
      {
        attributes: { name: `${message}:1:1 unknown-type`, classname: 'qapi-ts' },
        children: [
          {
            attributes: { message, type: 'unknown-type' },
            children: [`${message}:1:1: error: ${message}`],
          },
        ],
      },
    ]);
  });

  it('replaces what XML cannot hold', () => {
    const message = 'a\u0000b\u0001c\u000bd\u001be\uffffe\ud800f\udc00';
    expect(suiteOf([{ ...unplaced, message }]).children).toMatchObject([
      {
        children: [
          { attributes: { message: 'a\ufffdb\ufffdc\ufffdd\ufffde\ufffde\ufffdf\ufffd' } },
        ],
      },
    ]);
  });
});
