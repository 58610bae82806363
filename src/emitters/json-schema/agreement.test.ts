import { beforeAll, describe, expect, it } from '@jest/globals';
import { hasNoValue } from '../../model/has-no-value.js';
import { generatedChecks, schemaAt, type GeneratedCheck } from '../../testing/generated-checks.js';
import { jsonSchemas, type Passes } from '../../testing/json-schemas.js';
import { Random } from '../../testing/random.js';
import { describeWithShared, sharedPath } from '../../testing/shared.js';
import { addFault } from '../../testing/value-faults.js';
import { ValueMaker } from '../../testing/value-maker.js';

/** All of it takes most of a minute. */
const slow = process.env['SLOW_TESTS'] !== undefined;
const releases = slow ? ['7.2', '10.0.13'] : ['10.0.13'];
const count = slow ? 10_000 : 2_000;

/**
 * What is left out, since ajv cannot tell. Integers beyond 2^53: it takes numbers, which hold
 * neither such values nor the limits of the schema exactly. And unknown members with names that
 * every object inherits: where it looks which members have been evaluated, it takes these for such.
 */
function isBeyondAjv(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint';
  return Object.keys(value).some((name) => name in {}) || Object.values(value).some(isBeyondAjv);
}

describeWithShared('the verdicts of JSON Schemas are those of the validators', () => {
  describe.each(releases)('of QEMU %s', (release) => {
    let checks: readonly GeneratedCheck[] = [];
    let passes: Passes;

    beforeAll(async () => {
      const schema = schemaAt(sharedPath('qemu', release, 'qapi/qapi-schema.json'));
      checks = await generatedChecks(schema);
      passes = await jsonSchemas(schema);
    }, 240_000);

    it(`on ${String(count)} values that are right, or wrong in one thing`, () => {
      const random = new Random(6);
      const maker = new ValueMaker(random, { safeIntegers: true });
      const made = { right: 0, wrong: 0 };
      const possible = checks.filter(({ type }) => !hasNoValue(type, 'sent'));
      const different: object[] = [];
      for (let at = 0; made.right + made.wrong < count; at++) {
        const check = possible[at % possible.length];
        if (!check) throw new Error('there is nothing to check');
        const value = maker.make(check.type);
        const fault = at % 3 === 0 ? null : addFault(value, maker, random);
        const tested = value.root.value;
        if (isBeyondAjv(tested)) continue;
        const verdict = check.validator.is(tested);
        made[verdict ? 'right' : 'wrong']++;
        if (verdict !== passes(check, tested) || (fault === null && !verdict)) {
          different.push({ name: check.name, form: check.form, fault, tested, verdict });
        }
      }
      expect(different).toEqual([]);
      expect(made.right).toBeGreaterThan(count / 4);
      expect(made.wrong).toBeGreaterThan(count / 4);
    });
  });
});
