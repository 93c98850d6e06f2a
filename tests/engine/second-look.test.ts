import { describe, expect, test } from 'vitest';
import { registry } from '../../generated/registry.ts';
import type { RunSummary } from '../../src/core/events.ts';
import type { HttpAnswer } from '../../src/core/http.ts';
import { planRun } from '../../src/engine/plan.ts';
import { run } from '../../src/engine/run.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { answered, fakeTarget } from './fake-target.ts';

const readable = (id: string) => ({ get: { operationId: id, responses: { 200: {}, 404: {}, 405: {} } } });
const description = createDescription({
  info: { title: 'Things' },
  paths: { '/a': readable('readA'), '/b': readable('readB') },
});

/** Both operations are asked side by side, and each answer takes a while. */
async function asked(answer: (url: string, underWay: number) => HttpAnswer): Promise<RunSummary> {
  let underWay = 0;
  const instant = fakeTarget(() => answered(200));
  const target: typeof instant = {
    ...instant,
    async send(_case, request) {
      underWay += 1;
      const isOther = request.method !== 'GET';
      const given = isOther
        ? answered(405, undefined, [['Allow', 'GET']])
        : answer(new URL(request.url).pathname, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return { sent: request, answer: given };
    },
  };
  return run(planRun(description, registry.sources), {
    api: { id: 'things', title: 'Things' },
    target,
    checks: registry.checks.filter(({ id }) => id === 'no-server-error'),
    concurrency: 2,
    listener: () => {},
  });
}

describe('a failure that came while other requests were under way', () => {
  test('and does not come when nothing else is, is told as flaky and is no finding', async () => {
    const { findings, reasons } = await asked((path, underWay) =>
      path === '/b' && underWay > 1 ? answered(500) : answered(200),
    );
    expect(findings).toEqual([]);
    expect(reasons.map(({ reason }) => reason)).toContain('flaky: 500 the first time, 200 the second');
  });

  test('and comes alone as well is a finding', async () => {
    const { findings } = await asked((path) => (path === '/a' ? answered(500) : answered(200)));
    expect(findings).toMatchObject([{ check: 'no-server-error', operations: ['readA'] }]);
  });
});
