import { describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Json } from '../../src/core/json.ts';
import { distinctRequest, otherTexts } from '../../src/openapi/distinct-request.ts';
import { described, jsonBody } from './described.ts';

const components = {
  schemas: {
    Pet: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' } },
      anyOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
      discriminator: { propertyName: 'kind', mapping: { CAT: '#/components/schemas/Cat' } },
    },
    Cat: { type: 'object', properties: { lives: { type: 'integer' } } },
    Dog: { type: 'object', properties: { tricks: { type: 'integer' } } },
  },
};

function requestOf(value: Json, query: Record<string, Json> = {}): CaseRequest {
  const body = { mediaType: 'application/json', value };
  return { path: { id: 1 }, query, header: {}, cookie: {}, body, credentials: 'sent' };
}

describe('a request apart from another', () => {
  test('has other names, and is still about the same kind of thing', () => {
    const pets = {
      type: 'object',
      properties: { pets: { type: 'array', items: { $ref: '#/components/schemas/Pet' } } },
    };
    const { description, operation } = described({ requestBody: jsonBody(pets) }, components);
    const made = distinctRequest(
      operation,
      requestOf({ pets: [{ kind: 'CAT', name: 'a' }] }),
      description,
      3,
    );
    expect(made.body).toMatchObject({
      value: { pets: [{ kind: 'CAT', name: expect.stringMatching(/^a[a-z]+$/) }] },
    });
  });

  test('keeps what the discriminator of its parent calls it', () => {
    const cat = { $ref: '#/components/schemas/Cat' };
    const { description, operation } = described({ requestBody: jsonBody(cat) }, components);
    const made = distinctRequest(operation, requestOf({ kind: 'CAT', note: 'a' }), description, 3);
    expect(made.body).toMatchObject({ value: { kind: 'CAT', note: expect.stringMatching(/^a[a-z]+$/) } });
  });

  test('keeps documents, which another text would make another', () => {
    const { description, operation } = described({ requestBody: jsonBody({ type: 'object' }) });
    const document = { json: '{"type":"record"}', xml: '<a/>', lines: 'a: 1\nb: 2' };
    const made = distinctRequest(operation, requestOf({ ...document, name: 'a' }), description, 3);
    expect(made.body).toMatchObject({ value: { ...document, name: expect.stringMatching(/^a[a-z]+$/) } });
  });

  test('differs in the query where that names what is made, and its content names what is there', () => {
    const parameters = [
      { name: 'name', in: 'query', required: true, schema: { type: 'string' } },
      { name: 'unit', in: 'query', required: true, schema: { type: 'string' } },
    ];
    const { description, operation } = described({ parameters, requestBody: jsonBody({ type: 'object' }) });
    const request = requestOf({ name: 'main' }, { name: 'a', unit: 'm' });
    const made = distinctRequest(operation, request, description, 3);
    expect(made).toEqual({ ...request, query: { name: expect.stringMatching(/^a[a-z]+$/), unit: 'm' } });
  });
});

test.for([
  ['192.0.2.1', /^198\.18\.\d+\.\d+$/],
  ['192.0.2.0/24', /^10\.\d+\.\d+\.0\/24$/],
  ['2001:db8::1', /^2001:db8::[\da-f]+$/],
  ['2001:db8::/32', /^2001:db8:[\da-f]+::\/48$/],
] as const)('apart from %s is another address of its kind', ([text, form]) => {
  const [one] = otherTexts(text, 300);
  expect(one).toMatch(form);
  expect(otherTexts(text, 301)[0]).not.toBe(one);
});

test.for(['10:30:00', '1.2.3', 'a::b c'])('%s is no address', (text) => {
  expect(otherTexts(text, 300)[0]?.startsWith(text)).toBe(true);
});
