import { generateKeyPairSync } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, defineApi } from '../../src/core/api.ts';
import type { Case } from '../../src/core/case.ts';
import { headerValues } from '../../src/core/http.ts';
import type { TargetRequest } from '../../src/core/target.ts';
import live from '../../src/targets/live.ts';
import { described, jsonBody } from '../openapi/described.ts';
import { type Provider, startProvider } from './provider.ts';

const api: Api = defineApi({
  id: 'things',
  title: 'Things',
  homepage: 'https://things.invalid',
  documents: [{ title: 'Things', publishedAt: 'things.invalid', readOn: '2026-11-21' }],
  baseUrls: [
    { url: 'https://sandbox.things.invalid/v1', kind: 'sandbox' },
    { url: 'https://api.things.invalid/v1', kind: 'production' },
  ],
  credentials: [{ scheme: 'key', env: 'THINGS_KEY', obtain: 'an API key' }],
  inputs: [
    { env: 'THINGS_ID', at: { in: 'path', name: 'id' }, obtain: 'the id of a thing' },
    { env: 'THINGS_TOKEN', at: { in: 'body', pointer: '/token' }, obtain: 'a token' },
  ],
  freshKeys: [{ in: 'header', name: 'Idempotency-Key' }],
  effects: { makeThing: 'create' },
});

const parameters = [
  { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'documented' },
  { name: 'Idempotency-Key', in: 'header', schema: { type: 'string' }, example: 'documented' },
];
const { description, operation } = described(
  { parameters, requestBody: jsonBody({}, { token: 'documented' }), security: [{ key: [] }] },
  { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
);
const env = { THINGS_KEY: 's3cret-key', THINGS_ID: 'mine', THINGS_TOKEN: 'my-token' };

function opened(request: Partial<TargetRequest>) {
  return live.open({ api, description, env, ...request });
}

const valid: Case = {
  id: 'valid',
  operation,
  source: 'test',
  title: 'valid',
  intent: 'accept',
  request: {
    path: { id: 'documented' },
    query: {},
    header: { 'Idempotency-Key': 'documented' },
    cookie: {},
    body: { mediaType: 'application/json', value: { token: 'documented' } },
    credentials: 'sent',
  },
};

describe('target live', () => {
  let provider: Provider;
  beforeAll(async () => {
    provider = await startProvider(() => ({ status: 204 }));
  });
  afterAll(() => provider[Symbol.asyncDispose]());

  test.for([
    [{}, 'needs --url or THINGS_URL, for example https://sandbox.things.invalid/v1'],
    [{ url: 'things' }, '--url things is not an absolute http or https URL'],
    [{ url: 'ftp://things.invalid' }, 'is not an absolute http or https URL'],
    [{ url: 'http://things.invalid' }, 'would send credentials without TLS'],
    [{ url: 'https://me:pw@things.invalid' }, 'without credentials'],
    [{ url: 'https://api.things.invalid/other' }, 'is production of things; say --allow-production'],
    [{ url: 'https://sandbox.things.invalid', env: {} }, 'needs THINGS_KEY (an API key) in the environment'],
  ] as const)('refuses %j and says why', async ([request, message]) => {
    await expect(opened(request)).rejects.toThrow(message);
    await expect(opened(request)).rejects.toMatchObject({ name: 'TrothError', exitCode: 2 });
  });

  test('never repeats a password of the URL in what it says', async () => {
    const refusal = await opened({ url: 'https://me:hidden@things.invalid' }).catch(
      (error: Error) => error.message,
    );
    expect(refusal).not.toContain('hidden');
  });

  test('reaches production when that is what is meant, and takes the URL from the environment', async () => {
    const production = { ...api, baseUrls: [{ url: provider.url, kind: 'production' }] } as const;
    const named = { ...env, THINGS_URL: `${provider.url}/v1/` };
    await expect(opened({ api: production, env: named })).rejects.toThrow('is production of things');
    const target = await opened({ api: production, env: named, allowProduction: true });
    expect(target.baseUrl).toBe(`${provider.url}/v1`);
    await target.close();
  });

  test("puts the user's own values where the documented ones stood, and a fresh key each time", async () => {
    const target = await opened({ url: provider.url });
    const adapted = [target.adapt(valid), target.adapt(valid)].map((made) =>
      'request' in made ? made.request : undefined,
    );
    expect(adapted[0]).toMatchObject({ path: { id: 'mine' }, body: { value: { token: 'my-token' } } });
    const keys = adapted.map((request) => request?.header['Idempotency-Key']);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[0-9a-f-]{36}$/);
    await target.close();
  });

  test('leaves alone what a case breaks on purpose', async () => {
    const target = await opened({ url: provider.url });
    const breaks = { pointer: '/x', keyword: 'type', at: { in: 'body', name: '/token' } } as const;
    const adapted = target.adapt({ ...valid, intent: 'reject', breaks });
    expect(adapted).toMatchObject({
      request: { path: { id: 'mine' }, body: { value: { token: 'documented' } } },
    });
    await target.close();
  });

  test('skips what needs a value that nobody gave, and says which', async () => {
    const target = await opened({ url: provider.url, env: { THINGS_KEY: 's3cret-key' } });
    expect(target.adapt(valid)).toEqual({
      skip: 'needs THINGS_ID (the id of a thing), THINGS_TOKEN (a token)',
    });
    await target.close();
  });

  test('changes nothing that a request names by the very key that lets everything else in', async () => {
    const open = { ...api, inputs: [], effects: { makeThing: 'create' } } as const;
    const target = await opened({
      api: open,
      url: provider.url,
      headers: [['Authorization', 'Bearer k9x7Q2w4Zt.of-nobody']],
    });
    const naming = (id: string, method = 'delete'): Case => ({
      ...valid,
      request: { ...valid.request, path: { id }, method },
    });
    const adapt = (case_: Case) => target.adapt({ ...case_, operation: { ...operation, method: 'delete' } });
    expect(adapt(naming('k9x7Q2w4Zt'))).toEqual({
      skip: 'it names the very credential that this run was given, and may take it away',
    });
    for (const other of [naming('q9x7Q2w4Zt'), naming('k9x7Q2w4Zt', 'get')])
      expect(adapt(other)).toHaveProperty('request');
    await target.close();
  });

  test('sends operations that destroy data only when it is told to', async () => {
    const destroying = { ...api, effects: { makeThing: 'destroy' } } as const;
    const careful = await opened({ api: destroying, url: provider.url });
    expect(careful.adapt(valid)).toEqual({
      skip: 'makeThing destroys data; say --allow-destructive if you mean it',
    });
    const told = await opened({ api: destroying, url: provider.url, allowDestructive: true });
    expect(told.adapt(valid)).toHaveProperty('request');
    const unknown = await opened({
      api: { ...api, effects: {} },
      url: provider.url,
      allowDestructive: true,
    });
    expect(unknown.adapt(valid)).toEqual({ skip: 'the effect of makeThing is not declared in api.ts' });
    for (const target of [careful, told, unknown]) await target.close();
  });

  describe('of an API that signs', () => {
    const { privateKey } = generateKeyPairSync('ec', {
      namedCurve: 'secp384r1',
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const signing: Api = {
      ...api,
      signer: {
        algorithm: 'ecdsa-p384-sha384',
        privateKeyEnv: 'THINGS_SIGNING_KEY',
        keyIdEnv: 'THINGS_KEY_ID',
        label: 'sig',
        components: ['@method', '@path', 'content-digest'],
        digest: 'sha-256',
      },
    };
    const keys = { ...env, THINGS_SIGNING_KEY: privateKey, THINGS_KEY_ID: 'key-1' };

    test('needs the key, by name', async () => {
      await expect(opened({ api: signing, url: provider.url })).rejects.toThrow('needs THINGS_SIGNING_KEY');
    });

    test('signs what it sends, and leaves alone the header that a case breaks', async () => {
      const target = await opened({ api: signing, url: provider.url, env: keys });
      const plain = {
        method: 'POST',
        url: `${provider.url}/signed`,
        headers: [],
        body: new Uint8Array([123, 125]),
      };
      const whole = await target.send(valid, plain);
      expect(headerValues(whole.sent.headers, 'signature-input')[0]).toContain('keyid="key-1"');
      expect(headerValues(whole.sent.headers, 'content-digest')[0]).toMatch(/^sha-256=:/);
      const at = { in: 'header', name: 'Content-Digest' } as const;
      const left = {
        ...valid,
        intent: 'reject',
        breaks: { pointer: '/x', keyword: 'required', at },
      } as const;
      expect(headerValues((await target.send(left, plain)).sent.headers, 'content-digest')).toEqual([]);
      const garbled = { ...plain, headers: [['Content-Digest', 'nonsense'] as const] };
      expect(headerValues((await target.send(left, garbled)).sent.headers, 'content-digest')).toEqual([
        'nonsense',
      ]);
      await target.close();
    });
  });

  test('takes a header as the key that travels in the query under its name', async () => {
    const securitySchemes = { key: { type: 'apiKey', in: 'query', name: 'key' } };
    const keyed = described({ security: [{ key: [] }] }, { securitySchemes });
    const target = await opened({
      api: { ...api, credentials: [] },
      description: keyed.description,
      url: provider.url,
      headers: [['key', 'told']],
    });
    expect(target.credentials).toEqual(new Map([['key', 'told']]));
    const plain = { method: 'GET', url: provider.url, headers: [] };
    expect(headerValues((await target.send(valid, plain)).sent.headers, 'key')).toEqual([]);
    await target.close();
  });

  test('tells a token from a name and password, where both are asked for', async () => {
    const securitySchemes = {
      basic: { type: 'http', scheme: 'basic' },
      token: { type: 'http', scheme: 'bearer' },
    };
    const both = described({ security: [{ basic: [] }, { token: [] }] }, { securitySchemes });
    const request = { api: { ...api, credentials: [] }, url: provider.url, description: both.description };
    const credentialsFor = async (...values: string[]) => {
      const headers = values.map((value) => ['Authorization', value] as const);
      const target = await opened({ ...request, headers });
      await target.close();
      return target.credentials;
    };
    expect(await credentialsFor('Bearer abc')).toEqual(new Map([['token', 'abc']]));
    expect(await credentialsFor('Basic YTpi')).toEqual(new Map([['basic', 'a:b']]));
    expect(await credentialsFor('Bearer abc', 'Basic YTpi')).toEqual(
      new Map([
        ['basic', 'a:b'],
        ['token', 'abc'],
      ]),
    );
  });

  test('sends a header with every request whose scheme is declared and asked for nowhere', async () => {
    const basic = described({}, { securitySchemes: { basic: { type: 'http', scheme: 'basic' } } });
    const headers = [['authorization', 'Basic YTpi']] as const;
    const request = { api: { ...api, credentials: [] }, url: provider.url, headers };
    const target = await opened({ ...request, description: basic.description });
    expect(target.credentials).toEqual(new Map());
    const plain = { method: 'GET', url: provider.url, headers: [] };
    const { sent } = await target.send(valid, plain);
    expect(headerValues(sent.headers, 'authorization')).toEqual(['Basic YTpi']);
    await target.close();
  });

  test('says in one line that nobody answers there', async () => {
    const gone = await startProvider(() => ({ status: 204 }));
    await gone[Symbol.asyncDispose]();
    const { host } = new URL(gone.url);
    await expect(opened({ url: gone.url })).rejects.toMatchObject({ name: 'TrothError', exitCode: 3 });
    await expect(opened({ url: gone.url })).rejects.toThrow(`${host} does not answer HTTP`);
    await expect(opened({ url: gone.url })).rejects.not.toThrow('\n');
  });

  test('says in one line that what answers there is not HTTP', async () => {
    const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // a server that listens on TCP has an address of this form
    const { port } = server.address() as AddressInfo;
    await expect(opened({ url: `http://127.0.0.1:${port}` })).rejects.toMatchObject({ exitCode: 3 });
    server.close();
  });

  test('reaches the named host and no other', async () => {
    const target = await opened({ url: provider.url });
    const request = { method: 'GET', url: `${provider.url}/x`, headers: [] };
    expect((await target.send(valid, request)).answer).toMatchObject({ ok: true, response: { status: 204 } });
    const elsewhere = { ...request, url: 'http://localhost:1/x' };
    expect((await target.send(valid, elsewhere)).answer).toMatchObject({
      ok: false,
      failure: { kind: 'forbidden-host' },
    });
    expect(provider.received.filter(({ url }) => url === '/x')).toHaveLength(1);
    await target.close();
  });
});
