import { compareReleases, type Release } from '../model/release.js';
import type { DocRules, DocTag } from '../syntax/doc-rules.js';

const laterErrors = `QEMU 9.0 and later have it, this release tells errors under 'Returns:'`;

/** The rules of 2.9, the first release that reads doc comments. */
const firstRules: DocRules = {
  grammar: 'lines',
  marks: 'word',
  whiteSpace: 'ascii',
  tags: ['Returns', 'Since', 'Note', 'Notes', 'Example', 'Examples', 'TODO'],
  retiredTags: {},
  laterTags: { Features: 'QEMU 4.1 and later have it', Errors: laterErrors },
  features: false,
  headings: 'text',
  indentation: 'dropped',
  optionalMark: false,
  indentedOverview: false,
  maxColumns: null,
  unknownNames: 'data',
  unknownNamesLast: false,
  featuresChecked: false,
  membersRequired: false,
  returnsChecked: false,
};

const note = `the directive '.. note::'`;
const example = `the directive '.. qmp-example::'`;
const newTags: readonly DocTag[] = ['Errors', ...firstRules.tags];

/** What changed in which release (spec sections 5.3 to 5.6), the oldest first. */
const changes: readonly (readonly [since: Release, change: Partial<DocRules>])[] = [
  [release(2, 12), { optionalMark: true }],
  [release(3, 0), { whiteSpace: 'unicode' }],
  [release(4, 1), { features: true, laterTags: { Errors: laterErrors } }],
  [release(4, 2), { unknownNames: 'all', featuresChecked: true }],
  [release(5, 2), { headings: 'split', indentation: 'first-line' }],
  [release(8, 1), { marks: 'colon', indentation: 'second-line' }],
  [
    release(9, 0),
    {
      grammar: 'blocks',
      tags: newTags,
      laterTags: {},
      headings: 'first',
      indentation: 'removed',
      unknownNamesLast: true,
      membersRequired: true,
      returnsChecked: true,
    },
  ],
  [
    release(9, 1),
    {
      marks: 'one-colon',
      retiredTags: { Note: note, Notes: note, Example: example, Examples: example },
      indentation: 'kept',
    },
  ],
  [release(10, 1), { headings: 'text' }],
  [release(10, 2), { maxColumns: 70 }],
  [release(11, 0), { indentedOverview: true }],
];

/** How the doc comments of a release are read; null before 2.9, where they are prose. */
export function docRulesOf(wanted: Release): DocRules | null {
  if (compareReleases(wanted, release(2, 9)) < 0) return null;
  const upToWanted = changes.filter(([since]) => compareReleases(since, wanted) <= 0);
  return Object.assign({}, firstRules, ...upToWanted.map(([, change]) => change)) as DocRules;
}

function release(major: number, minor: number): Release {
  return { major, minor };
}
