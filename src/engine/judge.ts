import type { Check, Observation } from '../core/check.ts';
import type { Description } from '../core/description.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Finding } from '../core/finding.ts';
import type { OpenTarget } from '../core/target.ts';
import { fingerprintOf } from './fingerprint.ts';

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly checksExecuted: number;
  /** A check that threw: ours to mend, never a finding. */
  readonly broken?: string;
}

/** What the checks see in one exchange. */
export function judge(
  exchange: Exchange,
  checks: readonly Check[],
  target: Pick<OpenTarget, 'id' | 'waivers'>,
): Judgement {
  const findings: Finding[] = [];
  let checksExecuted = 0;
  for (const check of checks) {
    try {
      if (!check.appliesTo(exchange)) continue;
      for (const observation of check.run(exchange))
        findings.push(findingOf(check, observation, exchange, target));
      checksExecuted += 1;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { findings, checksExecuted, broken: `check ${check.id} threw: ${reason}` };
    }
  }
  return { findings, checksExecuted };
}

function findingOf(
  check: Check,
  seen: Observation,
  exchange: Exchange,
  target: Pick<OpenTarget, 'id' | 'waivers'>,
): Finding {
  const waiver = target.waivers.find(({ check: id, covers }) => id === check.id && covers(exchange));
  const operation = exchange.case.operation.id;
  return {
    fingerprint: fingerprintOf(check.id, operation, seen.at, seen.keyword),
    check: check.id,
    requirement: seen.requirement ?? check.requirement,
    party: seen.party ?? check.party,
    operation,
    target: target.id,
    case: exchange.case.title,
    source: exchange.case.source,
    pointer: seen.at,
    keyword: seen.keyword,
    summary: seen.summary,
    cause: seen.cause ?? `${operation} ${seen.at} ${seen.keyword}`,
    ...(seen.behind === undefined ? {} : { behind: seen.behind }),
    ...(seen.declaredAt === undefined ? {} : { declaredAt: seen.declaredAt }),
    ...writtenAt(exchange.description, seen.declaredAt),
    expected: seen.expected,
    actual: seen.actual,
    why: check.why,
    basis: check.basis,
    ...(waiver ? { waived: waiver.because } : {}),
    requests: [exchange.request],
  };
}

const written = new WeakMap<Description, Map<string, string>>();

/** As `file:line`, looked up once for each place. */
export function writtenAt(
  description: Description,
  declaredAt: string | undefined,
): Pick<Finding, 'written'> {
  if (declaredAt === undefined || !description.locate) return {};
  const known = written.get(description) ?? new Map<string, string>();
  written.set(description, known);
  const place = known.get(declaredAt) ?? description.locate(declaredAt);
  known.set(declaredAt, place);
  return { written: place };
}
