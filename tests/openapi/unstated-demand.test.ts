import { describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Hint, Need } from '../../src/core/hint.ts';
import { isAboutState, unstatedDemand } from '../../src/openapi/unstated-demand.ts';
import { described, jsonBody } from './described.ts';

const schema = {
  type: 'object',
  properties: { name: { type: 'string', maxLength: 20 }, note: { type: 'string' } },
};
const { description, operation } = described({ requestBody: jsonBody(schema, { name: 'a' }) });
const request: CaseRequest = {
  path: { id: 1 },
  query: {},
  header: {},
  cookie: {},
  body: { mediaType: 'application/json', value: { name: 'a' } },
  credentials: 'sent',
};

function demandOf(field: string, need: Need): string | undefined {
  const hint: Hint = { at: { in: 'body', path: [field] }, need, text: 'no' };
  return unstatedDemand(operation, request, { hints: [hint], text: 'no' }, description)?.key;
}

describe('a demand of a server', () => {
  test.for<[string, Need, boolean]>([
    ['name', { kind: 'minLength', limit: 3 }, true],
    ['name', { kind: 'maxLength', limit: 5 }, false],
    ['note', { kind: 'required' }, true],
    ['name', { kind: 'required' }, false],
    ['name', { kind: 'unknown-field' }, false],
    ['name', { kind: 'pattern', pattern: '^[A-Z]' }, true],
    ['colour', { kind: 'required' }, true],
  ])('at %s of %j is left open by the description: %s', ([field, need, isUnstated]) => {
    expect(demandOf(field, need) !== undefined).toBe(isUnstated);
  });

  test('is the same demand however it is worded', () => {
    const need: Need = { kind: 'minLength', limit: 3 };
    const hints = ['at least 3', 'too short'].map(
      (text): Hint => ({ at: { in: 'body', path: ['name'] }, need, text }),
    );
    const keys = hints.map(
      (hint) => unstatedDemand(operation, request, { hints: [hint], text: 'no' }, description)?.key,
    );
    expect(new Set(keys).size).toBe(1);
  });

  test('in words that cannot be read is still about what it names', () => {
    const read = (text: string) => unstatedDemand(operation, request, { hints: [], text }, description)?.key;
    expect(read('{"error":"the moon disagrees with name"}')).toMatch(/ body name other$/);
    expect(read('{"error":"no such luck today"}')).toBe('no such luck today other');
    expect(read('{"error":"bad request"}')).toBeUndefined();
    expect(read('{"error":"Validation failed."}')).toBeUndefined();
  });

  test('of a parameter, or in the same words, is one demand of all operations', () => {
    const query = { name: 'since', in: 'query', schema: { type: 'string' } };
    const told = ['listOne', 'listOther'].map((operationId, index) => {
      const one = described({ operationId, parameters: [query] });
      const sent = { ...request, query: { since: `x${index}` } };
      return [
        `{"error":"${operationId}.since: has to be a known mark"}`,
        `{"error":"strange sign '${index}${index}' in x${index} here"}`,
      ].map((text) => unstatedDemand(one.operation, sent, { hints: [], text }, one.description)?.key);
    });
    expect(told[0]).toEqual(told[1]);
    expect(new Set(told[0]).size).toBe(2);
  });

  test.for([
    [`Expected kind TAG does not match existing thing 'a'`, true],
    ['name does not match the pattern', false],
  ] as const)('%s is about what is stored: %s', ([text, expected]) => {
    expect(isAboutState([], text)).toBe(expected);
  });
});
