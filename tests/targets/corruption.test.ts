import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { Case } from '../../src/core/case.ts';
import type { Description } from '../../src/core/description.ts';
import type { RunSummary } from '../../src/core/events.ts';
import type { HttpResponse } from '../../src/core/http.ts';
import { isObject, type Json } from '../../src/core/json.ts';
import type { OpenTarget } from '../../src/core/target.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import prism from '../../src/targets/prism.ts';

type Corruption = (response: HttpResponse, case_: Case) => HttpResponse;

/** The JSON objects of a successful answer, changed; everything else as it is. */
function changed(change: (value: Json) => Json): Corruption {
  return (response, { asks }) => {
    if (asks || response.status >= 300 || response.body.length === 0) return response;
    return {
      ...unmeasured(response),
      body: Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(response.body).toString())))),
    };
  };
}

/** Without the length of content that is about to change. */
function unmeasured(response: HttpResponse): HttpResponse {
  const headers = response.headers.filter(([name]) => name.toLowerCase() !== 'content-length');
  return { ...response, headers };
}

/** Applies a change to the object itself, or to each object of a list, or to the one inside an envelope. */
function inside(value: Json, change: (members: [string, Json][]) => [string, Json][]): Json {
  if (Array.isArray(value)) return value.map((item) => inside(item, change));
  if (!isObject(value)) return value;
  const envelope = ['card', 'cards'].find((key) => value[key] !== undefined);
  if (envelope) return { ...value, [envelope]: inside(value[envelope] ?? null, change) };
  return Object.fromEntries(change(Object.entries(value)));
}

const otherType = (value: Json): Json =>
  typeof value === 'string' ? 7 : typeof value === 'boolean' ? 'yes' : 'text';

const corruptions: [what: string, corrupt: Corruption, check: string][] = [
  [
    'every property left out',
    changed((value) => (isObject(value) ? {} : Array.isArray(value) ? value.map(() => ({})) : value)),
    'response-schema',
  ],
  [
    'every property of another type',
    changed((value) => inside(value, (all) => all.map(([key, sub]) => [key, otherType(sub)]))),
    'response-schema',
  ],
  [
    'broken JSON',
    (response, { asks }) =>
      asks || response.status >= 300 ? response : { ...unmeasured(response), body: Buffer.from('{"id":') },
    'body-matches-media-type',
  ],
  [
    'an undeclared status',
    (response, { asks }) => (asks ? response : { ...response, status: 299 }),
    'declared-status',
  ],
  [
    'another media type',
    (response) => ({ ...response, headers: [['content-type', 'text/html']] }),
    'declared-media-type',
  ],
  [
    'a crash',
    (response, { asks, intent }) => (asks || intent === 'accept' ? response : { ...response, status: 500 }),
    'no-server-error',
  ],
  [
    'what is invalid let through',
    (response, { intent }) => (intent === 'reject' ? { ...response, status: 200 } : response),
    'refuses-invalid-request',
  ],
  [
    'what is valid refused',
    (response, { asks, intent }) => (asks || intent === 'reject' ? response : { ...response, status: 400 }),
    'accepts-valid-request',
  ],
];

/** Each corruption is tried on one of the APIs, and each API with several of them. */
function triedOn(place: number): readonly (readonly [string, Corruption, string])[] {
  const count = registry.apis.length;
  return corruptions.filter((_, index) => index % count === place);
}

describe.for(registry.apis.map((pack, place) => [pack.api.id, pack, place] as const))(
  '%s on Prism',
  { timeout: 60_000 },
  ([, pack, place]) => {
    let description: Description;
    let target: OpenTarget;
    beforeAll(async () => {
      description = await pack.describe();
      target = await prism.open({ api: pack.api, description, env: {} });
    }, 60_000);
    afterAll(() => target?.close());

    /** By all that a provider is asked, or by what somebody wrote down and what breaks it. */
    function ran(corrupt: Corruption, asked: 'all' | 'written' = 'all'): Promise<RunSummary> {
      const corrupted: OpenTarget = {
        ...target,
        async send(case_, request) {
          const { sent, answer } = await target.send(case_, request);
          return {
            sent,
            answer: answer.ok ? { ok: true, response: corrupt(answer.response, case_) } : answer,
          };
        },
      };
      const sources = registry.sources.filter(({ id, thorough }) =>
        asked === 'all' ? !thorough : ['examples', 'violations'].includes(id),
      );
      return run(planRun(description, sources), {
        api: pack.api,
        target: corrupted,
        checks: registry.checks,
        ...(pack.typedSend ? { typedSend: pack.typedSend } : {}),
        concurrency: 1,
        listener: () => {},
      });
    }

    test('is conformant as it is', async () => {
      const summary = await ran((response) => response);
      expect(summary.findings.filter(({ waived }) => waived === undefined)).toEqual([]);
      expect(summary.outcomes).toMatchObject({ failed: 0, blocked: 0, unknown: 0, broken: 0 });
    });

    test.for(triedOn(place))('is caught with %s', async ([, corrupt, check]) => {
      const { findings, outcomes } = await ran(corrupt, 'written');
      expect(outcomes.failed).toBeGreaterThan(0);
      expect(
        findings
          .filter(({ requirement, waived }) => requirement === 'MUST' && waived === undefined)
          .map((finding) => finding.check),
      ).toContain(check);
    });

    test('is noted with a property that nobody declared', async () => {
      const addition = changed((value) => inside(value, (all) => [...all, ['addedOvernight', 1]]));
      const all = await ran(addition);
      const findings = all.findings.filter(({ waived }) => waived === undefined);
      expect(findings).toEqual(
        findings.filter(
          ({ check, requirement }) => check === 'undeclared-property' && requirement === 'SHOULD',
        ),
      );
      expect(findings.length).toBeGreaterThan(0);
    });

    test('is caught with each declared response header left out or garbled, where one is declared', async () => {
      const declared = description.operations.flatMap(({ responses }) =>
        responses.flatMap(({ headers }) => headers),
      );
      const { findings } = await ran((response) => {
        const [contentType] = response.headers.filter(([name]) => name.toLowerCase() === 'content-type');
        return { ...response, headers: contentType ? [contentType] : [] };
      });
      const required = declared.filter((header) => header.required);
      expect(findings.some(({ check }) => check === 'response-headers')).toBe(required.length > 0);
    });
  },
);
