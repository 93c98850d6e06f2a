import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { urlVariable } from '../core/api.ts';
import { coverageKinds } from '../core/coverage.ts';
import { usageError } from '../core/errors.ts';
import type { RunSummary, Verdict } from '../core/events.ts';
import type { ApiPack } from '../core/pack.ts';
import type { Registry } from '../core/registry.ts';
import type { OpenTarget, Target } from '../core/target.ts';
import { askOperation, type IndexedVerdict } from '../engine/ask-operation.ts';
import { secretsOf } from '../engine/conform.ts';
import { CoverageAccount } from '../engine/coverage.ts';
import { Gate } from '../engine/gate.ts';
import { type PlannedOperation, planRun } from '../engine/plan.ts';
import { recordOf } from '../engine/run.ts';
import { SummaryAccount } from '../engine/summary.ts';
import { createRedactor, type Redactor } from '../output/redactor.ts';
import { processSink } from '../output/sink.ts';

/** Environment variable by which a vitest project says which target its suites run on. */
const targetVariable = 'TROTH_TARGET';

/**
 * A whole conformance suite of one API: a test for each operation, and one for what the run as a whole exercised.
 * The target comes from the vitest project (`TROTH_TARGET`).
 */
export async function conformance(registry: Registry, id: string): Promise<void> {
  const pack = registry.apis.find(({ api }) => api.id === id);
  const targetId = process.env[targetVariable] ?? 'prism';
  const target = registry.targets.find((candidate) => candidate.id === targetId);
  if (!pack || !target) throw usageError(`no ${pack ? `target ${targetId}` : `API ${id}`} in the registry`);
  const title = `${pack.api.title} on ${target.id}`;
  const hasUrl = target.embedded || Boolean(process.env[urlVariable(pack.api)]);
  if (hasUrl) await describeSuite(title, pack, target, registry);
  else {
    const reason = `${urlVariable(pack.api)} is not set`;
    test(title, async ({ skip }) => {
      await tell([`${title}: skipped, ${reason}`], []);
      skip(reason);
    });
  }
}

async function describeSuite(
  title: string,
  pack: ApiPack,
  target: Target,
  registry: Registry,
): Promise<void> {
  const { api, typedSend } = pack;
  const client = typedSend ? { typedSend } : {};
  const description = await pack.describe();
  const plan = planRun(
    description,
    registry.sources.filter(({ thorough }) => target.embedded || !thorough),
  );
  const secrets = secretsOf(registry, process.env);
  const redactor = createRedactor({ secrets });
  const operations = plan.operations.map(({ operation }) => operation);
  const coverage = new CoverageAccount(operations, description);
  const named = { api: api.id, title: api.title, target: target.id, baseUrl: '', seed: plan.seed };
  const account = new SummaryAccount({ ...named, operations });
  let open: OpenTarget;
  describe(title, () => {
    beforeAll(async () => {
      open = await target.open({ api, description, env: process.env });
    });
    afterAll(() => open?.close());
    test.for(plan.operations.map((planned) => [planned.operation.id, planned] as const))(
      '%s',
      async ([, planned], { skip }) => {
        const asker = { description, target: open, checks: registry.checks, gate: new Gate(), ...client };
        const found = await verdictsOf(planned, asker);
        const verdicts = found.map(({ verdict }) => verdict);
        for (const { verdict, index } of found) account.note(recordOf(verdict, index));
        for (const verdict of verdicts) coverage.note(verdict);
        const skipped = verdicts.filter(({ outcome }) => outcome === 'skipped');
        if (skipped.length === verdicts.length) skip(skipped[0]?.reason ?? 'there is no case');
        expect(complaints(verdicts, redactor)).toEqual([]);
      },
    );
    test('exercises everything that is declared, or says why not', async () => {
      const summary = account.result({ ledger: coverage.ledger(), moreRequests: 0 });
      await tell(coverageLines(title, summary), secrets);
      const unexplained = summary.coverage.unexercised.filter(({ reason }) => reason === undefined);
      expect(unexplained).toEqual([]);
    });
  });
}

/** vitest keeps the reason of a skipped test to itself. */
async function tell(lines: readonly string[], secrets: ReturnType<typeof secretsOf>): Promise<void> {
  const sink = processSink(secrets);
  sink.err(`${lines.join('\n')}\n`);
  await sink.flush();
}

async function verdictsOf(
  planned: PlannedOperation,
  asker: Parameters<typeof askOperation>[1],
): Promise<IndexedVerdict[]> {
  const verdicts: IndexedVerdict[] = [];
  for await (const verdict of askOperation(planned, asker)) verdicts.push(verdict);
  return verdicts;
}

/** A line for everything that keeps an operation from having passed; warnings are not among them. */
function complaints(verdicts: readonly Verdict[], redactor: Redactor): string[] {
  const lines: string[] = [];
  const reasons = new Map<string, number>();
  for (const { case: case_, outcome, reason, findings } of verdicts) {
    for (const { check, summary, expected, actual, requirement, waived } of findings) {
      if (requirement !== 'MUST' || waived !== undefined) continue;
      lines.push(
        `${check}: ${summary}; expected ${expected}, got ${actual} (${case_.source}: ${case_.title})`,
      );
    }
    if (['passed', 'failed', 'waived', 'skipped'].includes(outcome)) continue;
    const told = `${outcome}: ${reason}`;
    reasons.set(told, (reasons.get(told) ?? 0) + 1);
  }
  lines.push(...[...reasons].map(([told, count]) => (count === 1 ? told : `${told}, in ${count} cases`)));
  return lines.map((line) => redactor.redact(line));
}

function coverageLines(title: string, { coverage }: RunSummary): string[] {
  const counts = coverageKinds.map((kind) => {
    return `${coverage.counts[kind].exercised} of ${coverage.counts[kind].declared} ${kind}`;
  });
  const reasons = new Map<string, number>();
  for (const { operation, reason } of coverage.unexercised) {
    const key = `${operation}: ${reason ?? 'no example and no answer has it'}`;
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }
  const left = [...reasons].map(([reason, count]) => `  ${count} not exercised, ${reason}`);
  return [`${title}: exercised ${counts.join(', ')}`, ...left];
}
