import type { Description } from '../core/description.ts';
import type { Cause, RunSummary, Verdict } from '../core/events.ts';
import type { Finding } from '../core/finding.ts';
import { addOutcomes, noOutcomes, type Outcome, type OutcomeCounts } from '../core/outcome.ts';
import type { OpenTarget } from '../core/target.ts';
import { CoverageAccount } from './coverage.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Adds verdicts up; what it keeps grows with operations and findings, not with cases. */
export class SummaryAccount {
  readonly #coverage: CoverageAccount;
  readonly #description: Description;
  readonly #outcomes = new Map<string, Record<Outcome, number>>();
  readonly #statuses = new Map<string, Record<string, number>>();
  readonly #causes = new Map<string, Cause>();
  readonly #reasons = new Map<string, { outcome: Outcome; reason: string; count: number }>();
  #requests = 0;
  #checksExecuted = 0;

  constructor(description: Description) {
    this.#description = description;
    this.#coverage = new CoverageAccount(description);
  }

  note(verdict: Verdict): void {
    const { case: case_, outcome, reason, exchange, findings } = verdict;
    const id = case_.operation.id;
    const counts = this.#outcomes.get(id) ?? noOutcomes();
    counts[outcome] += 1;
    this.#outcomes.set(id, counts);
    this.#checksExecuted += verdict.checksExecuted;
    this.#coverage.note(verdict);
    if (exchange) this.#requests += 1;
    if (exchange?.answer.ok) {
      const statuses = this.#statuses.get(id) ?? {};
      const { status } = exchange.answer.response;
      statuses[status] = (statuses[status] ?? 0) + 1;
      this.#statuses.set(id, statuses);
    }
    for (const finding of findings) this.#noteFinding(finding);
    if (reason !== undefined) {
      const key = `${outcome} ${reason}`;
      const known = this.#reasons.get(key) ?? { outcome, reason, count: 0 };
      this.#reasons.set(key, { ...known, count: known.count + 1 });
    }
  }

  /** The findings of one cause are told by that of the first operation of the description, whoever came first. */
  #noteFinding(finding: Finding): void {
    const key = JSON.stringify([finding.check, finding.requirement, finding.waived ?? '', finding.cause]);
    const known = this.#causes.get(key);
    const operations = this.#inOrder([...(known?.operations ?? []), finding.operation]);
    const teller = known && operations[0] === known.operation ? known : finding;
    const { declaredAt } = teller;
    const written = declaredAt === undefined ? undefined : this.#description.locate?.(declaredAt);
    const fingerprint = fingerprintOf(finding.check, '', '', finding.cause);
    this.#causes.set(key, {
      ...teller,
      ...(written ? { written } : {}),
      fingerprint,
      operations,
      count: (known?.count ?? 0) + 1,
    });
  }

  #inOrder(ids: readonly string[]): string[] {
    const known = [...this.#description.operations, ...this.#description.webhooks].map(({ id }) => id);
    return known.filter((id) => ids.includes(id));
  }

  result(api: { id: string; title: string }, target: OpenTarget, durationMs: number): RunSummary {
    const operations = [...this.#description.operations, ...this.#description.webhooks].map((operation) => ({
      operation,
      outcomes: this.#outcomes.get(operation.id) ?? noOutcomes(),
      statuses: this.#statuses.get(operation.id) ?? {},
    }));
    const total = operations.reduce(
      (sum, { outcomes }): OutcomeCounts => addOutcomes(sum, outcomes),
      noOutcomes(),
    );
    return {
      api: api.id,
      title: api.title,
      target: target.id,
      baseUrl: target.baseUrl,
      outcomes: total,
      operations,
      findings: [...this.#causes.values()],
      reasons: [...this.#reasons.values()],
      coverage: this.#coverage.result(),
      requests: this.#requests,
      checksExecuted: this.#checksExecuted,
      durationMs,
    };
  }
}
