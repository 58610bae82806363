import { expect, it } from '@jest/globals';
import { compileText } from '../testing/compile-text.js';
import { renderJunit } from './render-junit.js';

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

it('has one case that passed where nothing is wrong', () => {
  expect(renderJunit([])).toContain('tests="1" failures="0"');
});

it('lets no text become markup, and holds only what XML can', () => {
  const { diagnostics } = compileText(`{ 'command': 'x', 'returns': '<a&\\u0001"b>' }`, '4.1');
  const report = renderJunit(diagnostics);
  expect(report).not.toContain('<a');
  expect(report).toContain('&lt;a&amp;');
  // eslint-disable-next-line no-control-regex -- these are what XML cannot hold
  expect(report).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
});
