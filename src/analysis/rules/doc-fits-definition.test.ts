import { describe, expect, it } from '@jest/globals';
import { docProblems } from '../../testing/doc-problems.js';

const command = `{ 'command': 'stop' }`;

describe('checkDocFitsDefinition', () => {
  it('accepts the name that follows', () => {
    expect(docProblems('7.2', ['##', '# @stop:', '##', command])).toEqual([]);
  });

  it.each(['Stop', 'stop ', 'halt'])(
    'reports the name %j; the line is that of the definition',
    (name) => {
      const problems = docProblems('7.2', ['##', `# @${name}:`, '# @x: y', '##', '', command]);
      expect(problems).toEqual([`6 doc-symbol-mismatch ${name}`.trimEnd()]);
    },
  );

  it('leaves a comment without a name to those who reported it', () => {
    expect(docProblems('7.2', ['##', '# @:', '##', command])).toEqual(['2 doc-symbol-empty @:']);
  });
});
