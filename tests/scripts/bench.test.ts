import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import { benchmarksPage } from '../../scripts/bench/benchmarks-page.ts';
import { describedOperations } from '../../scripts/bench/described.ts';
import { exponentOf, median } from '../../scripts/bench/figures.ts';
import { type Asked, type PeerResults, sampleByKind } from '../../scripts/bench/peers.ts';
import { peersPage } from '../../scripts/bench/peers-page.ts';
import { failuresIn } from '../../scripts/bench/schemathesis.ts';
import { planRun } from '../../src/engine/plan.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { askTrivially } from '../bench/trivial-run.ts';
import { deafTarget } from '../bench/trivial-target.ts';

test('the median lies in the middle, or between the two that do', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 9, 2])).toBe(3);
});

test('an exponent tells quadratic growth from linear', () => {
  const grown = (exponent: number) => [10, 100, 1000].map((x) => ({ x, y: 3 * x ** exponent }));
  expect(exponentOf(grown(1))).toBeCloseTo(1, 6);
  expect(exponentOf(grown(2))).toBeCloseTo(2, 6);
});

test('a generated description has as many operations as were asked for', () => {
  for (const count of [1, 7, 10]) {
    expect(createDescription(describedOperations(count)).operations).toHaveLength(count);
  }
});

test('the trivial server keeps the word of the generated description', async () => {
  const description = createDescription(describedOperations(5));
  const summary = await askTrivially(planRun(description, registry.sources), deafTarget(), 2);
  expect(summary.findings.map(({ check, case: title }) => `${check} ${title}`)).toEqual([]);
  expect(summary.outcomes.passed).toBeGreaterThan(150);
});

describe('a sample of defects', () => {
  const defects = [...'abcdefghij'].map((id) => ({ id, kind: id < 'h' ? 'many' : 'few', title: id }));
  const kinds = (size: number) => sampleByKind(defects, size, 1).map(({ kind }) => kind);

  test('has as many of each kind as there is room for', () => {
    expect(kinds(4)).toEqual(['many', 'few', 'many', 'few']);
    expect(kinds(8).filter((kind) => kind === 'few')).toHaveLength(3);
    expect(kinds(Number.POSITIVE_INFINITY)).toHaveLength(10);
  });

  test('is another with another seed, and the same with the same', () => {
    expect(sampleByKind(defects, 4, 1)).toEqual(sampleByKind(defects, 4, 1));
    expect(sampleByKind(defects, 4, 2)).not.toEqual(sampleByKind(defects, 4, 1));
  });
});

test('a failure of Schemathesis is named once, whatever values it shows and however its report ends', () => {
  const failed = (message: string) => ({
    name: 'negative_data_rejection',
    failure_info: { failure: { type: 'AcceptedNegativeData', operation: 'POST /cart', message } },
  });
  const scenario = (...messages: string[]) =>
    JSON.stringify({
      ScenarioFinished: { recorder: { label: 'POST /cart', checks: { one: messages.map(failed) } } },
    });
  const events = [
    '{"EngineStarted": {}}',
    '{"NonFatalError":{"value":{"type":"ConnectionError"},"label":"GET /cart","related_to_operation":true}}',
    scenario(
      'Refuse\nExpected: 400\nInvalid component: in body - size: 12',
      'Refuse\nInvalid component: in body - size: 7.5',
    ),
    scenario('Refuse\nInvalid component: in query - size: 7'),
  ];
  expect(failuresIn([...events, '{"ScenarioFinished":{"failure_info"'].join('\n'))).toEqual([
    'ConnectionError GET /cart',
    'AcceptedNegativeData POST /cart Refuse Invalid component: in body - size: 0',
    'AcceptedNegativeData POST /cart Refuse Invalid component: in query - size: 0',
  ]);
});

test('what does not hold is said on the page of benchmarks', () => {
  const figures = [
    { what: 'fast', measured: '0.7', target: 'at least 0.6', holds: true },
    { what: 'small', measured: '400', target: 'below 300', holds: false },
  ];
  const benchmark = { title: 'Both', how: 'Looked at.', run: async () => figures };
  const page = benchmarksPage([{ benchmark, figures }], { node: '20', cores: 2, processor: 'some', load: 0 });
  expect(page).toContain('| fast | 0.7 | at least 0.6 | holds |');
  expect(page).toContain('| small | 400 | below 300 | **does not hold** |');
});

test('the page beside others tells who alone noticed what, and what is found on the conformant shop', () => {
  const asked = (...findings: string[]): Asked => ({ findings, requests: 10, seconds: 1, stopped: false });
  const defect = { id: 'shape-x', kind: 'shape', title: 'odd' };
  const results: PeerResults = {
    seed: 1,
    defects: [defect, { ...defect, id: 'shape-y' }],
    conformant: new Map([
      ['one', asked('alarm')],
      ['other', asked()],
    ]),
    rows: [
      {
        defect,
        asked: new Map([
          ['one', asked('alarm')],
          ['other', asked('seen')],
        ]),
        noticed: new Map([
          ['one', []],
          ['other', ['seen']],
        ]),
      },
    ],
  };
  const page = peersPage(results);
  expect(page).toContain('Unfinished: 1 of 2 defects.');
  expect(page).toContain('| noticed | 0 of 1 | 1 of 1 |');
  expect(page).toContain('## Only one noticed\n\nNothing.');
  expect(page).toContain('## Only other noticed\n\n- `shape-x` (shape): odd; by `seen`');
  expect(page).toContain('## What one finds on the conformant shop\n\n- `alarm`');
});
