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
import type { Spares } from './spares.ts';
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
  /** What the laws of one strand leave to each other; each plays on things of its own where it is left out. */
  readonly spares?: Spares;
}

/** How often each exchange was judged matters to nobody: what several laws come to is told once. */
const judged = new WeakSet<Exchange>();

interface Performance {
  readonly stage: LawStage;
  readonly seen: readonly Finding[];
  readonly outcome: Outcome;
  readonly reason?: string;
}

/**
 * Plays one law on one resource; what its exchanges show by themselves is told too. What it sees of things that other
 * laws have used it has to see of its own as well.
 */
export async function playLaw(play: Play, player: LawPlayer): Promise<VerdictRecord> {
  const { law, resource, id, index } = play;
  const { asker } = player;
  const first = await performed(play, player, law.isApart ? undefined : player.spares);
  const mayBeOthers =
    first.seen.length > 0
      ? first.stage.hasBorrowed
      : first.reason !== undefined && first.stage.hasBorrowedChanged;
  const performances = mayBeOthers ? [first, await performed(play, player, undefined)] : [first];
  const { seen, outcome, reason } = performances.at(-1) ?? first;
  const exchanges = performances.flatMap(({ stage }) => stage.exchanges).filter((one) => !judged.has(one));
  const findings = [...seen];
  const followed = new Set(performances.flatMap(({ stage }) => [...stage.followed]));
  for (const exchange of exchanges) {
    judged.add(exchange);
    if (!followed.has(exchange)) findings.push(...judge(exchange, asker.checks, asker.target).findings);
  }
  const isFailed = findings.some(({ requirement, waived }) => requirement === 'MUST' && waived === undefined);
  const operation = findings[0]?.operation ?? resource.create[0]?.id ?? exchanges[0]?.case.operation.id ?? '';
  return {
    operation,
    index,
    source: 'laws',
    title: id,
    outcome: isFailed ? 'failed' : outcome,
    ...(reason === undefined || isFailed ? {} : { reason }),
    requests: exchanges.length,
    checksExecuted: 1,
    findings,
  };
}

async function performed(
  { law, resource, id }: Play,
  player: LawPlayer,
  spares: Spares | undefined,
): Promise<Performance> {
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
    ...(spares ? { spares } : {}),
  });
  const seen: Finding[] = [];
  try {
    for await (const one of law.play(stage))
      seen.push(findingOf(law, resource, one, [...new Set(stage.exchanges)], asker));
    return { stage, seen, outcome: 'passed' };
  } catch (error) {
    if (error instanceof LawEnd)
      return { stage, seen, outcome: 'skipped', reason: `${law.id} of ${resource.name}: ${error.reason}` };
    const text = error instanceof Error ? error.message : error;
    return { stage, seen, outcome: 'broken', reason: `law ${law.id} threw: ${text}` };
  }
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
