import { expect, it } from '@jest/globals';
import { hiddenTexts } from './hidden-texts.js';

it('puts each text where its mark was printed', () => {
  const { hide, restore } = hiddenTexts();
  const [first, second] = [hide('a\n  b'), hide('$& $1')];
  expect(restore(`{ ${second}, ${first} } ${first}`)).toBe('{ $& $1, a\n  b } a\n  b');
});

it('leaves no blanks at the line ends of a text', () => {
  const { hide, restore } = hiddenTexts();
  const list = hide('\n  a,\n  b,\n');
  expect(restore(`import { ${list} } from "c";`)).toBe('import {\n  a,\n  b,\n} from "c";');
  expect(restore(`/** ${hide('\n * a\n')} */`)).toBe('/**\n * a\n */');
  expect(restore(`: ${hide('\n  | A')};`)).toBe(':\n  | A;');
});

it('leaves alone what is no mark', () => {
  expect(hiddenTexts().restore('a \f 1 } { }')).toBe('a \f 1 } { }');
});
