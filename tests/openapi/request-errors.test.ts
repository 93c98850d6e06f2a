import { expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import { requestErrors } from '../../src/openapi/request-errors.ts';
import { described, jsonBody } from './described.ts';

const request: CaseRequest = {
  path: { id: '1' },
  query: {},
  header: {},
  cookie: {},
  credentials: 'sent',
  body: { mediaType: 'application/json', value: { size: 3 } },
};

function sized(maximum: number) {
  return described({
    requestBody: jsonBody({ type: 'object', properties: { size: { type: 'integer', maximum } } }),
  });
}

test('the errors of a request are those of the description that asks, whoever asked before', () => {
  const [small, large] = [sized(2), sized(4)];
  const keywords = [small, large, small].map(({ operation, description }) =>
    requestErrors(operation, request, description).map(({ keyword }) => keyword),
  );
  expect(keywords).toEqual([['maximum'], [], ['maximum']]);
});
