import { expect, test } from 'vitest';
import { defineApi } from '../../src/core/api.ts';
import { headerValues } from '../../src/core/http.ts';
import type { JsonObject } from '../../src/core/json.ts';
import live from '../../src/targets/live.ts';
import { described } from '../openapi/described.ts';
import { startProvider } from './provider.ts';

const api = defineApi({
  id: 'things',
  title: 'Things',
  homepage: 'https://things.invalid',
  documents: [{ title: 'Things', publishedAt: 'things.invalid', readOn: '2026-11-22' }],
  baseUrls: [],
  credentials: [],
  inputs: [],
  freshKeys: [],
  effects: {},
});
const securitySchemes = { key: { type: 'apiKey', in: 'header', name: 'X-Key' } };

test('sends what it is given to an operation whose security nothing is said of, and to no public one', async () => {
  await using provider = await startProvider(() => ({ status: 204 }));
  const { description } = described({ security: [{ key: [] }] }, { securitySchemes });
  const headers = [['x-key', 'told']] as const;
  const target = await live.open({ api, env: {}, url: provider.url, description, headers });
  const sentOf = async (told: JsonObject, credentials: 'sent' | 'withheld' = 'sent') => {
    const { operation } = described(told, { securitySchemes });
    const request = { path: {}, query: {}, header: {}, cookie: {}, credentials };
    const case_ = { id: 'a', operation, source: 'test', title: 'a', intent: 'accept', request } as const;
    const { sent } = await target.send(case_, { method: 'GET', url: provider.url, headers: [] });
    return headerValues(sent.headers, 'x-key');
  };
  expect(await sentOf({})).toEqual(['told']);
  expect(await sentOf({}, 'withheld')).toEqual([]);
  expect(await sentOf({ security: [] })).toEqual([]);
  // what it asks for the serialiser has placed already
  expect(await sentOf({ security: [{ key: [] }] })).toEqual([]);
  await target.close();
});
