import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { planRun } from '../../src/engine/plan.ts';
import { baseRequests } from '../../src/openapi/base-requests.ts';
import { hasInventedToken } from '../../src/openapi/opaque-parameters.ts';
import { described, jsonBody } from './described.ts';

const text = { type: 'string' };
const search = {
  type: 'object',
  properties: { name: text, page_token: { ...text, example: 'eyJ' }, bookmark: text },
};
const { operation, description } = described({ requestBody: jsonBody(search) }, {}, '/search');

function isInvented(value: JsonObject): boolean {
  const body = { mediaType: 'application/json', value };
  const request = { path: {}, query: {}, header: {}, cookie: {}, body, credentials: 'sent' } as const;
  return hasInventedToken(operation, request, description);
}

describe('where the next page of a posted search begins', () => {
  test('is nothing that anybody but the server can make, an example neither', () => {
    expect(isInvented({ page_token: 'a' })).toBe(true);
    expect(isInvented({ page_token: 'eyJ' })).toBe(true);
    expect(isInvented({ name: 'a', bookmark: 'b', page_token: '' })).toBe(false);
  });

  test('is left out of what is made, and asks for nothing where a case has one', () => {
    const contents = baseRequests(operation, description).requests.map(({ request }) => request.body);
    expect(contents).toContainEqual({
      mediaType: 'application/json',
      value: { name: 'text', bookmark: 'text' },
    });
    const [planned] = planRun(description, registry.sources).operations;
    const { accepts = [], others = [] } = planned?.cases() ?? {};
    const hasToken = ({ request: { body } }: (typeof accepts)[number]): boolean =>
      JSON.stringify(body ?? {}).includes('page_token');
    expect(accepts.length).toBeGreaterThan(3);
    expect(accepts.filter(hasToken)).toEqual([]);
    // what breaks its type is still to be refused
    expect(others.some((one) => one.intent === 'reject' && hasToken(one))).toBe(true);
  });
});

test('a digest that a header may have is made up for no content, and one that is wanted is', () => {
  const header = (name: string, required = false) => ({ in: 'header', name, required, schema: text });
  const parameters = [header('X-Content-Hash'), header('X-Hash-Algorithm'), header('X-Signature', true)];
  const asked = described({ parameters, requestBody: jsonBody(search) }, {}, '/search');
  const sent = baseRequests(asked.operation, asked.description).requests.flatMap(({ request }) =>
    Object.keys(request.header),
  );
  expect([...new Set(sent)].sort()).toEqual(['X-Hash-Algorithm', 'X-Signature']);
});
