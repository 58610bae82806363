import { describe, expect, it } from '@jest/globals';
import { createSource } from '../source/source.js';
import { compileText } from '../testing/compile-text.js';
import { conformanceCases, conformanceDiagnostics } from '../testing/conformance-suite.js';
import { sarifProblems } from '../testing/sarif-problems.js';
import { describeWithShared, sharedFolder } from '../testing/shared.js';
import type { Diagnostic } from './diagnostic.js';
import { renderSarif } from './render-sarif.js';

/** A log, which must be valid, as it is shown in the expectations below. */
function logOf(diagnostics: readonly Diagnostic[], version?: string): Log {
  const log: unknown = JSON.parse(renderSarif(diagnostics, version ? { version } : {}));
  expect(sarifProblems(log)).toEqual([]);
  return log as Log;
}

interface Log {
  readonly runs: readonly [Run];
}

interface Run {
  readonly tool: unknown;
  readonly results: readonly Record<string, unknown>[];
}

/** Of a diagnostic what does not matter in a test. */
const unplaced: Diagnostic = {
  code: 'unknown-type',
  severity: 'error',
  message: 'no',
  span: null,
  line: null,
  notes: [],
};

function spanIn(path: string, text: string, start = 0, end = text.length) {
  return { source: createSource(path, text), start, end };
}

describe('renderSarif', () => {
  it('has a result for each diagnostic, with its rule, place and notes', () => {
    const schema = "{ 'enum': 'A b', 'data': [] }\n{ 'command': 'x' }\n{ 'command': 'x' }\n";
    const at = (startLine: number, startColumn: number, endColumn: number) => ({
      artifactLocation: { uri: 'schema.json' },
      region: { startLine, startColumn, endLine: startLine, endColumn },
    });
    const rule = (id: string, text: string) => {
      return { id, shortDescription: { text }, defaultConfiguration: { level: 'error' } };
    };
    expect(logOf(compileText(schema).diagnostics, '1.2.3')).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'qapi-ts',
              version: '1.2.3',
              rules: [rule('invalid-name', 'Invalid name'), rule('redefinition', 'Redefinition')],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            { ruleId: 'invalid-name', ruleIndex: 0, level: 'error' },
            {
              ruleId: 'redefinition',
              ruleIndex: 1,
              level: 'error',
              message: { text: "command 'x' is already defined" },
              locations: [{ physicalLocation: at(3, 14, 17) }],
              relatedLocations: [{ id: 0, physicalLocation: at(2, 14, 17) }],
            },
          ],
        },
      ],
    });
  });

  it('has no results where nothing is wrong', () => {
    expect(logOf([]).runs[0].results).toEqual([]);
  });

  it('names the line that QEMU names where the span is elsewhere', () => {
    const { diagnostics } = compileText("\n{ 'struct': 'Disk',\n  'data': { 'size': 'sise' } }\n");
    const [result] = logOf(diagnostics).runs[0].results;
    expect(result?.['locations']).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'schema.json' },
          region: { startLine: 2, startColumn: 1 },
        },
      },
    ]);
  });

  it('has warnings, places in several files, places of no length, and none at all', () => {
    const span = spanIn('qapi/a.json', 'one\ntwo\n', 4, 7);
    const end = spanIn('qapi/b.json', '', 0, 0);
    const notes = [
      { message: 'here', span: end },
      { message: 'nowhere', span: null },
    ];
    const { results } = logOf([
      { ...unplaced, severity: 'warning' },
      { ...unplaced, span, line: 2, notes },
      { ...unplaced, span: end, line: 1 },
      { ...unplaced, span: spanIn('many lines', 'a\n\nb'), line: 1 },
    ]).runs[0];
    expect(results[0]).toEqual({
      ruleId: 'unknown-type',
      ruleIndex: 0,
      level: 'warning',
      message: { text: 'no' },
    });
    const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
    expect(results[1]?.['relatedLocations']).toEqual([
      {
        id: 0,
        message: { text: 'here' },
        physicalLocation: { artifactLocation: { uri: 'qapi/b.json' }, region },
      },
      { id: 1, message: { text: 'nowhere' } },
    ]);
  });

  it.each([
    ['a b/c#d.json', 'a%20b/c%23d.json'],
    ['50%.json', '50%25.json'],
    ['c:x.json', 'c%3Ax.json'],
    ['..\\a?.json', '..%5Ca%3F.json'],
    ['../parts/a.json', '../parts/a.json'],
    ['ä/日本.json', '%C3%A4/%E6%97%A5%E6%9C%AC.json'],
    ['\n"<>.json', '%0A%22%3C%3E.json'],
    ['\ud800.json', '%EF%BF%BD.json'],
  ])('writes the file name %j as the URI %s', (path, uri) => {
    const [result] = logOf([{ ...unplaced, span: spanIn(path, 'text'), line: 1 }]).runs[0].results;
    expect(result?.['locations']).toMatchObject([
      { physicalLocation: { artifactLocation: { uri } } },
    ]);
  });

  it('lets no text of a schema become a placeholder or a link', () => {
    const message = "expected '{', not '{0}' or '[here](javascript:x)'";
    const notes = [{ message: '[1](2)', span: null }];
    const [result] = logOf([{ ...unplaced, message, notes }]).runs[0].results;
    expect(result).toMatchObject({
      message: { text: "expected '{{', not '{{0}}' or '[here] (javascript:x)'" },
      relatedLocations: [{ message: { text: '[1] (2)' } }],
    });
  });
});

describe('sarifProblems', () => {
  it('sees what is wrong', () => {
    const log = logOf([{ ...unplaced, span: spanIn('a', 'b'), line: 1 }]);
    const broken = JSON.stringify(log).replace(
      '"level":"error","message"',
      '"level":"fatal","message"',
    );
    expect(sarifProblems(JSON.parse(broken))).toEqual([
      '/runs/0/results/0/level must be equal to one of the allowed values',
    ]);
    expect(
      sarifProblems(JSON.parse(JSON.stringify(log).replace('"uri":"a"', '"uri":"a b"'))),
    ).toEqual([
      '/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri must match format "uri-reference"',
    ]);
    expect(sarifProblems({ version: '2.1.0' })).toEqual(["/ must have required property 'runs'"]);
  });
});

describeWithShared('logs of all that is wrong in schemas of QEMU', () => {
  it.each(sharedFolder('conformance'))('%s are valid', (suite) => {
    const found = conformanceCases(suite).map(conformanceDiagnostics);
    for (const diagnostics of found) logOf(diagnostics);
    expect(found.flat().length).toBeGreaterThan(50);
  });
});
