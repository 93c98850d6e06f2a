import { describe, expect, test } from 'vitest';
import type { Hint } from '../../src/core/hint.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { amendments } from '../../src/openapi/amended-request.ts';
import { gapOf } from '../../src/openapi/description-gap.ts';
import { description, hint, operation, requestOf, required } from './amending.ts';

describe('a gap of the description', () => {
  function gaps(value: JsonObject, ...hints: Hint[]): string[] {
    return gapOf(amendments(operation, requestOf(value), hints, description)[0]?.followed ?? []);
  }

  test('is told for each hint that was followed', () => {
    const told = gaps(
      { kind: 'a', count: 1 },
      hint('firstName', required),
      hint('count', { kind: 'minimum', limit: 18 }),
      hint('kind', { kind: 'enum', values: ['open', 'closed'] }),
      hint('nothing', { kind: 'maxLength', limit: 3 }),
    );
    expect(told).toEqual([
      'the server requires `firstName`, the description does not say so',
      'the server holds `count` to minimum 18, the description does not say so',
      'the server takes only open, closed for `kind`, the description does not say so',
    ]);
  });

  test('is not what the description says, nor what only the state of the server asks for', () => {
    const stated = [hint('mail', required), hint('mail', { kind: 'format', format: 'email' })];
    expect(gaps({ kind: 'a' }, ...stated)).toEqual([
      'the server requires `mail`, the description does not say so',
    ]);
    expect(gaps({ kind: 'a' }, hint('kind', { kind: 'taken' }))).toEqual([]);
  });
});
