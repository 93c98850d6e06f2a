import type { VerdictRecord } from '../../core/events.ts';
import type { Exchange } from '../../core/exchange.ts';
import type { Finding } from '../../core/finding.ts';
import { type Law, LawEnd, type LawObservation } from '../../core/law.ts';
import type { Operation } from '../../core/operation.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Resource, ResourceModel } from '../../core/resource.ts';
import type { Asker } from '../ask.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { judge, writtenAt } from '../judge.ts';
import type { Reach } from '../reach/reach.ts';
import { commandsFor } from './commands.ts';
import { LawStage } from './stage.ts';

export interface Play {
  readonly law: Law;
  readonly resource: Resource;
  /** Stable within a description. */
  readonly id: string;
  readonly index: number;
}

/** Every law with every resource that has what it needs among these operations, in the order of the description. */
export function playsOf(
  laws: readonly Law[],
  { resources }: ResourceModel,
  asker: Pick<Asker, 'description'>,
  operations: readonly Pick<Operation, 'id'>[] = asker.description.operations,
): Play[] {
  const asked = new Set(operations.map(({ id }) => id));
  const plays: Play[] = [];
  for (const [place, resource] of resources.entries()) {
    for (const [number, law] of laws.entries()) {
      if (!law.needs.every((role) => resource[role].some(({ id }) => asked.has(id)))) continue;
      if (law.appliesTo?.(resource, asker.description) === false) continue;
      const index = firstIndex + place * laws.length + number;
      plays.push({ law, resource, id: `${law.id} ${resource.name}`, index });
    }
  }
  return plays;
}

/** Behind the cases of every operation. */
const firstIndex = 1_000_000;

export interface LawPlayer {
  readonly asker: Asker;
  readonly reach: Reach;
  readonly other?: Asker;
  readonly wait: (ms: number) => Promise<void>;
  readonly next: () => number;
}

/** Plays one law on one resource; what its exchanges show by themselves is told too. */
export async function playLaw({ law, resource, id, index }: Play, player: LawPlayer): Promise<VerdictRecord> {
  const { asker, reach, other, wait, next } = player;
  const { description } = asker;
  const stage = new LawStage({
    law: id,
    description,
    resource,
    sender: asker,
    reach,
    wait,
    next,
    ...(other ? { other } : {}),
  });
  const findings: Finding[] = [];
  let outcome: Outcome = 'passed';
  let reason: string | undefined;
  try {
    for await (const seen of law.play(stage))
      findings.push(findingOf(law, resource, seen, stage.exchanges, asker));
  } catch (error) {
    if (error instanceof LawEnd)
      [outcome, reason] = ['skipped', `${law.id} of ${resource.name}: ${error.reason}`];
    else
      [outcome, reason] = [
        'broken',
        `law ${law.id} threw: ${error instanceof Error ? error.message : error}`,
      ];
  }
  for (const exchange of stage.exchanges.filter((one) => !stage.followed.has(one)))
    findings.push(...judge(exchange, asker.checks, asker.target).findings);
  const isFailed = findings.some(({ requirement, waived }) => requirement === 'MUST' && waived === undefined);
  const operation =
    findings[0]?.operation ?? resource.create[0]?.id ?? stage.exchanges[0]?.case.operation.id ?? '';
  return {
    operation,
    index,
    source: 'laws',
    title: id,
    outcome: isFailed ? 'failed' : outcome,
    ...(reason === undefined || isFailed ? {} : { reason }),
    requests: stage.exchanges.length,
    checksExecuted: 1,
    findings,
  };
}

function findingOf(
  law: Law,
  resource: Resource,
  seen: LawObservation,
  exchanges: readonly Exchange[],
  { description, target }: Asker,
): Finding {
  const operation = seen.operation.id;
  return {
    fingerprint: fingerprintOf(law.id, operation, seen.at, seen.keyword),
    check: law.id,
    requirement: seen.requirement ?? law.requirement,
    party: 'server',
    operation,
    target: target.id,
    case: `${law.id} ${resource.name}`,
    source: 'laws',
    pointer: seen.at,
    keyword: seen.keyword,
    summary: seen.summary,
    cause: `${resource.name} ${operation} ${seen.keyword}`,
    ...(seen.declaredAt === undefined ? {} : { declaredAt: seen.declaredAt }),
    ...writtenAt(description, seen.declaredAt),
    expected: seen.expected,
    actual: seen.actual,
    why: law.why,
    basis: law.basis,
    requests: exchanges.map(({ request }) => request),
    commands: commandsFor(exchanges),
  };
}

/** Another number at each call. */
export function counter(): () => number {
  let made = 0;
  return () => {
    made += 1;
    return made;
  };
}
