import { describe, expect, test } from 'vitest';
import { registry } from '../../../generated/registry.ts';
import type { RunSummary } from '../../../src/core/events.ts';
import { planRun } from '../../../src/engine/plan.ts';
import { run } from '../../../src/engine/run.ts';
import { rushing } from '../rushing-clock.ts';
import { type Blog, blogDescription, startBlog } from './blog.ts';

async function asked({ target }: Blog, reaches = true): Promise<RunSummary> {
  return run(planRun(blogDescription, registry.sources, { seed: 1, budget: 5 }), {
    api: { id: 'blog', title: 'Blog' },
    target,
    checks: registry.checks,
    concurrency: 3,
    clock: rushing(),
    reaches,
    listener: () => {},
  });
}

function reached({ operations }: RunSummary): string[] {
  return operations
    .filter(({ statuses }) => Object.keys(statuses).some((status) => status.startsWith('2')))
    .map(({ operation }) => operation.id);
}

describe('a run that looks for ways in', () => {
  test('reads, nests and removes what it has made itself', async () => {
    const summary = await asked(startBlog());
    expect(reached(summary)).toEqual(summary.operations.map(({ operation }) => operation.id));
    expect(summary.findings).toEqual([]);
    expect(summary.outcomes).toMatchObject({ failed: 0, blocked: 0, broken: 0 });
  });

  test('gets further than one that does not', async () => {
    const summary = await asked(startBlog(), false);
    expect(reached(summary)).toEqual(['listUsers', 'makeUser']);
  });

  test('takes another name where one is taken', async () => {
    const summary = await asked(startBlog({ unique: true }));
    expect(reached(summary)).toHaveLength(summary.operations.length);
    expect(summary.findings).toEqual([]);
  });

  test('makes a new thing for each case that removes one', async () => {
    const blog = startBlog();
    await asked(blog);
    const statuses = blog.target.received.filter(({ method }) => method === 'DELETE');
    expect(new Set(statuses.map(({ url }) => url)).size).toBeGreaterThan(2);
  });

  test('does what the server demands beyond its description, and tells the gap once', async () => {
    const refuses = (name: string) =>
      /^[A-Z]{3}\d{2}$/.test(name)
        ? undefined
        : {
            detail: [
              {
                loc: ['body', 'name'],
                msg: "String should match pattern '^[A-Z]{3}[0-9]{2}$'",
                type: 'string_pattern_mismatch',
                ctx: { pattern: '^[A-Z]{3}[0-9]{2}$' },
              },
            ],
          };
    const summary = await asked(startBlog({ refuses }));
    expect(reached(summary)).toHaveLength(summary.operations.length);
    const gaps = summary.findings.filter(({ check }) => check === 'accepts-valid-request');
    expect(gaps).toMatchObject([{ operation: 'makeUser', party: 'description', requirement: 'SHOULD' }]);
  });

  test('says what an operation lacks that was never reached, and does not spend the run on it', async () => {
    const blog = startBlog({ refuses: () => ({ message: 'the moon is in the wrong house' }) });
    const summary = await asked(blog);
    expect(reached(summary)).toEqual(['listUsers']);
    const { reasons } = summary.operations.find(({ operation }) => operation.id === 'readPost') ?? {};
    expect(reasons?.map(({ reason }) => reason).join()).toMatch(
      /no valid request of readPost succeeded: the last answer was 404.*nothing gave the path parameter user_id/,
    );
    expect(blog.target.received.length).toBeLessThan(150);
  });
});
