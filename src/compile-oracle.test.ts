import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { compile } from './compile.js';
import { inspect, type DocData, type Inspection } from './model/inspection.js';
import { diskHost } from './source/disk-host.js';
import { describeWithShared, realSchemas, sharedPath } from './testing/shared.js';

/** The same with the texts' white space folded, which the two sides may lay out differently. */
function foldDoc(doc: DocData): DocData {
  const fold = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
  return {
    symbol: doc.symbol,
    body: fold(doc.body),
    members: doc.members.map(({ name, text }) => ({ name, text: fold(text) })),
    features: doc.features.map(({ name, text }) => ({ name, text: fold(text) })),
    sections: doc.sections.map(({ tag, text }) => ({ tag, text: fold(text) })),
  };
}

function inspectionOf(path: string): Inspection {
  const { schema, diagnostics } = compile(path, { host: diskHost });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!schema) throw new Error('no schema');
  return JSON.parse(JSON.stringify(inspect(schema))) as Inspection;
}

describeWithShared('the model equals what QEMU makes of the same schema', () => {
  const cases = realSchemas().map((schema) => ({
    ...schema,
    answer: sharedPath('oracle', schema.tree, `${schema.entry}.model.json`),
  }));
  const answered = cases.filter(({ answer }) => existsSync(answer));

  it('has answers to compare with', () => {
    expect(answered.length).toBeGreaterThan(20);
  });

  it.each(answered)('$tree $entry', ({ path, answer }) => {
    const ours = inspectionOf(path);
    const theirs = JSON.parse(readFileSync(answer, 'utf8')) as Inspection;
    expect(ours.entities).toEqual(theirs.entities);
    expect(ours.docs.map(foldDoc)).toEqual(theirs.docs.map(foldDoc));
  });
});
