import { expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { demandCause } from '../../src/protocol/demand-cause.ts';

const asked = (value: JsonObject): CaseRequest => ({
  ...{ path: {}, query: {}, header: {}, cookie: {}, credentials: 'sent' },
  body: { mediaType: 'application/json', value },
});

test('a refusal of what was left to its default has the cause of one that was sent', () => {
  const words = 'Could not get the rate for usd.';
  const cause = (value: JsonObject, defaults: string[]): string =>
    demandCause({ key: ' other', words }, asked(value), words, defaults);
  expect(cause({ amount: 1 }, ['usd'])).toBe(cause({ amount: 1, to: 'usd' }, ['usd']));
  expect(cause({ amount: 1 }, [])).not.toBe(cause({ amount: 1, to: 'usd' }, []));
});
