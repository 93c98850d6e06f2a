import { type ExitCode, exitCodes, usageError } from '../core/errors.ts';
import type { Finding } from '../core/finding.ts';
import type { ApiPack } from '../core/pack.ts';
import type { Registry } from '../core/registry.ts';
import type { Target, TargetRequest } from '../core/target.ts';
import { commandsOf } from '../protocol/finding-json.ts';
import { type Asker, ask } from './ask.ts';
import { Gate } from './gate.ts';
import { caseAt, defaultContext, planRun } from './plan.ts';
import { shrunkRequest } from './shrink.ts';

/** How a finding is found again. */
export interface KeptFinding {
  readonly check: string;
  readonly cause: string;
  readonly operation: string;
  readonly case: string;
  readonly caseIndex: number;
  readonly shrunk: readonly number[];
}

export interface ReplayOptions {
  readonly pack: ApiPack;
  readonly target: Target;
  readonly registry: Registry;
  readonly request: Omit<TargetRequest, 'api' | 'description'>;
  readonly seed: number;
}

export interface Replayed {
  readonly lines: readonly string[];
  readonly exitCode: ExitCode;
}

/**
 * Makes the case anew from description and seed, sends it once, and has it judged by the check that saw it. Throws a
 * usage `TrothError` when the description no longer gives that case.
 */
export async function replayFinding(wanted: KeptFinding, options: ReplayOptions): Promise<Replayed> {
  const { pack, target, registry, request, seed } = options;
  const description = await pack.describe();
  const plan = planRun(description, registry.sources, { ...defaultContext, seed });
  const planned = caseAt(plan, wanted.operation, wanted.caseIndex);
  const smaller = planned && shrunkRequest(planned, wanted.shrunk);
  if (!planned || !smaller || planned.title !== wanted.case) {
    throw usageError(
      `the description no longer gives the case "${wanted.case}" of ${wanted.operation}; run troth test again`,
    );
  }
  const open = await target.open({ ...request, api: pack.api, description });
  try {
    const checks = registry.checks.filter(({ id }) => id === wanted.check);
    const asker: Asker = { description, target: open, checks, gate: new Gate() };
    const verdict = await ask({ ...planned, request: smaller }, asker);
    const found = verdict.findings.find(({ check, cause }) => {
      return check === wanted.check && cause === wanted.cause;
    });
    if (found) return { lines: shownLines(found), exitCode: exitCodes.notConformant };
    if (!verdict.exchange || ['unknown', 'blocked', 'skipped', 'broken'].includes(verdict.outcome)) {
      const reason = verdict.reason ?? 'nothing was sent';
      return { lines: [`could not tell: ${reason}`], exitCode: exitCodes.couldNotTell };
    }
    const { answer } = verdict.exchange;
    const status = answer.ok ? String(answer.response.status) : answer.failure.kind;
    return {
      lines: [`no longer shows: ${wanted.check} has nothing to say about the answer (${status})`],
      exitCode: exitCodes.conformant,
    };
  } finally {
    await open.close();
  }
}

function shownLines(finding: Finding): string[] {
  const { summary, check, why, expected, actual, pointer } = finding;
  return [
    `still shows: ${summary} [${check}]`,
    `  why       ${why}`,
    `  where     ${pointer || 'the whole message'}`,
    `  expected  ${expected}`,
    `  actual    ${actual}`,
    ...commandsOf(finding).map((line) => `  again     ${line}`),
  ];
}
