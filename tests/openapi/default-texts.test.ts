import { expect, test } from 'vitest';
import { baseRequest } from '../../src/openapi/base-requests.ts';
import { defaultTexts } from '../../src/openapi/default-texts.ts';
import { described, jsonBody } from './described.ts';

test('the texts that stand where a request says nothing are told, and neither numbers nor single letters', () => {
  const properties = {
    to: { type: 'string', default: 'usd' },
    size: { type: 'integer', default: 20 },
    mark: { type: 'string', default: 'x' },
  };
  const { description, operation } = described({
    parameters: [{ name: 'sort', in: 'query', schema: { type: 'string', default: 'newest' } }],
    requestBody: jsonBody({ type: 'object', properties }),
    responses: { 200: {} },
  });
  const request = baseRequest(operation, description);
  expect(request && defaultTexts(operation, request, description).toSorted()).toEqual(['newest', 'usd']);
});
