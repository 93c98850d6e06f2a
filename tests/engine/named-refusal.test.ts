import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import violations from '../../src/cases/violations.ts';
import type { Case } from '../../src/core/case.ts';
import type { Exchange } from '../../src/core/exchange.ts';
import type { Json } from '../../src/core/json.ts';
import { namedIn } from '../../src/engine/named-refusal.ts';
import { jointly } from '../../src/openapi/joint-violations.ts';
import { described, jsonBody } from '../openapi/described.ts';

const schema = {
  type: 'object',
  required: ['firstName', 'lines', 'address', 'note'],
  properties: {
    firstName: { type: 'string', minLength: 2 },
    age: { type: 'integer', minimum: 18 },
    address: { type: 'object', required: ['city'], properties: { city: { type: 'string', minLength: 2 } } },
    lines: {
      type: 'array',
      items: { type: 'object', required: ['sku'], properties: { sku: { type: 'string', minLength: 2 } } },
    },
    note: {},
  },
};
const example = {
  firstName: 'Ada',
  age: 30,
  address: { city: 'Bern' },
  lines: [{ sku: 'ab' }],
  note: 'as you like',
};

/** The request that breaks the limits of all four fields, with an answer to it. */
function refused(status: number, content: Json): { exchange: Exchange; holds: readonly Case[] } {
  const { operation, description } = described({ requestBody: jsonBody(schema, example) });
  const cases = [...violations.cases(operation, description, { seed: 1, budget: 20 })];
  const limits = cases.filter(({ breaks }) => /^min/.test(breaks?.keyword ?? ''));
  const [joint] = jointly(limits);
  if (!joint?.joint) throw new Error('nothing was put together');
  const body = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const response = { status, headers: [], body, durationMs: 1 };
  const sent = { method: 'POST', url: 'http://fake.invalid/things/a', headers: [] };
  const exchange: Exchange = {
    case: joint,
    request: sent,
    description,
    answer: { ok: true, response },
  };
  return { exchange, holds: joint.joint.holds };
}

function named(status: number, content: Json): string[] {
  const { exchange, holds } = refused(status, content);
  return [...namedIn(exchange, holds)].map(({ breaks }) => breaks?.at.name ?? '').sort();
}

const all = ['/address/city', '/age', '/firstName', '/lines/0/sku'];

describe('a refusal of several things at once', () => {
  const spellings: Record<string, Json> = {
    FastAPI: {
      detail: [
        ['body', 'firstName'],
        ['body', 'age'],
        ['body', 'address', 'city'],
        ['body', 'lines', 0, 'sku'],
      ].map((loc) => ({ type: 'value_error', loc, msg: 'not like that' })),
    },
    'Ajv with all errors': {
      errors: ['/firstName', '/age', '/address/city', '/lines/0/sku'].map((instancePath) => ({
        instancePath,
        keyword: 'minLength',
        params: { limit: 2 },
        message: 'must NOT have fewer than 2 characters',
      })),
    },
    'problem details': {
      title: 'Bad Request',
      status: 400,
      errors: ['#/firstName', '#/age', '#/address/city', '#/lines/0/sku'].map((pointer) => ({
        pointer,
        detail: 'is too small',
      })),
    },
    Spring: {
      timestamp: '2026-01-01T00:00:00Z',
      status: 400,
      errors: ['firstName', 'age', 'address.city', 'lines[0].sku'].map((field) => ({
        objectName: 'order',
        field,
        defaultMessage: 'size must be between 2 and 50',
        code: 'Size',
      })),
    },
    'ASP.NET': {
      title: 'One or more validation errors occurred.',
      status: 400,
      errors: {
        FirstName: ['is too short'],
        Age: ['is too small'],
        'Address.City': ['is too short'],
        'Lines[0].Sku': ['is too short'],
      },
    },
    Laravel: {
      message: 'The given data was invalid.',
      errors: {
        firstName: ['The first name must be at least 2 characters.'],
        age: ['The age must be at least 18.'],
        'address.city': ['The city must be at least 2 characters.'],
        'lines.0.sku': ['The sku must be at least 2 characters.'],
      },
    },
    Zod: {
      issues: [['firstName'], ['age'], ['address', 'city'], ['lines', 0, 'sku']].map((path) => ({
        code: 'too_small',
        path,
        message: 'Too small',
      })),
    },
  };

  test.each(Object.entries(spellings))('names each of them as %s writes it', (_framework, content) => {
    expect(named(400, content)).toEqual(all);
  });

  test('names nothing where it says only that something is wrong', () => {
    expect(named(400, { message: 'Bad Request' })).toEqual([]);
    expect(named(422, 'Unprocessable')).toEqual([]);
  });

  test('names one where that is all that it says', () => {
    const detail = [{ type: 'value_error', loc: ['body', 'age'], msg: 'too small' }];
    expect(named(422, { detail })).toEqual(['/age']);
  });

  test('is not believed where it names what is as it should be', () => {
    const fields = ['firstName', 'age', 'note'];
    const detail = fields.map((field) => ({ type: 'value_error', loc: ['body', field], msg: 'is wrong' }));
    expect(named(422, { detail })).toEqual([]);
  });

  test('names nothing where it is none', () => {
    const detail = [{ type: 'value_error', loc: ['body', 'age'], msg: 'too small' }];
    expect(named(200, { detail })).toEqual([]);
    expect(named(500, { detail })).toEqual([]);
    expect(named(401, { detail })).toEqual([]);
  });

  test('does not name a field by the name of another that stands deeper', () => {
    const detail = [{ type: 'value_error', loc: ['body', 'city'], msg: 'too short' }];
    expect(named(422, { detail })).toEqual([]);
  });
});
