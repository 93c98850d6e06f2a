import { generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Signer } from '../../src/core/api.ts';
import { TrothError } from '../../src/core/errors.ts';
import { type HttpRequest, headerValues } from '../../src/core/http.ts';
import { signRequest } from '../../src/protocol/message-signature.ts';

const pair = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
const keys = { privateKeyPem: pem(pair.privateKey), keyId: 'key-1' };
// the time of RFC 9421 Appendix B.2
const createdAt = new Date(1618884473_999);

const signer: Signer = {
  algorithm: 'ecdsa-p384-sha384',
  privateKeyEnv: 'SIGNING_KEY',
  keyIdEnv: 'SIGNING_KEY_ID',
  label: 'sig1',
  components: ['@method', '@path', 'content-digest', 'idempotency-key'],
  digest: 'sha-512',
};

/** RFC 9421 Appendix B.2. */
const request: HttpRequest = {
  method: 'POST',
  url: 'https://example.com/foo?param=Value&Pet=dog',
  headers: [
    ['Host', 'example.com'],
    ['Date', 'Tue, 20 Apr 2021 02:07:55 GMT'],
    ['Content-Type', 'application/json'],
    ['Idempotency-Key', 'abc'],
  ],
  body: Buffer.from('{"hello": "world"}'),
};
const digest =
  'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:';

function pem(key: { export(options: { type: 'pkcs8'; format: 'pem' }): string | Buffer }): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function field(signed: HttpRequest, name: string): string {
  const values = headerValues(signed.headers, name);
  expect(values).toHaveLength(1);
  return values[0] ?? '';
}

function signatureOf(signed: HttpRequest): Buffer {
  const [, base64 = ''] = /^sig1=:([^:]+):$/.exec(field(signed, 'Signature')) ?? [];
  return Buffer.from(base64, 'base64');
}

function verifies(base: string, signature: Buffer): boolean {
  return verify('sha384', Buffer.from(base), { key: pair.publicKey, dsaEncoding: 'ieee-p1363' }, signature);
}

describe('a signed request', () => {
  test('verifies over the signature base of RFC 9421 §2.5, with the components of Appendix B.2.3', async () => {
    const components = [
      'date',
      '@method',
      '@path',
      '@query',
      '@authority',
      'content-type',
      'content-digest',
      'content-length',
    ];
    const signed = await signRequest(request, { ...signer, components }, keys, createdAt);
    const input =
      '("date" "@method" "@path" "@query" "@authority" "content-type" "content-digest" "content-length")' +
      ';created=1618884473;keyid="key-1";alg="ecdsa-p384-sha384"';
    const base = `"date": Tue, 20 Apr 2021 02:07:55 GMT
"@method": POST
"@path": /foo
"@query": ?param=Value&Pet=dog
"@authority": example.com
"content-type": application/json
"content-digest": ${digest}
"content-length": 18
"@signature-params": ${input}`;
    expect(field(signed, 'Signature-Input')).toBe(`sig1=${input}`);
    expect(field(signed, 'Content-Digest')).toBe(digest);
    expect(field(signed, 'Content-Length')).toBe('18');
    expect(signatureOf(signed)).toHaveLength(96);
    expect(verifies(base, signatureOf(signed))).toBe(true);
  });

  test('keeps everything that it had', async () => {
    const signed = await signRequest(request, signer, keys, createdAt);
    expect(signed).toMatchObject({ method: 'POST', url: request.url, body: request.body });
    expect(signed.headers.slice(0, 4)).toEqual(request.headers);
    expect(signed.headers.slice(4).map(([name]) => name)).toEqual([
      'Content-Digest',
      'Signature-Input',
      'Signature',
    ]);
  });

  const tampered: readonly [string, string, string][] = [
    ['nothing', '', ''],
    ['the method', 'POST', 'PUT'],
    ['the path', '/foo', '/foo/'],
    ['the body', 'sha-512=:W', 'sha-512=:X'],
    ['the idempotency key', 'abc', 'abd'],
    ['the time', '1618884473', '1618884474'],
    ['the key id', 'key-1', 'key-2'],
  ];
  test.each(tampered)('verifies only as it was signed: tampering with %s', async (title, from, to) => {
    const signed = await signRequest(request, signer, keys, createdAt);
    const base = `"@method": POST
"@path": /foo
"content-digest": ${digest}
"idempotency-key": abc
"@signature-params": ("@method" "@path" "content-digest" "idempotency-key");created=1618884473;keyid="key-1";alg="ecdsa-p384-sha384"`;
    expect(verifies(base.replace(from, to), signatureOf(signed))).toBe(title === 'nothing');
  });

  test('covers what it was sent with: another body has another digest', async () => {
    const other = await signRequest({ ...request, body: Buffer.from('{}') }, signer, keys, createdAt);
    expect(field(other, 'Content-Digest')).not.toBe(digest);
    const short = await signRequest(request, { ...signer, digest: 'sha-256' }, keys, createdAt);
    expect(field(short, 'Content-Digest')).toBe('sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:');
  });

  test.each([
    ['no body', undefined],
    ['an empty body', new Uint8Array()],
  ])('with %s has no digest and covers none, nor any other header that it lacks', async (_title, body) => {
    const bare: HttpRequest = {
      method: 'get',
      url: 'https://example.com',
      headers: [],
      ...(body && { body }),
    };
    const components = ['@method', '@query', 'content-digest', 'content-length', 'idempotency-key'];
    const signed = await signRequest(bare, { ...signer, components }, keys, createdAt);
    expect(signed.headers.map(([name]) => name)).toEqual(['Signature-Input', 'Signature']);
    const input = '("@method" "@query");created=1618884473;keyid="key-1";alg="ecdsa-p384-sha384"';
    expect(field(signed, 'Signature-Input')).toBe(`sig1=${input}`);
    // methods keep their case (§2.2.1), and an absent query is a question mark (§2.2.7)
    expect(verifies(`"@method": get\n"@query": ?\n"@signature-params": ${input}`, signatureOf(signed))).toBe(
      true,
    );
  });

  test('derives its components from what goes onto the wire', async () => {
    const components = ['@target-uri', '@authority', '@scheme', '@path', '@request-target', 'X-TWO'];
    const headers = [
      ['X-Two', ' a '],
      ['x-two', 'b'],
    ] as const;
    const odd = { method: 'GET', url: 'HTTPS://EXAMPLE.com:443/a/../%2e?q=%7e', headers };
    const signed = await signRequest(odd, { ...signer, components }, keys, createdAt);
    const base = `"@target-uri": https://example.com/a/../%2e?q=%7e
"@authority": example.com
"@scheme": https
"@path": /a/../%2e
"@request-target": /a/../%2e?q=%7e
"x-two": a, b
"@signature-params": ("@target-uri" "@authority" "@scheme" "@path" "@request-target" "x-two");created=1618884473;keyid="key-1";alg="ecdsa-p384-sha384"`;
    expect(verifies(base, signatureOf(signed))).toBe(true);
    const named = { ...odd, headers: [['Host', 'Other.example:8443'] as const] };
    const other = await signRequest(named, { ...signer, components: ['@authority'] }, keys, createdAt);
    const otherBase = `"@authority": other.example:8443\n"@signature-params": ("@authority");created=1618884473;keyid="key-1";alg="ecdsa-p384-sha384"`;
    expect(verifies(otherBase, signatureOf(other))).toBe(true);
  });

  test('loses the signature and the digest that it had before', async () => {
    const stale = ['content-digest', 'SIGNATURE', 'Signature', 'signature-input'].map(
      (name) => [name, 'old'] as const,
    );
    const once = await signRequest(
      { ...request, headers: [...stale, ...request.headers] },
      signer,
      keys,
      createdAt,
    );
    const twice = await signRequest(once, signer, keys, new Date(createdAt.getTime() + 1000));
    expect(field(twice, 'content-digest')).toBe(digest);
    expect(field(twice, 'signature-input')).toContain('created=1618884474');
    expect(signatureOf(twice)).toHaveLength(96);
    const emptied = await signRequest({ ...once, body: new Uint8Array() }, signer, keys, createdAt);
    expect(headerValues(emptied.headers, 'content-digest')).toEqual([]);
  });
});

describe('signing is refused', () => {
  const p256 = pem(generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey);
  const p384Twin = pem(generateKeyPairSync('ec', { namedCurve: 'brainpoolP384r1' }).privateKey);
  const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const locked = pair.privateKey
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
    .toString();
  test.each([
    ['a P-256 key', p256],
    ['another curve of 384 bits', p384Twin],
    ['an Ed25519 key', pem(generateKeyPairSync('ed25519').privateKey)],
    ['a public key', publicPem],
    ['a key with a passphrase', locked],
    ['half a key', keys.privateKeyPem.slice(0, 120)],
    ['nothing', ''],
    ['text', 's3cret'],
  ])('with %s, which is not quoted', async (_title, privateKeyPem) => {
    const refused = signRequest(request, signer, { ...keys, privateKeyPem }, createdAt);
    await expect(refused).rejects.toBeInstanceOf(TrothError);
    await expect(refused).rejects.toMatchObject({ exitCode: 2 });
    await expect(refused).rejects.not.toHaveProperty('cause');
    const message = await refused.catch(String);
    expect(message).toMatch(/^TrothError: SIGNING_KEY: [^\n]*P-384[^\n]*$/);
    for (const line of privateKeyPem.split('\n').filter((part) => part !== ''))
      expect(message).not.toContain(line);
  });

  test.each([
    ['an empty key id', {}, { keyId: '' }],
    ['a key id beyond ASCII', {}, { keyId: 'clé' }],
    ['a label that is no dictionary key', { label: 'Sig 1' }, {}],
    ['a component given twice', { components: ['Date', 'date'] }, {}],
    ['a component of responses', { components: ['@status'] }, {}],
    ['the parameters as a component', { components: ['@signature-params'] }, {}],
    ['a component with parameters', { components: ['date;sf'] }, {}],
    ['a query parameter', { components: ['@query-param;name="Pet"'] }, {}],
  ])('with %s', async (_title, signerPart, keyPart) => {
    const refused = signRequest(request, { ...signer, ...signerPart }, { ...keys, ...keyPart }, createdAt);
    await expect(refused).rejects.toBeInstanceOf(TrothError);
  });

  test.each([
    [
      'a header that would forge a line',
      { headers: [['Idempotency-Key', 'a\n"@path": /other'] as const] },
      createdAt,
    ],
    ['a header beyond ASCII', { headers: [['Idempotency-Key', 'clé'] as const] }, createdAt],
    ['a URL that is none', { url: '/foo' }, createdAt],
    ['no time', {}, new Date(Number.NaN)],
    ['the time 0', {}, new Date(0)],
  ])('for %s', async (_title, part, at) => {
    await expect(signRequest({ ...request, ...part }, signer, keys, at)).rejects.toThrow(TypeError);
  });
});
