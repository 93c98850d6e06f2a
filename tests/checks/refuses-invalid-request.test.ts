import { expect, test } from 'vitest';
import refusesInvalidRequest from '../../src/checks/refuses-invalid-request.ts';
import type { Check } from '../../src/core/check.ts';
import type { Exchange } from '../../src/core/exchange.ts';
import type { Json } from '../../src/core/json.ts';
import { sketchedExchange } from './sketched-exchange.ts';

const check: Check = refusesInvalidRequest;

/** What is found where a content that is broken at a place is answered with 200. */
function found(at: string, json: Json): number {
  const sketch = {
    name: 'batch',
    declares: {},
    breaks: 'required',
    response: { status: 200, json },
  } as const;
  const exchange = sketchedExchange({ ...sketch, intent: 'reject' });
  const { breaks } = exchange.case;
  if (!breaks) throw new Error('nothing is broken');
  const broken: Exchange = {
    ...exchange,
    case: { ...exchange.case, breaks: { ...breaks, at: { in: 'body', name: at } } },
  };
  return check.appliesTo(broken) ? [...check.run(broken)].length : 0;
}

test('an item that the answer tells to have failed was not accepted', () => {
  const failed = { result: { a: { error: { message: 'no name' } } } };
  expect(found('/checks/0/name', failed)).toBe(0);
  expect(found('/checks/0/name', { result: { a: { allowed: true } } })).toBe(1);
  // what is broken stands outside of the items
  expect(found('/mode', failed)).toBe(1);
});
