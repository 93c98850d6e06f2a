import { type Case, caseId } from '../core/case.ts';
import type { Verdict } from '../core/events.ts';
import { type AnsweredExchange, isAnswered } from '../core/exchange.ts';
import type { Operation } from '../core/operation.ts';
import { baseRequests } from '../openapi/base-requests.ts';
import { withLearnedExample } from '../openapi/learned-example.ts';
import { apart, CommonWays, type IndexedVerdict } from './apart.ts';
import { type Asker, ask, notAsked } from './ask.ts';
import { askJointly } from './ask-jointly.ts';
import { isCut, isLate, tooLate } from './late-answers.ts';
import type { PlannedOperation } from './plan.ts';
import { fitting } from './reach/fitting.ts';
import { gapVerdict } from './reach/gap.ts';
import { Stay } from './reach/stay.ts';
import { isWay } from './reach/way.ts';
import { unhurried } from './unhurried.ts';
import { unproven, unprovenCases } from './unproven.ts';
import { isWelcome } from './welcome.ts';

/** An operation that refuses this many valid requests is not asked the rest: they would be refused as well. */
const mostRefusals = 25;

/** Parts of one case: where nearly all are turned away, to look for more would cost more than it tells. */
const mostParts = 64;

/** Asks all cases of one operation. A refusal means something only inside a request that is otherwise welcome. */
export async function* askOperation(planned: PlannedOperation, asker: Asker): AsyncGenerator<IndexedVerdict> {
  const { operation } = planned;
  const early = asker.reach?.binds(operation) ? [] : planned.early();
  yield* askEarly(early, asker);
  const entered = operation.kind === 'path' ? await asker.reach?.enter(operation) : undefined;
  const isOver = (): boolean => asker.gate.stopped !== undefined;
  // to make cases that nobody is asked keeps whoever stopped the run waiting
  if (isOver()) return;
  const way = entered && isWay(entered) ? entered : undefined;
  const steps = planned.inSteps(way ? withLearnedExample(operation, way.request) : operation);
  const cases = await unhurried(steps, isOver);
  if (!cases) return;
  const { accepts, others } = cases;
  const lacks = entered && !isWay(entered) ? entered.lacks : undefined;
  if (accepts.length + others.length === 0) yield { verdict: unasked(operation, asker, lacks), index: 0 };
  const gap = asker.reach?.gapOf(operation);
  if (gap) yield { verdict: gapVerdict(gap, asker), index: accepts.length + others.length };
  const asking: Asking = {
    operation,
    asker,
    stay: new Stay(operation, entered, asker.reach),
    nothingWorked: `no valid request of ${operation.id} succeeded${lacks === undefined ? '' : `: ${lacks}`}`,
    reference: way?.exchange,
    late: 0,
    cut: 0,
    refusals: 0,
    unproven: new Set(),
    common: new CommonWays(),
  };
  const skip = yield* askAccepts(accepts, asking);
  const left = others.filter(({ id }) => !early.some((case_) => case_.id === id));
  if (!asking.reference && skip === undefined) asking.unproven = unprovenCases(left);
  yield* askOthers(left, accepts.length, asking, operation.kind === 'webhook', skip);
}

/** An operation for which no source makes a case is told, with the reason, and not passed over. */
function unasked(operation: Operation, { description }: Asker, lacks: string | undefined): Verdict {
  const [unmade] = baseRequests(operation, description).reasons;
  const reason = lacks ?? unmade ?? 'no source makes a case of it';
  const request = { path: {}, query: {}, header: {}, cookie: {}, credentials: 'sent' as const };
  const title = 'nothing could be made';
  const case_: Case = {
    id: caseId(operation, 'plan', title),
    operation,
    source: 'plan',
    title,
    intent: 'accept',
    request,
  };
  return notAsked(case_, 'skipped', `${operation.id} is not asked: ${reason}`);
}

interface Asking {
  readonly operation: Operation;
  readonly asker: Asker;
  readonly stay: Stay;
  readonly nothingWorked: string;
  /** Cases that were not answered in time: an operation that hangs is not asked for ever. */
  late: number;
  /** Cases on which the connection was closed. */
  cut: number;
  /** Valid requests that were refused before one succeeded. */
  refusals: number;
  readonly common: CommonWays;
  /** The first valid request that succeeded. */
  reference: AnsweredExchange | undefined;
  /** Cases that are asked although none did. */
  unproven: ReadonlySet<string>;
}

/** What a valid request leaves nothing to ask of comes before it. */
async function* askEarly(early: readonly Case[], asker: Asker): AsyncGenerator<IndexedVerdict> {
  for (const [place, case_] of early.entries()) {
    if (asker.gate.stopped !== undefined) return;
    if (owns(case_, asker)) yield { verdict: await ask(case_, asker), index: earlyIndex + place };
  }
}

/** Behind the other cases of an operation, of which nobody knows yet how many there are. */
const earlyIndex = 500_000;

/** Asks the valid requests; gives the reason where the target is sent none of them. */
async function* askAccepts(
  accepts: readonly Case[],
  asking: Asking,
): AsyncGenerator<IndexedVerdict, string | undefined> {
  const { asker, nothingWorked } = asking;
  const skips: string[] = [];
  for (const [index, case_] of accepts.entries()) {
    if (asker.gate.stopped !== undefined) return undefined;
    // somebody else's case is asked only as long as it may show what succeeds
    if (!owns(case_, asker) && (asking.reference || case_.asks)) continue;
    const heldUp = heldUpBy(asking);
    if (heldUp !== undefined) {
      if (owns(case_, asker)) yield { verdict: notAsked(case_, 'unknown', heldUp), index };
      continue;
    }
    if (asking.refusals >= mostRefusals) {
      if (owns(case_, asker)) yield { verdict: notAsked(case_, 'blocked', nothingWorked), index };
      continue;
    }
    const verdict = await askAccept(case_, asking);
    if (!case_.asks && verdict.outcome === 'skipped' && verdict.reason !== undefined)
      skips.push(verdict.reason);
    let left = mostParts;
    const askPart = async (part: Case): Promise<Verdict | undefined> => {
      left -= 1;
      const isEnough = left < 0 || asking.refusals >= mostRefusals || heldUpBy(asking) !== undefined;
      return isEnough || asker.gate.stopped !== undefined ? undefined : askAccept(part, asking);
    };
    for await (const told of apart({ verdict, index }, askPart, asking.common))
      if (owns(case_, asker)) yield told;
  }
  return skips.length === accepts.filter(({ asks }) => !asks).length ? skips[0] : undefined;
}

async function askAccept(case_: Case, asking: Asking): Promise<Verdict> {
  const { asker, stay } = asking;
  const verdict = await stay.ask(case_, (bound) => {
    const request = bound === case_.request ? bound : fitting(case_, bound, asker.description);
    return ask({ ...case_, request }, asker, asking.reference);
  });
  noteSilence(asking, verdict);
  if (case_.asks) return verdict;
  if (!asking.reference) {
    asking.reference = success(verdict);
    if (asking.reference) asker.reach?.noteSuccess(asking.reference);
  }
  if (!asking.reference && verdict.exchange) asking.refusals += 1;
  return verdict;
}

async function* askOthers(
  others: readonly Case[],
  firstIndex: number,
  asking: Asking,
  isWebhook: boolean,
  skip: string | undefined,
): AsyncGenerator<IndexedVerdict> {
  const askOne = async (case_: Case): Promise<Verdict | undefined> =>
    asking.asker.gate.stopped === undefined ? askOther(case_, asking, isWebhook, skip) : undefined;
  for (const [place, case_] of others.entries()) {
    if (!owns(case_, asking.asker)) continue;
    const index = firstIndex + place;
    if (case_.joint) yield* askJointly(case_, index, askOne);
    else {
      const verdict = await askOne(case_);
      if (!verdict) return;
      yield { verdict, index };
    }
  }
}

async function askOther(
  case_: Case,
  asking: Asking,
  isWebhook: boolean,
  skip: string | undefined,
): Promise<Verdict> {
  const { asker, stay, nothingWorked, reference } = asking;
  const heldUp = heldUpBy(asking);
  if (heldUp !== undefined) return notAsked(case_, 'unknown', heldUp);
  const isProven = reference !== undefined || isWebhook;
  if (!isProven && skip !== undefined) return notAsked(case_, 'skipped', skip);
  if (!isProven && !asking.unproven.has(case_.id)) return notAsked(case_, 'blocked', nothingWorked);
  const verdict = await stay.ask(case_, (request) => ask({ ...case_, request }, asker, reference));
  noteSilence(asking, verdict);
  return isProven ? verdict : unproven(verdict, nothingWorked);
}

const mostLate = 2;

/** One case that is not answered is judged in any case; others may have been asked before. */
function heldUpBy({ late, cut, operation, asker }: Asking): string | undefined {
  if (late >= mostLate) return tooLate;
  const against = asker.gate.late.against(operation);
  const isFirst = against === tooLate ? late === 0 : cut === 0;
  if (against !== undefined && !isFirst) return against;
  return asker.gate.isPatient ? undefined : asker.gate.late.tooSlow(operation);
}

function noteSilence(asking: Asking, { exchange }: Verdict): void {
  if (exchange && isLate(exchange)) asking.late += 1;
  if (exchange && isCut(exchange)) asking.cut += 1;
}

function owns(case_: Case, asker: Asker): boolean {
  return asker.owns?.(case_) ?? true;
}

function success({ exchange }: Verdict): AnsweredExchange | undefined {
  return exchange && isAnswered(exchange) && isWelcome(exchange) ? exchange : undefined;
}
