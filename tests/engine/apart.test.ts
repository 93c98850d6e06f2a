import { describe, expect, test } from 'vitest';
import boundaries from '../../src/cases/boundaries.ts';
import examples from '../../src/cases/examples.ts';
import acceptsValidRequest from '../../src/checks/accepts-valid-request.ts';
import type { VerdictRecord } from '../../src/core/events.ts';
import { isObject, type Json } from '../../src/core/json.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { jsonBody } from '../openapi/described.ts';
import { answered, fakeTarget } from './fake-target.ts';
import { rushing } from './rushing-clock.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const note = {
  type: 'object',
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, { type: 'integer', minimum: 1, maximum: 9 }])),
};
const example = Object.fromEntries(names.map((name) => [name, 5]));
const document = {
  info: { title: 'Notes' },
  paths: { '/notes': { post: { operationId: 'makeNote', requestBody: jsonBody(note, example) } } },
};

async function ran(refuses: (value: Readonly<Record<string, Json>>) => boolean, said?: Json) {
  const target = fakeTarget(({ request: { body } }) => {
    const value = body && 'value' in body ? body.value : {};
    return isObject(value) && refuses(value) ? answered(400, said) : answered(201);
  });
  const records: VerdictRecord[] = [];
  const summary = await run(planRun(createDescription(document), [examples, boundaries]), {
    api: { id: 'notes', title: 'Notes' },
    target,
    checks: [acceptsValidRequest],
    concurrency: 1,
    clock: rushing(),
    listener: (event) => {
      if (event.type === 'verdict') records.push(event.record);
    },
  });
  return { summary, records, sent: target.received.length };
}

describe('a request that asks several things at once', () => {
  test('is one where nothing is refused', async () => {
    const { records, sent } = await ran(() => false);
    // the example, what is made without it, and one request for each of the four edges that a range has
    expect(sent).toBe(6);
    expect(records).toHaveLength(6);
  });

  test('is asked in halves where it is refused, down to what it is refused for', async () => {
    const { summary, records, sent } = await ran(({ c }) => c === 9);
    expect(summary.findings.map((finding) => finding.case)).toEqual(['body /c highest']);
    expect(summary.findings[0]?.count).toBe(1);
    // three times two halves
    expect(sent).toBe(6 + 6);
    expect(summary.requests).toBe(sent);
    expect(records.filter(({ status }) => status === 400)).toHaveLength(1);
    expect(records.filter(({ title }) => title.startsWith('body')).map(({ title }) => title)).toHaveLength(
      3 + 4,
    );
  });

  test('names each of several things that it is refused for', async () => {
    const { summary } = await ran(({ a, h }) => a === 1 || h === 1);
    expect(summary.findings[0]).toMatchObject({ case: 'body /a lowest', count: 2 });
  });

  test('is not taken apart for what all of them have', async () => {
    const isOther = (value: Readonly<Record<string, Json>>) => Object.values(value).some((one) => one !== 5);
    const [alike, silent] = [await ran(isOther, { message: 'the pool of notes is dry' }), await ran(isOther)];
    // one whole down to four of its edges, and the others as they are
    expect(alike.sent).toBeLessThan(6 + 10);
    expect(alike.summary.findings).toHaveLength(1);
    expect(silent.sent).toBeGreaterThan(30);
  });

  test('is told whole where none of its parts is refused', async () => {
    const { summary } = await ran(({ a, b }) => a === 1 && b === 1);
    expect(summary.findings.map((finding) => finding.case)).toEqual(['body /a lowest; body /b lowest']);
  });

  test('has the same places for its parts, whatever else is refused', async () => {
    const placeOf = (records: readonly VerdictRecord[]) =>
      records.find(({ title }) => title === 'body /c highest')?.index;
    const [one, other] = [await ran(({ c }) => c === 9), await ran(({ a, c }) => a === 1 || c === 9)];
    expect(placeOf(one.records)).toBeGreaterThan(600_000);
    expect(placeOf(other.records)).toBe(placeOf(one.records));
    const all = other.records.map(({ index }) => index);
    expect(new Set(all).size).toBe(all.length);
  });
});
