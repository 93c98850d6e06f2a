import { describe, expect, test } from 'vitest';
import type { Need } from '../../src/core/hint.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { placeAtFault } from '../../src/openapi/place-at-fault.ts';
import { requestPlaces } from '../../src/openapi/request-places.ts';
import { described, jsonBody } from './described.ts';

const part = { type: 'object', properties: { code: { type: 'string' } } };
const schema = { type: 'object', properties: { main: part, others: { type: 'array', items: part } } };
const { description, operation } = described({ requestBody: jsonBody(schema) });

function placed(value: JsonObject, need: Need): string | undefined {
  const body = { mediaType: 'application/json', value };
  const request = { path: {}, query: {}, header: {}, cookie: {}, body, credentials: 'sent' } as const;
  const places = requestPlaces(operation, request, description);
  const hint = { at: { in: 'unknown', path: ['Part', 'Code'] }, need, text: 'Part.Code is wrong' } as const;
  return placeAtFault(places, hint, request)?.path.join('/');
}

const digits = { kind: 'pattern', pattern: '^[0-9]+$' } as const;

describe('of several places with the name that a refusal has', () => {
  test('the one is meant whose value is not as it asks', () => {
    expect(placed({ main: { code: '1' }, others: [{ code: '2' }, { code: 'c' }] }, digits)).toBe(
      'others/1/code',
    );
    expect(placed({ main: { code: 'a' }, others: [{ code: '2' }] }, digits)).toBe('main/code');
    expect(placed({ main: { code: '1' }, others: [{ code: '' }] }, { kind: 'minLength', limit: 1 })).toBe(
      'others/0/code',
    );
  });

  test('it is the nearest where all are as it asks', () => {
    expect(placed({ main: { code: '1' }, others: [{ code: '2' }] }, digits)).toBe('main/code');
  });
});

test('the name of the thing that has the member tells which is meant', () => {
  const lid = { type: 'object', properties: { code: { type: 'string' } } };
  const { description: other, operation: making } = described(
    {
      requestBody: jsonBody({
        type: 'object',
        properties: {
          main: { $ref: '#/components/schemas/Part' },
          lids: { type: 'array', items: { $ref: '#/components/schemas/Lid' } },
        },
      }),
    },
    { schemas: { Part: part, Lid: lid } },
  );
  const body = { mediaType: 'application/json', value: { main: { code: '' }, lids: [{ code: '' }] } };
  const request = { path: {}, query: {}, header: {}, cookie: {}, body, credentials: 'sent' } as const;
  const placeOf = (of: string): string | undefined => {
    const at = { in: 'unknown', path: ['Code'], of } as const;
    const places = requestPlaces(making, request, other);
    return placeAtFault(places, { at, need: digits, text: '' }, request)?.path.join('/');
  };
  expect(['Part', 'Lid', 'Box'].map(placeOf)).toEqual(['main/code', 'lids/0/code', 'main/code']);
});
