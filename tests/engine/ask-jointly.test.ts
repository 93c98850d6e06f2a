import { describe, expect, test } from 'vitest';
import examples from '../../src/cases/examples.ts';
import violations from '../../src/cases/violations.ts';
import noServerError from '../../src/checks/no-server-error.ts';
import refusesInvalidRequest from '../../src/checks/refuses-invalid-request.ts';
import type { HttpAnswer } from '../../src/core/http.ts';
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { defaultContext, planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { jsonBody } from '../openapi/described.ts';
import { answered, fakeTarget } from './fake-target.ts';
import { rushing } from './rushing-clock.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const note = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string' },
    ...Object.fromEntries(names.map((name) => [name, { type: 'integer', minimum: 1, maximum: 9 }])),
  },
};
const example = { id: 'n', ...Object.fromEntries(names.map((name) => [name, 5])) };
const document = {
  info: { title: 'Notes' },
  paths: { '/notes': { post: { operationId: 'makeNote', requestBody: jsonBody(note, example) } } },
};

/** The fields that are not as they must be. */
function wrong(value: JsonObject): string[] {
  const outOfRange = names.filter((name) => {
    const number = value[name];
    return typeof number === 'number' ? number < 1 || number > 9 || !Number.isInteger(number) : name in value;
  });
  return typeof value.id === 'string' ? outOfRange : ['id', ...outOfRange];
}

const naming = (fields: readonly string[]): HttpAnswer =>
  answered(422, {
    detail: fields.map((field) => ({ loc: ['body', field], msg: 'is wrong', type: 'value' })),
  });

async function ran(answer: (value: JsonObject, fields: readonly string[]) => HttpAnswer, thorough = false) {
  const target = fakeTarget(({ request: { body } }) => {
    const value: Json = body && 'value' in body ? body.value : null;
    if (!isObject(value)) return answered(400);
    const fields = wrong(value);
    return fields.length === 0 ? answered(201) : answer(value, fields);
  });
  const context = { ...defaultContext, thorough };
  const summary = await run(planRun(createDescription(document), [examples, violations], context), {
    api: { id: 'notes', title: 'Notes' },
    target,
    checks: [refusesInvalidRequest, noServerError],
    concurrency: 1,
    clock: rushing(),
    listener: () => {},
  });
  return { findings: summary.findings, requests: summary.requests, sent: target.received.length };
}

describe('what breaks several things at once', () => {
  test('asks as much in far fewer requests of a server that names each', async () => {
    const together = await ran((_value, fields) => naming(fields));
    const apart = await ran((_value, fields) => naming(fields), true);
    expect(together.findings).toEqual([]);
    expect(apart.findings).toEqual([]);
    expect(together.sent).toBeLessThan(apart.sent / 2);
    expect(together.requests).toBe(together.sent);
  });

  test('has what a refusal does not name asked by itself, and so sees that it is let through', async () => {
    const { findings } = await ran((value, fields) => {
      const seen = fields.filter((field) => field !== 'c' || typeof value.c !== 'number');
      return seen.length === 0 ? answered(201) : naming(seen);
    });
    expect(new Set(findings.map(({ check, pointer }) => `${check} ${pointer}`))).toEqual(
      new Set(['refuses-invalid-request /body/c']),
    );
  });

  test('is asked once, and then each by itself, where refusals name only the first', async () => {
    const first = await ran((_value, fields) => naming(fields.slice(0, 1)));
    const alone = await ran((_value, fields) => naming(fields), true);
    expect(first.findings).toEqual([]);
    // one joint request for what is of the wrong type, one for the rest; each named one field
    expect(first.sent).toBeLessThanOrEqual(alone.sent + 2);
    expect(first.sent).toBeGreaterThanOrEqual(alone.sent - 2);
  });

  test('is not believed to be refused for what an answer only repeats', async () => {
    const { findings } = await ran((value, fields) => {
      const all = Object.keys(value);
      const isAlone = fields.length === 1 && fields[0] === 'c' && typeof value.c === 'number';
      return isAlone ? answered(201) : naming(all);
    });
    expect(new Set(findings.map(({ pointer }) => pointer))).toEqual(new Set(['/body/c']));
  });

  test('is asked one by one where all of it is let through', async () => {
    const { findings } = await ran(() => answered(201));
    expect(findings[0]).toMatchObject({ check: 'refuses-invalid-request' });
    expect(findings.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(names.length * 3);
  });

  test('is told itself where only all of it together ends in a crash', async () => {
    const { findings } = await ran((_value, fields) => (fields.length > 2 ? answered(500) : naming(fields)));
    expect(findings.map(({ check, case: asked }) => `${check} ${asked.slice(0, 9)}`)).toEqual([
      'no-server-error 7 at once',
    ]);
  });
});
