import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { arrow, call, list, record, sum, type Expression } from './layout/expression.js';
import {
  arrayOf,
  generic,
  intersectionOf,
  objectType,
  unionOf,
  type TypeNode,
} from './layout/type-node.js';
import { literal } from './literal.js';
import { printFile } from './print-files.js';
import type { BodyStatement, ConstStatement, Statement } from './statement.js';

/** A generator of numbers that gives the same ones each time. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

type Random = ReturnType<typeof randomNumbers>;

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

function randomName(random: Random): string {
  const letters = many(1 + random(random(4) === 0 ? 45 : 16), () =>
    'abcdefghij'.charAt(random(10)),
  );
  return `v${letters.join('')}`;
}

const typeName = (random: Random) => `T${randomName(random)}`;

function randomType(random: Random, depth = 2): TypeNode {
  const inner = () => randomType(random, depth - 1);
  switch (depth === 0 ? 0 : random(7)) {
    case 1:
      return unionOf(many(2 + random(9), () => literal(randomName(random))));
    case 2:
      return unionOf(many(2 + random(6), () => typeName(random)));
    case 3:
      return arrayOf(inner());
    case 4:
      return generic(typeName(random), typeName(random));
    case 5:
      return generic('Record', 'string', typeName(random));
    case 6:
      return intersectionOf(many(2 + random(3), () => typeName(random)));
    default:
      return typeName(random);
  }
}

function randomExpression(random: Random, depth = 3): Expression {
  const inner = () => randomExpression(random, depth - 1);
  switch (depth === 0 ? random(2) : random(7)) {
    case 0:
      return literal(randomName(random));
    case 2:
      return list(many(random(6), () => literal(randomName(random))));
    case 3:
      return record(many(random(4), () => ({ name: randomName(random), value: inner() })));
    case 4:
      return call(randomName(random), arrow(randomName(random)));
    case 5:
    case 6:
      return call(randomName(random), ...many(random(4), inner));
    default:
      return randomName(random);
  }
}

function randomAnnotation(random: Random): TypeNode {
  const list = arrayOf(typeName(random));
  switch (random(4)) {
    case 0:
      return list;
    case 1:
      return generic(typeName(random), list);
    case 2:
      return generic('Record', 'string', typeName(random));
    default:
      return generic(typeName(random), typeName(random));
  }
}

function randomSum(random: Random): Expression {
  const name = () => randomName(random);
  return sum(many(random(5), () => call(name(), ...many(1 + random(4), name))));
}

function randomBody(random: Random): BodyStatement {
  switch (random(3)) {
    case 0:
      return { kind: 'return', value: randomExpression(random) };
    case 1:
      return { kind: 'return', value: randomSum(random) };
    default:
      return {
        kind: 'switch',
        on: randomName(random),
        cases: many(1 + random(3), () => ({
          values: many(1 + random(2), () => literal(randomName(random))),
          value: randomSum(random),
        })),
        otherwise: randomSum(random),
      };
  }
}

function randomLiterals(random: Random): TypeNode {
  return unionOf(many(1 + random(9), () => literal(randomName(random))));
}

/** As an enum's values are; comments hold what elsewhere would be signs of the language. */
function randomValues(random: Random): Pick<ConstStatement, 'type' | 'value'> {
  const docs = [undefined, 'a = b: c', '\na = b;\n\n- c', '\n@since 1.0'];
  const members = many(1 + random(4), () => ({
    name: random(3) ? randomName(random) : `${randomName(random)}-x`,
    type: literal(randomName(random)),
    docs: docs[random(docs.length)],
  }));
  const entries = members.map(({ name, type: value }) => ({ name, value }));
  return {
    type: objectType(members, { broken: true }),
    value: call('/* @__PURE__ */ Object.freeze', record(entries)),
  };
}

function randomStatement(random: Random): Statement {
  const name = typeName(random);
  switch (random(6)) {
    case 0:
      return { kind: 'type', name, type: randomType(random) };
    case 1:
      return {
        kind: 'const',
        name,
        ...(random(3) > 0 && {
          type: randomAnnotation(random),
        }),
        value: randomExpression(random),
      };
    case 2:
      return { kind: 'const', name, ...randomValues(random) };
    case 3:
      return {
        kind: 'function',
        name,
        parameters: many(random(4), () => ({
          name: randomName(random),
          type: random(3) ? typeName(random) : generic(typeName(random), randomLiterals(random)),
        })),
        returns: generic('Promise', random(2) ? typeName(random) : arrayOf(typeName(random))),
        body: [randomBody(random)],
      };
    default:
      return {
        kind: 'interface',
        name,
        extends: many(random(4), () => typeName(random)),
        members: many(1 + random(4), () => ({
          name: random(3) ? randomName(random) : `${randomName(random)}-x`,
          type: randomType(random),
          optional: random(2) === 0,
        })),
      };
  }
}

describe('the layout', () => {
  it('is what prettier leaves as it is', async () => {
    const random = randomNumbers(42);
    for (let round = 0; round < 400; round++) {
      const statements = many(3, () => randomStatement(random));
      const text = printFile({ path: 'x.ts', header: '// x', imports: [], statements });
      expect(text).toBe(await format(text, { parser: 'typescript' }));
    }
  }, 60_000);
});
