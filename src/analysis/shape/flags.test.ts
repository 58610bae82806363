import { describe, expect, it } from '@jest/globals';
import { findings, messages, modelOf, problems } from '../../testing/compile-text.js';

const command = (flag: string) => `{ 'command': 'go',\n ${flag} }`;

describe('shapeFlag', () => {
  it.each(['allow-oob', 'allow-preconfig', 'coroutine', 'boxed'])('%s may be true only', (flag) => {
    for (const value of ['false', `'true'`, `'no'`, '[]']) {
      expect(problems(command(`'${flag}': ${value}`))).toEqual([`1 flag-value ${value}`]);
    }
    expect(messages(command(`'${flag}': false`))).toEqual([
      `'${flag}' may only be true; leave it out for the usual`,
    ]);
  });

  it.each(['gen', 'success-response'])('%s may be false only', (flag) => {
    expect(problems(command(`'${flag}': false`))).toEqual([]);
    for (const value of ['true', `'yes'`]) {
      expect(problems(command(`'${flag}': ${value}`))).toEqual([`1 flag-value ${value}`]);
    }
  });

  it(`spells false 'no' until 2.3`, () => {
    const schema = command(`'gen': 'no', 'success-response': 'no'`);
    const unset = { generated: false, successResponse: false };
    expect(modelOf(schema, '1.1').definition('go')).toMatchObject(unset);
    expect(modelOf(schema, '2.3').definition('go')).toMatchObject(unset);
    expect(findings(command(`'gen': 'no'`), '2.4')).toEqual([
      {
        at: '1',
        code: 'unsupported-form',
        message:
          `the value 'no' of 'gen' is not accepted in the schemas of QEMU 2.4, but in those of ` +
          `QEMU 2.3 and earlier; select such a release with --qemu-version 2.3`,
        text: `'no'`,
      },
    ]);
    expect(modelOf(command(`'gen': false`), '2.4').definition('go')).toMatchObject({
      generated: false,
    });
  });

  it('passes over other values until 2.3, as nobody looked', () => {
    expect(modelOf(command(`'gen': 'yes', 'boxed': 'x'`), '2.3').definition('go')).toMatchObject({
      generated: true,
      boxed: false,
    });
  });
});
