import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import { baseRequests } from '../../src/openapi/base-requests.ts';
import { serialise } from '../../src/openapi/serialise.ts';
import { described } from './described.ts';

const { description, operation } = described({
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file', 'note'],
          properties: { file: { type: 'string', format: 'binary' }, note: { type: 'string' } },
        },
      },
    },
  },
});

function sent(request: CaseRequest): Request {
  const { url, method, headers, body } = serialise(operation, request, {
    description,
    baseUrl: 'http://things.invalid',
    credentials: new Map(),
  });
  return new Request(url, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    ...(body ? { body: Buffer.from(body) } : {}),
  });
}

describe('content of several parts', () => {
  test('is made of a description alone, and read by others as it was meant', async () => {
    const [base] = baseRequests(operation, description).requests;
    if (!base) throw new Error('no request was made');
    const form = await sent(base.request).formData();
    expect(form.get('file')).toBeInstanceOf(File);
    expect(typeof form.get('note')).toBe('string');
  });

  test('keeps a quote in a name from ending it', async () => {
    const request: CaseRequest = {
      path: { id: 1 },
      query: {},
      header: {},
      cookie: {},
      body: { mediaType: 'multipart/form-data', value: { 'a"b': 'text' } },
      credentials: 'sent',
    };
    expect(await sent(request).text()).toContain('name="a%22b"');
  });

  test('a text that is an image goes as one', async () => {
    const [base] = baseRequests(operation, description).requests;
    if (!base) throw new Error('no request was made');
    const body = { mediaType: 'multipart/form-data', value: { file: 'GIF89a       ;', note: 'a' } };
    const file = (await sent({ ...base.request, body }).formData()).get('file');
    if (!(file instanceof File)) throw new Error('no file was sent');
    expect([file.name, file.type, await file.text()]).toEqual(['file.gif', 'image/gif', 'GIF89a       ;']);
  });
});
