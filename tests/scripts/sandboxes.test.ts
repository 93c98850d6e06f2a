import { describe, expect, test } from 'vitest';
import { chooseSandboxes, liveVariables } from '../../scripts/ci/sandboxes.ts';
import { type Api, defineApi } from '../../src/core/api.ts';

function api(id: string, more: Partial<Api> = {}): Api {
  return defineApi({
    id,
    title: id,
    homepage: 'https://example.org',
    documents: [{ title: 'Reference', publishedAt: 'example.org', readOn: '2026-11-21' }],
    baseUrls: [],
    credentials: [{ scheme: 'token', env: `${id.toUpperCase()}_TOKEN`, obtain: 'A token.' }],
    inputs: [],
    freshKeys: [],
    effects: {},
    ...more,
  });
}

const signed = api('signed', {
  inputs: [{ env: 'SIGNED_ID', at: { in: 'path', name: 'id' }, obtain: 'An id.' }],
  signer: {
    algorithm: 'ecdsa-p384-sha384',
    privateKeyEnv: 'SIGNED_KEY',
    keyIdEnv: 'SIGNED_KEY_ID',
    label: 'sig',
    components: ['@method'],
    digest: 'sha-256',
  },
});
const apis = [api('plain'), signed];

describe('the sandboxes that can be asked', () => {
  test('are those whose URL, credentials and keys are all set; an empty secret is not set', () => {
    const env = { PLAIN_URL: 'set', PLAIN_TOKEN: 'set', SIGNED_URL: 'set', SIGNED_TOKEN: '' };
    expect(chooseSandboxes(apis, 'all', env)).toEqual([
      { api: 'plain', missing: [] },
      { api: 'signed', missing: ['SIGNED_TOKEN', 'SIGNED_KEY', 'SIGNED_KEY_ID'] },
    ]);
  });

  test('are one when one is chosen', () => {
    const env = { PLAIN_URL: 'set', PLAIN_TOKEN: 'set' };
    expect(chooseSandboxes(apis, 'plain', env)).toEqual([{ api: 'plain', missing: [] }]);
  });

  test('must be ready when they are chosen by name', () => {
    expect(() => chooseSandboxes(apis, 'plain', { PLAIN_URL: 'set' })).toThrow(
      'plain cannot be asked: set PLAIN_TOKEN in the secrets',
    );
  });

  test('have names', () => {
    expect(() => chooseSandboxes(apis, 'plane', {})).toThrow(
      'no API is called plane; say all or one of plain, signed',
    );
  });
});

test('a live run also reads the inputs of an API', () => {
  expect(liveVariables(signed)).toEqual([
    'SIGNED_URL',
    'SIGNED_TOKEN',
    'SIGNED_KEY',
    'SIGNED_KEY_ID',
    'SIGNED_ID',
  ]);
});
