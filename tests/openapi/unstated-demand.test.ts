import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { CaseRequest } from '../../src/core/case.ts';
import type { Hint, Need } from '../../src/core/hint.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { unstatedDemand } from '../../src/openapi/unstated-demand.ts';
import { hintsOf } from '../../src/protocol/refusals/hints-of.ts';
import { described, jsonBody } from './described.ts';

const schema = {
  type: 'object',
  properties: { name: { type: 'string', maxLength: 20 }, note: { type: 'string' }, age: { type: 'number' } },
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
    ['age', { kind: 'type', type: 'integer' }, true],
    ['age', { kind: 'type', type: 'string' }, false],
  ])('at %s of %j is left open by the description: %s', ([field, need, isUnstated]) => {
    expect(demandOf(field, need) !== undefined).toBe(isUnstated);
  });

  test.for([
    ['The datetime filter only works with values in the following format: %Y-%m-%d', false],
    ['A request body is wanted for this filter and there is none', true],
    ['Bad Request', true],
    ['', true],
  ] as const)('that says %j of a request without content is for content: %s', ([text, isOfContent]) => {
    const { body: _, ...bare } = request;
    const demand = unstatedDemand(operation, bare, { hints: [], text }, description);
    expect(demand?.key === 'content required').toBe(isOfContent);
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

  test('in two words is one where these name a field or what its format is called', () => {
    const moment = { type: 'object', properties: { end: { type: 'string', format: 'date-time' } } };
    const event = described({ requestBody: jsonBody(moment) });
    const body = { mediaType: 'application/json', value: { end: '2024-01-15T10:30:00Z' } };
    const read = (message: string) => {
      const refusal = { hints: [], text: JSON.stringify({ error: { message } }) };
      return unstatedDemand(event.operation, { ...request, body }, refusal, event.description)?.key;
    };
    expect(read('Date Invalid')).toBe(' other');
    expect(read('invalid end')).toBe(' other');
    expect(read('Invalid request')).toBeUndefined();
    expect(read('Start invalid')).toBeUndefined();
  });

  test('in words that cannot be read is still about what it names', () => {
    const read = (text: string) => unstatedDemand(operation, request, { hints: [], text }, description)?.key;
    expect(read('{"error":"the moon disagrees with name"}')).toBe('name other');
    const value = { note: 'a' };
    const other: CaseRequest = { ...request, body: { mediaType: 'application/json', value } };
    const text = '{"error":"the moon disagrees with name or note"}';
    expect(unstatedDemand(operation, other, { hints: [], text }, description)?.key).toBe('note other');
    expect(read('{"error":"no such luck today"}')).toBe(' other');
    for (const value of ['', '\\"', 'a'])
      expect(read(`{"code":3,"message":"invalid name: ${value}"}`)).toBe('name other');
    expect(read('{"code":3,"message":"invalid moon"}')).toBeUndefined();
    expect(read('{"error":"bad request"}')).toBeUndefined();
    expect(read('{"error":"Validation failed."}')).toBeUndefined();
  });

  test.for<[string, string, string | undefined]>([
    ["note 'blue moon' is not a valid colour of ours", 'note other', 'of `note`'],
    ["'blue moon' is not a valid name of ours", 'note other', 'of `note`'],
    ["'blue moon' is not a valid time zone. Use one (e.g. UTC)", 'note other', 'of `note`'],
    ["'twice' is not a valid name of ours", ' other', undefined],
    ["'' is not a valid name of ours", ' other', undefined],
    ["Name 'twice' not allowed at all", 'name other', 'of `name`'],
    ["'elsewhere' is not a valid note of ours", 'note other', 'of `note`'],
    ["unrecognized property 'blue moon' in a list", 'note other', 'of `note`'],
    ["unrecognized property 'twice' in the list of note", 'note other', 'of `note`'],
  ])('is about the value that it quotes: %s', ([text, key, told]) => {
    const value = { name: 'twice', note: 'blue moon', tags: ['twice', '', ''] };
    const quoting: CaseRequest = { ...request, body: { mediaType: 'application/json', value } };
    const response = {
      status: 400,
      headers: [],
      body: Buffer.from(JSON.stringify({ error: text })),
      durationMs: 1,
    };
    const refusal = { hints: hintsOf(response), text: JSON.stringify({ error: text }) };
    const demand = unstatedDemand(operation, quoting, refusal, description);
    expect(demand?.key).toBe(key);
    expect(demand?.told).toBe(
      `the server says ${told ? `${told} ` : ''}what the description does not: ${text}`,
    );
    expect(demand?.words).toBe(text);
  });

  test('is about what is missing, and not about another value that is called like it', () => {
    const value = { name: 'note' };
    const asking: CaseRequest = { ...request, body: { mediaType: 'application/json', value } };
    const hint: Hint = {
      at: { in: 'body', path: ['tone'] },
      need: { kind: 'required' },
      text: "missing properties: 'tone', 'note'",
    };
    const refusal = { hints: [hint], text: hint.text };
    expect(unstatedDemand(operation, asking, refusal, description)?.key).toBe('body tone required');
  });

  test('is that there is something where an empty text is taken for nothing', () => {
    const value = { name: '', tags: [''] };
    const asking: CaseRequest = { ...request, body: { mediaType: 'application/json', value } };
    const keyOf = (text: string) =>
      unstatedDemand(
        operation,
        asking,
        {
          hints: [{ at: { in: 'unknown', path: [text] }, need: { kind: 'required' }, text: "'' is no name" }],
          text,
        },
        description,
      )?.key;
    expect(keyOf('name')).toBe('body name required');
    expect(keyOf('colour')).toBe(' other');
  });

  test('is that a field is left out where the request has it', () => {
    const value = { name: 'a', tone: 'note' };
    const asking: CaseRequest = { ...request, body: { mediaType: 'application/json', value } };
    const at = { in: 'unknown', path: ['tone'] } as const;
    const hint: Hint = { at, need: { kind: 'unknown-field' }, text: "unrecognized property 'tone' of note" };
    const refusal = { hints: [hint], text: hint.text };
    expect(unstatedDemand(operation, asking, refusal, description)?.told).toBe(
      'the server refuses `tone`, the description does not say so',
    );
  });

  test('is the one that names a field where another names none', () => {
    const hints: Hint[] = [
      { need: { kind: 'type', type: 'object' }, text: 'no' },
      { at: { in: 'body', path: ['note'] }, need: { kind: 'required' }, text: 'no' },
    ];
    expect(unstatedDemand(operation, request, { hints, text: 'no' }, description)?.key).toBe(
      'body note required',
    );
  });

  test('for a text that can be parsed is one, wherever a parser stopped', () => {
    const keyOf = (text: string) => {
      const hint: Hint = { at: { in: 'body', path: ['note'] }, need: { kind: 'other' }, text };
      return unstatedDemand(operation, request, { hints: [hint], text }, description)?.key;
    };
    const asked = 'syntax error: line 1, column 0';
    expect(keyOf(asked)).toBe('note syntax');
    expect(keyOf('not well-formed (invalid token): line 1, column 7')).toBe(keyOf(asked));
    expect(keyOf('must be in "#RRGGBB" format')).not.toBe(keyOf(asked));
  });

  test('is read where the value comes back however long it is', () => {
    const text = JSON.stringify(`'${'a'.repeat(5_000)}' is no name of ours`);
    expect(unstatedDemand(operation, request, { hints: [], text }, description)?.key).toBe('name other');
  });

  test('is not about what a server repeats of the request after what it says', () => {
    const error = `1 error for DockerThing: image is a field that it wants ${'.'.repeat(80)} input={'note': 'x', 'name': 'a'}`;
    const read = unstatedDemand(
      operation,
      request,
      { hints: [], text: JSON.stringify({ error }) },
      description,
    );
    expect(read?.key).toBe(' other');
  });

  test('is not the type that the value has already', () => {
    const text = "undeclared reference to 'blue' in the expression; expected type string";
    const value = { name: 'twice', note: 'blue' };
    const asking: CaseRequest = { ...request, body: { mediaType: 'application/json', value } };
    const hint: Hint = {
      at: { in: 'unknown', path: ['expression'] },
      need: { kind: 'type', type: 'string' },
      text,
    };
    expect(unstatedDemand(operation, asking, { hints: [hint], text }, description)?.told).toMatch(
      /^the server says of `note`/,
    );
  });

  test('is told of a value that the server calls by the name of its type', () => {
    const typed = described(
      {
        requestBody: jsonBody(
          { type: 'object', properties: { password: { $ref: '#/components/schemas/Secret' } } },
          { password: { status: 'sealed' } },
        ),
      },
      { schemas: { Secret: { type: 'object', properties: { status: { type: 'string' } } } } },
    );
    const sealed: CaseRequest = {
      ...request,
      body: { mediaType: 'application/json', value: { password: { status: 'sealed' } } },
    };
    const demandOn = (text: string) =>
      unstatedDemand(typed.operation, sealed, { hints: [], text }, typed.description)?.told;
    expect(demandOn('{"error":"invalid secret"}')).toMatch(/does not: invalid secret$/);
    expect(demandOn('{"error":"invalid colour"}')).toBeUndefined();
  });

  test('is told of a zero that stands for what was left out, as the server says it', () => {
    const hint: Hint = {
      at: { in: 'body', path: ['age'] },
      need: { kind: 'required' },
      text: 'invalid age: 0',
    };
    const zero: CaseRequest = { ...request, body: { mediaType: 'application/json', value: { age: 0 } } };
    const told = (asked: CaseRequest) =>
      unstatedDemand(operation, asked, { hints: [hint], text: hint.text }, description)?.told;
    expect(told(zero)).toMatch(/invalid age: 0$/);
    expect(told(request)).toMatch(/requires `age`/);
  });

  test('of several words is told in these where the field of the last of them was sent', () => {
    const told = (spoken: boolean) => {
      const at = {
        in: 'unknown',
        path: ['folder_name'],
        ...(spoken ? { spoken: true as const } : {}),
      } as const;
      const hint: Hint = { at, need: { kind: 'required' }, text: 'folder name is mandatory' };
      return unstatedDemand(operation, request, { hints: [hint], text: hint.text }, description)?.told;
    };
    expect(told(true)).toMatch(/^the server says .*folder name is mandatory$/);
    expect(demandOf('name', { kind: 'required' })).toBeUndefined();
  });

  test('of a name that was sent is about another of that name where it complains of nothing', () => {
    const text = 'invalid note name: invalid request ""';
    const hint: Hint = { at: { in: 'unknown', path: ['name'] }, need: { kind: 'required' }, text };
    const refusal = { hints: [hint], text };
    expect(unstatedDemand(operation, request, refusal, description)?.told).toContain('the server says what');
  });

  test('of a name that was sent deep within the request may be about another of that name', () => {
    const text = 'could not read the door: credentials cannot be empty';
    const hint: Hint = { at: { in: 'unknown', path: ['credentials'] }, need: { kind: 'required' }, text };
    const toldWithin = (wrap: (inner: Json) => Json, shape: (inner: JsonObject) => JsonObject) => {
      const inner = { type: 'object', properties: { credentials: { type: 'string' } } };
      const made = described({ requestBody: jsonBody(shape(inner)) });
      const value = wrap({ credentials: 'a' });
      const asking: CaseRequest = { ...request, body: { mediaType: 'application/json', value } };
      return unstatedDemand(made.operation, asking, { hints: [hint], text }, made.description)?.told;
    };
    const within = (name: string) => (inner: JsonObject) => ({
      type: 'object',
      properties: { [name]: inner },
    });
    const deep = toldWithin(
      (inner) => ({ house: { gate: inner } }),
      (inner) => within('house')(within('gate')(inner)),
    );
    expect(deep).toMatch(/^the server says what the description does not: could not read the door/);
    expect(
      toldWithin(
        (inner) => inner,
        (inner) => inner,
      ),
    ).toBeUndefined();
  });
});
