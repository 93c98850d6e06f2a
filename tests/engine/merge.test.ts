import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import { member } from '../../src/core/json.ts';
import { mergeRuns } from '../../src/engine/merge.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { ownsOf, readShard } from '../../src/engine/shard.ts';
import { createDescription } from '../../src/openapi/description.ts';
import json from '../../src/reports/json.ts';
import ndjson from '../../src/reports/ndjson.ts';
import { jsonBody } from '../openapi/described.ts';
import { answered, fakeTarget } from './fake-target.ts';
import { rushing } from './rushing-clock.ts';

const note = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', maxLength: 20 }, stars: { type: 'integer', minimum: 1 } },
};
const making = {
  requestBody: jsonBody(note, { text: 'a' }),
  responses: { 201: { content: { 'application/json': { schema: note } } }, 400: {}, 405: {} },
};
const document = {
  info: { title: 'Notes' },
  paths: Object.fromEntries(
    ['notes', 'drafts', 'ideas'].map((name) => [
      `/${name}`,
      { post: { operationId: `make-${name}`, ...making } },
    ]),
  ),
};

/** Lets through what has no text, and forgets Allow: two causes in every operation; a strict one answers a single star with a status. */
async function shardLines(index: number, count: number, seed = 1, strict?: number): Promise<string> {
  const target = fakeTarget(({ intent, request, breaks }) => {
    const stars = request.body && 'value' in request.body ? member(request.body.value, 'stars') : undefined;
    if (strict !== undefined && stars === 1) return answered(strict);
    if (request.method !== undefined && request.method.toLowerCase() !== 'post') return answered(405);
    return intent === 'reject' && breaks?.keyword !== 'required'
      ? answered(400)
      : answered(201, { text: 'a' });
  });
  let lines = '';
  const description = createDescription(document);
  await run(planRun(description, registry.sources, { seed, budget: 5 }), {
    api: { id: 'notes', title: 'Notes' },
    target,
    checks: registry.checks,
    concurrency: 2,
    clock: rushing(),
    owns: ownsOf({ index, count }),
    shard: `${index}/${count}`,
    shrinks: true,
    listener: (event) => {
      lines += ndjson.follow(event);
    },
  });
  return lines;
}

async function shards(count: number, strict?: number): Promise<{ file: string; lines: string[] }[]> {
  const files: { file: string; lines: string[] }[] = [];
  for (let index = 1; index <= count; index += 1) {
    files.push({ file: `${index}.ndjson`, lines: (await shardLines(index, count, 1, strict)).split('\n') });
  }
  return files;
}

describe('a merged report', () => {
  test('is the same byte for byte from one, two and eight shards, in whatever order they come', async () => {
    const [one, two, eight] = [await shards(1), await shards(2), await shards(8)].map((files) => {
      return json.render([mergeRuns(files.toReversed())]);
    });
    expect(JSON.parse(one ?? '')).toMatchObject({ durationMs: null, stopped: null });
    const { findings, outcomes } = JSON.parse(one ?? '');
    expect(outcomes.passed).toBeGreaterThan(30);
    const all = ['make-notes', 'make-drafts', 'make-ideas'];
    expect(findings).toMatchObject([
      { check: 'allow-with-405', operations: all },
      { check: 'refuses-invalid-request', operations: all, pointer: '/body', count: 3 },
      { check: 'refuses-invalid-request', operations: all, pointer: '/body/text', count: 3 },
    ]);
    expect(two).toBe(one);
    expect(eight).toBe(one);
  });

  test('is the same where what a request asks at once is asked in parts', async () => {
    const [one, eight] = [await shards(1, 400), await shards(8, 400)].map((files) => {
      return json.render([mergeRuns(files)]);
    });
    const { findings } = JSON.parse(one ?? '');
    const refused = findings.filter(({ check }: { check: string }) => check === 'accepts-valid-request');
    expect(refused.length).toBeGreaterThan(0);
    expect(eight).toBe(one);
  });

  test('is the same where failures are looked at again, which depends on what else was under way', async () => {
    const [one, eight] = [await shards(1, 500), await shards(8, 500)].map((files) => {
      return json.render([mergeRuns(files)]);
    });
    const { findings } = JSON.parse(one ?? '');
    expect(findings.map(({ check }: { check: string }) => check)).toContain('no-server-error');
    expect(eight).toBe(one);
  });

  test('does not count what laws have sent, which depends on what others have left to them', async () => {
    const lines = (await shardLines(1, 1)).split('\n');
    const at = lines.findIndex((line) => line.includes('"verdict"'));
    const ofLaw = { ...JSON.parse(lines[at] ?? ''), source: 'laws', requests: 7 };
    const without = mergeRuns([{ file: '1.ndjson', lines }]).requests;
    const withLaw = lines.toSpliced(at, 0, JSON.stringify(ofLaw));
    expect(mergeRuns([{ file: '1.ndjson', lines: withLaw }]).requests).toBe(without);
  });

  test('asks each case in one shard and no other', async () => {
    const lines = (await shards(3)).flatMap(({ lines: own }) =>
      own.filter((line) => line.includes('"verdict"')),
    );
    const asked = lines.map((line) => {
      const { operation, index } = JSON.parse(line);
      return `${operation} ${index}`;
    });
    const [whole] = await shards(1);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(whole?.lines.filter((line) => line.includes('"verdict"')).length ?? 0);
  });

  test('says which file is missing, cut off, of another plan, or something else', async () => {
    const [first, second] = await shards(2);
    if (!first || !second) throw new Error('two shards were made');
    expect(() => mergeRuns([first])).toThrow('merge lacks the file of shard 2/2');
    expect(() => mergeRuns([first, first])).toThrow(/lacks the file|give each shard once/);
    const cut = { ...second, lines: second.lines.slice(0, 5) };
    expect(() => mergeRuns([first, cut])).toThrow('2.ndjson:5: ends before the run did; run the shard again');
    const garbled = { ...second, lines: second.lines.with(3, '{"type":') };
    expect(() => mergeRuns([first, garbled])).toThrow('2.ndjson:4: is no line of JSON; run the shard again');
    const other = { file: 'o.ndjson', lines: (await shardLines(2, 2, 7)).split('\n') };
    expect(() => mergeRuns([first, other])).toThrow('is not of the same description and seed as');
    expect(() => mergeRuns([{ file: 'x', lines: ['{}'] }])).toThrow(
      'x:1: is not what --reporter ndjson=FILE',
    );
    expect(() => mergeRuns([])).toThrow('merge needs the NDJSON file of each shard');
  });
});

test.for(['0/2', '3/2', '1', 'a/b', '1/0'])('%s is no shard', (text) => {
  expect(() => readShard(text)).toThrow(`--shard ${text} is no share`);
});
