import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import acceptsValidRequest from '../../src/checks/accepts-valid-request.ts';
import allowListsDeclaredMethods from '../../src/checks/allow-lists-declared-methods.ts';
import cardNumberExposed from '../../src/checks/card-number-exposed.ts';
import completesAnswer from '../../src/checks/completes-answer.ts';
import declaredMediaType from '../../src/checks/declared-media-type.ts';
import declaredStatus from '../../src/checks/declared-status.ts';
import duplicateKeys from '../../src/checks/duplicate-keys.ts';
import headLikeGet from '../../src/checks/head-like-get.ts';
import methodNotAllowed from '../../src/checks/method-not-allowed.ts';
import refusesInvalidRequest from '../../src/checks/refuses-invalid-request.ts';
import refusesWrongCredentials from '../../src/checks/refuses-wrong-credentials.ts';
import responseSchema from '../../src/checks/response-schema.ts';
import unsafeIntegers from '../../src/checks/unsafe-integers.ts';
import type { Check } from '../../src/core/check.ts';
import type { Exchange } from '../../src/core/exchange.ts';
import type { FailureKind } from '../../src/core/http.ts';
import type { ExchangeSketch } from '../../src/core/sketch.ts';
import { type SketchedPlace, sketchedExchange } from './sketched-exchange.ts';

/** What a check says of an exchange; `undefined` where it does not apply. */
function said(check: Check, exchange: Exchange): string[] | undefined {
  if (!check.appliesTo(exchange)) return undefined;
  return [...check.run(exchange)].map(
    ({ requirement = check.requirement, keyword }) => `${requirement} ${keyword}`,
  );
}

function judged(check: Check, sketch: Omit<ExchangeSketch, 'name'>, place: SketchedPlace = {}) {
  return said(check, sketchedExchange({ name: 'sketch', ...sketch }, place));
}

const isJson = [['Content-Type', 'application/json']] as const;

describe('content that the description forbids and the server takes', () => {
  const declares = {
    responses: { 200: { content: { 'application/json': { schema: { type: 'object' } } } } },
  };
  const taken = { declares, intent: 'reject', breaks: 'type' } as const;
  const listed = { status: 200, json: [] };

  test('is told once, and not again by what comes back', () => {
    const answered = { ...taken, response: listed };
    expect(judged(refusesInvalidRequest, answered)).toEqual(['MUST type']);
    expect(judged(responseSchema, answered)).toBeUndefined();
  });

  test('leaves what comes back to a valid request, to another place, and with a refusal', () => {
    expect(judged(responseSchema, { declares, response: listed })).toEqual(['MUST type']);
    const elsewhere = { ...taken, brokenAt: 'query', response: listed } as const;
    expect(judged(responseSchema, elsewhere)).toEqual(['MUST type']);
    const refused = { responses: { 400: declares.responses[200] } };
    const answered = { ...taken, declares: refused, response: { status: 400, json: [] } };
    expect(judged(responseSchema, answered)).toEqual(['MUST type']);
  });
});

describe('a method that the path does not declare', () => {
  const deleted = {
    declares: {},
    sentMethod: 'DELETE',
    intent: 'reject',
    breaks: 'method',
    brokenAt: 'method',
  } as const;

  test('may be met with 404 where what the path names may not exist', () => {
    expect(
      judged(methodNotAllowed, { ...deleted, response: { status: 404 } }, { path: '/things/{id}' }),
    ).toEqual([]);
  });

  test('is no matter for 501 where another path declares it', () => {
    const otherPaths = { '/others': { delete: { operationId: 'other', responses: {} } } };
    const exchange = { ...deleted, response: { status: 501 } };
    expect(judged(methodNotAllowed, exchange, { otherPaths })).toEqual(['SHOULD DELETE 501']);
  });

  test('is told once, and not measured by the responses of another method', () => {
    const accepted = { ...deleted, response: { status: 200, json: 1 } };
    expect(judged(methodNotAllowed, accepted)).toEqual(['SHOULD DELETE 200']);
    for (const check of [refusesInvalidRequest, declaredStatus, declaredMediaType, responseSchema])
      expect(judged(check, accepted)).toBeUndefined();
  });

  test('says nothing of HEAD and OPTIONS, which servers answer by themselves', () => {
    for (const sentMethod of ['HEAD', 'OPTIONS'])
      expect(judged(methodNotAllowed, { ...deleted, sentMethod, response: { status: 200 } })).toBeUndefined();
  });
});

describe('Allow', () => {
  const response = { status: 405, headers: [['Allow', 'GET, PUT']] } as const;

  test('is not judged where another path may have answered', () => {
    const otherPaths = { '/things/me': { put: { operationId: 'me', responses: {} } } };
    expect(
      judged(allowListsDeclaredMethods, { declares: {}, response }, { path: '/things/{id}', otherPaths }),
    ).toBeUndefined();
  });

  test('is judged by all operations of the path', () => {
    const otherPaths = { '/other': { put: { operationId: 'other', responses: {} } } };
    expect(judged(allowListsDeclaredMethods, { declares: {}, response }, { otherPaths })).toEqual([
      'MAY methods',
    ]);
  });
});

describe('HEAD', () => {
  const reference = { status: 200, headers: [...isJson, ['ETag', '"a"']], text: '[]' } as const;
  const head = { declares: {}, sentMethod: 'HEAD', reference } as const;
  const tagged = (...headers: [string, string][]) => ({ status: 200, headers });

  test('may have another tag, for the content may have changed meanwhile', () => {
    expect(judged(headLikeGet, { ...head, response: tagged(['ETag', '"b"']) })).toEqual([]);
  });

  test('may not have another tag of what was last changed at the same time', () => {
    const changed: [string, string] = ['Last-Modified', 'Sun, 06 Nov 1994 08:49:37 GMT'];
    const got = { ...reference, headers: [...reference.headers, changed] };
    const response = tagged(['ETag', '"b"'], changed);
    expect(judged(headLikeGet, { ...head, reference: got, response })).toEqual(['SHOULD etag']);
  });

  test('may miss what is gone meanwhile, and may not miss what stays', () => {
    const missing = { ...head, response: { status: 404 } };
    const path = '/things/{id}';
    const remover = (method: string) => ({ [method]: { operationId: 'removeThing', responses: {} } });
    const above = { path: '/things/{id}/parts', otherPaths: { '/things/{name}': remover('delete') } };
    expect(judged(headLikeGet, missing, above)).toEqual([]);
    expect(judged(headLikeGet, missing, { path, otherPaths: { '/remove': remover('post') } })).toEqual([]);
    expect(judged(headLikeGet, missing, { path })).toEqual(['SHOULD status']);
    expect(judged(headLikeGet, missing)).toEqual(['SHOULD status']);
  });

  test('has the length of GET where a strong tag says that nothing has changed', () => {
    const length = (bytes: string): [string, string] => ['Content-Length', bytes];
    const got = { ...reference, headers: [...reference.headers, length('2')] };
    const judgedWith = (...headers: [string, string][]) =>
      judged(headLikeGet, { ...head, reference: got, response: tagged(...headers) });
    expect(judgedWith(['ETag', '"a"'], length('7'))).toEqual(['SHOULD content-length']);
    expect(judgedWith(['ETag', '"b"'], length('7'))).toEqual([]);
    expect(judgedWith(['ETag', '"a"'], length('7'), ['Content-Encoding', 'gzip'])).toEqual([]);
  });
});

describe('wrong credentials', () => {
  const components = { securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'key' } } };
  const withheld = {
    components,
    credentials: 'withheld',
    intent: 'reject',
    breaks: 'security',
    brokenAt: 'credentials',
  } as const;
  const declares = { security: [{ key: [] }] };
  const response = { status: 200 };

  test('are told once', () => {
    const exchange = { ...withheld, declares, response };
    expect(judged(refusesWrongCredentials, exchange)).toEqual(['MUST withheld']);
    expect(judged(refusesInvalidRequest, exchange)).toBeUndefined();
  });

  test('are another matter where the method is not declared', () => {
    const trace = { ...withheld, brokenAt: 'method', breaks: 'method', sentMethod: 'TRACE' } as const;
    expect(judged(refusesWrongCredentials, { ...trace, declares, response })).toBeUndefined();
  });

  test('are none where the operation does not need any', () => {
    expect(judged(refusesWrongCredentials, { ...withheld, declares: {}, response })).toBeUndefined();
    const optional = { security: [{ key: [] }, {}] };
    expect(judged(refusesWrongCredentials, { ...withheld, declares: optional, response })).toBeUndefined();
  });

  test('are none where the target does not ask for any', () => {
    const exchange = { ...withheld, declares, response, reference: { status: 200 } };
    expect(judged(refusesWrongCredentials, exchange)).toBeUndefined();
    expect(judged(refusesWrongCredentials, exchange, { path: '/thing?key=1' })).toEqual(['MUST withheld']);
  });
});

describe('never a finding', () => {
  test.for([412, 413, 414, 429, 431])('is a valid request refused with %i', (status) => {
    expect(judged(acceptsValidRequest, { declares: {}, response: { status } })).toEqual([]);
  });

  test('is a refusal of a request of which a part is described elsewhere', () => {
    const response = { status: 400, json: { error: 'name is required' } };
    expect(judged(acceptsValidRequest, { declares: {}, response })).toEqual(['SHOULD refused']);
    const declares = { 'x-partly-elsewhere': true };
    expect(judged(acceptsValidRequest, { declares, response })).toEqual([]);
  });

  test('is an undeclared status that the server gives before it knows the operation', () => {
    for (const status of [408, 413, 414, 421, 431])
      expect(judged(declaredStatus, { declares: {}, response: { status } })).toEqual([]);
  });

  test('is a large integer that comes back as it was sent', () => {
    const exchange = {
      declares: {},
      response: { status: 200, headers: isJson, text: '{"n":9007199254740993}' },
    };
    expect(judged(unsafeIntegers, exchange, { body: Buffer.from('{"n":9007199254740993}') })).toEqual([]);
    expect(judged(unsafeIntegers, exchange, { path: '/things/9007199254740993' })).toEqual([]);
    expect(judged(unsafeIntegers, exchange)).toEqual(['SHOULD range']);
    // what a framework tells of itself is read by no client of the description
    expect(judged(unsafeIntegers, { ...exchange, sentMethod: 'OPTIONS' })).toBeUndefined();
  });

  test('is a card number that the description shows in its example', () => {
    const shown = { 'application/json': { example: { pan: '4111111111111111' } } };
    const response = { status: 200, json: { pan: '5555555555554444' } };
    expect(
      judged(cardNumberExposed, { declares: { responses: { 200: { content: shown } } }, response }),
    ).toBeUndefined();
    expect(judged(cardNumberExposed, { declares: {}, response })).toEqual(['MUST card-number']);
  });

  test('is what our own limits do not let us read', () => {
    expect(judged(completesAnswer, { declares: {}, response: { failure: 'too-large' } })).toEqual([
      'MAY too-large',
    ]);
    expect(judged(completesAnswer, { declares: {}, response: { failure: 'refused' } })).toBeUndefined();
    const sketch = { name: 'sketch', declares: {}, response: { status: 200 } };
    const failed = (kind: FailureKind, message: string) => {
      const answer = { ok: false as const, failure: { kind, message, durationMs: 1 } };
      return said(completesAnswer, { ...sketchedExchange(sketch), answer });
    };
    expect(failed('undecodable', 'host used an unknown content coding')).toEqual(['MAY undecodable']);
    expect(failed('undecodable', 'host sent content that breaks its own content coding')).toEqual([
      'MUST undecodable',
    ]);
    expect(failed('malformed', 'host answered with 100 Continue, which was not asked for')).toEqual([
      'MAY malformed',
    ]);
    expect(failed('closed', 'the HTTP client was closed before the response came')).toBeUndefined();
  });
});

test('a number is read from text where the schema asks for one', () => {
  const declares = { responses: { 200: { content: { 'text/plain': { schema: { type: 'integer' } } } } } };
  const headers = [['Content-Type', 'text/plain']] as const;
  expect(judged(responseSchema, { declares, response: { status: 200, headers, text: '42' } })).toEqual([]);
  expect(judged(responseSchema, { declares, response: { status: 200, headers, text: 'x' } })).toEqual([
    'MUST type',
  ]);
});

test('a success that only default declares is a notice, and a redirect or a refusal is none', () => {
  const declares = { responses: { 200: {}, default: {} } };
  expect(judged(declaredStatus, { declares, response: { status: 204 } })).toEqual(['SHOULD 204']);
  for (const status of [302, 404, 503])
    expect(judged(declaredStatus, { declares, response: { status } })).toEqual([]);
});

test('checks of content bear a depth that no recursion bears', () => {
  const text = '['.repeat(200_000) + ']'.repeat(200_000);
  const exchange = { declares: {}, response: { status: 200, headers: isJson, text } };
  for (const check of [duplicateKeys, unsafeIntegers, cardNumberExposed])
    expect(judged(check, exchange)).toEqual([]);
});
