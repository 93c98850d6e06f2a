import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import type { Case, CaseRequest } from '../../src/core/case.ts';
import { beginsWithMark, failureCause, lacksContent } from '../../src/protocol/failure-cause.ts';
import { sketchedExchange } from '../checks/sketched-exchange.ts';

const sketched = sketchedExchange({ name: 'sketch', declares: {}, response: { status: 500 } }).case;

function asking(request: Partial<CaseRequest>): Case {
  return { ...sketched, request: { ...sketched.request, ...request } };
}

test('failures have a cause in common where the method, the message or content that nobody can read say so', () => {
  const mediaType = 'application/json';
  expect(failureCause(asking({ method: 'put' }), 'no pool')).toBe('undeclared method');
  expect(failureCause(asking({}), 'no pool')).toBe('no pool');
  const deep = Buffer.from(`{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}`);
  expect(failureCause(asking({ body: { mediaType, bytes: deep } }), undefined)).toBe('deep nesting');
  expect(failureCause(asking({ body: { mediaType, bytes: Buffer.from('{') } }), undefined)).toBe('no JSON');
  expect(failureCause(asking({ body: { mediaType, bytes: Buffer.from('{}') } }), undefined)).toBeUndefined();
  const text = { mediaType: 'text/plain', bytes: Buffer.from('{') };
  expect(failureCause(asking({ body: text }), undefined)).toBeUndefined();
  expect(failureCause(asking({ body: { mediaType, value: {} } }), undefined)).toBeUndefined();
  expect(failureCause(asking({}), undefined)).toBeUndefined();
});

test('what a reader of JSON says of each fault is one cause, and so is what was null wherever content stays away', () => {
  const words = [
    'Unrecognized token …: was expecting (JSON String, Number, Array, Object or token …)',
    'Unexpected end-of-input: expected close marker for Object',
    'Cannot deserialize value of type … from Array value · MismatchedInputException: Cannot deserialize',
    'Cannot construct instance of …, problem: … · ValueInstantiationException: …',
    'Invalid UTF … start byte …',
  ];
  const body = { mediaType: 'application/json', bytes: Buffer.from('{') };
  expect(new Set(words.map((message) => failureCause(asking({ body }), message)))).toEqual(
    new Set(['reader of JSON']),
  );
  expect(failureCause(asking({ body }), 'Unexpected end of the lease')).toBe('Unexpected end of the lease');
  const declared = { content: [], required: false, pointer: '' };
  const operation = { ...sketched.operation, body: declared };
  const without = { ...asking({}), operation };
  const nulls = ['Rule.getConfig()', 'Level.name()'].map(
    (what) => `Cannot invoke ${what} because data is null · NullPointerException: Cannot invoke ${what}`,
  );
  expect(nulls.map((message) => failureCause(without, message))).toEqual(['no content', 'no content']);
  const whole = { ...asking({ body: { mediaType: 'application/json', value: {} } }), operation };
  expect(nulls.map((message) => failureCause(whole, message))).toEqual(nulls);
});

test('a byte order mark before JSON is told apart from what nobody can read', () => {
  const mediaType = 'application/json';
  const begins = (text: string) => beginsWithMark(asking({ body: { mediaType, bytes: Buffer.from(text) } }));
  expect(['\uFEFF{}', '\uFEFF{', '{}', '{', ''].map(begins)).toEqual([true, false, false, false, false]);
  expect(beginsWithMark(asking({ body: { mediaType, value: {} } }))).toBe(false);
});

test('an operation that could carry content lacks it where that stays away, is null or does not say what it is', () => {
  const mediaType = 'application/json';
  const lacks = (body: CaseRequest['body'], carries = true) => {
    const { request } = sketched;
    const declared = { content: [], required: false, pointer: '' };
    const operation = { ...sketched.operation, ...(carries ? { body: declared } : {}) };
    return lacksContent({ ...sketched, operation, request: { ...request, ...(body ? { body } : {}) } });
  };
  expect(lacks(undefined)).toBe(true);
  expect(lacks(undefined, false)).toBe(false);
  expect(lacks({ mediaType, value: null })).toBe(true);
  expect(lacks({ mediaType: '', bytes: Buffer.from('{}') })).toBe(true);
  expect(['', 'null', '{}', '[]'].map((text) => lacks({ mediaType, bytes: Buffer.from(text) }))).toEqual([
    ...[true, true, false, false],
  ]);
  expect(lacks({ mediaType, value: {} })).toBe(false);
});

test('what a system says of the name of a file is one cause, and of the file itself is another', () => {
  const causes = ['open … ·', 'open … : file name too long ·', 'open … : invalid argument ·'].map((message) =>
    failureCause(asking({}), message),
  );
  expect(causes).toEqual(['open …', 'open …', 'open …']);
  expect(failureCause(asking({}), 'open … : permission denied')).toBe('open … : permission denied');
  expect(failureCause(asking({}), 'mkdir … : invalid argument ·')).toBe('mkdir …');
});

test('what a reader of JSON or of numbers says of each fault is one cause, apart from what it stands behind', () => {
  const cause = (message: string) => failureCause(asking({}), message);
  const faults = [
    'json: cannot unmarshal string into Go struct field Limits.cpu of type int',
    'invalid character … looking for beginning of value',
    'invalid character … in literal null (expecting … )',
    'unexpected end of JSON input',
    'EOF',
    'unexpected EOF',
  ];
  expect([...new Set(faults.map(cause))]).toEqual(['no JSON']);
  expect(cause('could not parse filters: unexpected end of JSON input')).toBe(
    'could not parse filters: no JSON',
  );
  expect(cause('strconv.Atoi: parsing … : value out of range')).toBe(
    cause('strconv.Atoi: parsing … : invalid syntax'),
  );
  expect(cause('reading the backup ended at EOF of disk two')).toBe(
    'reading the backup ended at EOF of disk two',
  );
});
