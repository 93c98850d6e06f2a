import { describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Json } from '../../src/core/json.ts';
import { distinctRequest } from '../../src/openapi/distinct-request.ts';
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
