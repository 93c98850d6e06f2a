import type { Case, CaseRequest } from '../core/case.ts';
import type { AnsweredExchange, Exchange } from '../core/exchange.ts';
import { type FailureKind, headerValues } from '../core/http.ts';
import { mayEndServer } from '../openapi/self-affecting.ts';
import type { Gate } from './gate.ts';
import { isCut, isLate } from './late-answers.ts';
import { type Sender, send } from './send.ts';

export interface PacedSender extends Sender {
  readonly gate: Gate;
}

/** What came of a case, and how often it was sent for that; no exchange when the run was stopped before. */
export interface Attempt {
  readonly exchange?: Exchange;
  readonly requests: number;
  /** Both answers, where a second look found another one. */
  readonly flaky?: string;
}

/** Sends a case, waits where the target asks for it, and looks twice at what may pass by itself. */
export async function attempt(
  case_: Case,
  request: CaseRequest,
  sender: PacedSender,
  reference?: AnsweredExchange,
): Promise<Attempt> {
  const wentAway = sender.gate.watch();
  const attempted = await attemptOnce(case_, request, sender, reference);
  const { exchange } = attempted;
  if (exchange) sender.gate.late.note(exchange);
  if (exchange && isCut(exchange) && wentAway()) sender.gate.late.noteEnding(case_.operation);
  return attempted;
}

async function attemptOnce(
  case_: Case,
  request: CaseRequest,
  sender: PacedSender,
  reference?: AnsweredExchange,
): Promise<Attempt> {
  let requests = 0;
  let hadOthers = false;
  let isAfterCut = false;
  const cuts = sender.gate.countCuts();
  const { gate } = sender;
  const beside = async (asked: CaseRequest): Promise<Exchange> => {
    const sent = await gate.company.beside(() => send(case_, asked, sender));
    hadOthers = sent.hadOthers;
    return sent.value;
  };
  const alone = (asked: CaseRequest): Promise<Exchange> =>
    gate.company.alone(() => send(case_, asked, sender));
  const patiently = async (asked = request, one = beside): Promise<Exchange | undefined> => {
    let wasGone = false;
    for (let tries = 1; await gate.enter(); tries += 1) {
      // what is asked again because of others depends on who these were, and is no part of the case
      if (one !== alone) requests += 1;
      const answered = await gate.within(one(asked));
      if (!answered) return undefined;
      const exchange: Exchange = {
        ...answered,
        secrets: [...sender.target.credentials.values()],
        ...(reference ? { reference } : {}),
        ...(wasGone ? { wasGone } : {}),
      };
      if (isGone(exchange) && gate.cutLately > 0) isAfterCut = true;
      if (isCut(exchange)) gate.noteCut();
      if (isGone(exchange) || isStarting(exchange, gate)) gate.noteAway();
      const most = isGone(exchange) ? mostTriesForNobody : mostTries;
      const waitMs = tries < most ? waitOf(exchange, tries, gate) : undefined;
      if (tries === most && isThrottled(exchange)) gate.late.noteThrottled(case_.operation);
      if (waitMs === undefined || !sender.gate.pause(waitMs)) return exchange;
      // once may be a full queue, twice is nobody
      wasGone ||= isGone(exchange) && tries > 1;
    }
    return undefined;
  };
  const looked = await patiently();
  if (!looked) return { requests };
  const first = isAfterCut && looked.answer.ok ? afterOthers(looked) : looked;
  if (isGone(first)) {
    gate.stop(nobody);
    // what went away during another request is told of that one
    return gate.isBlamed ? { requests } : { exchange: first, requests };
  }
  if (wasCutShort(first)) {
    gate.isBlamed = true;
    const after = await patiently(harmless(request));
    const isAway = after !== undefined && isGone(after);
    gate.isBlamed = isAway;
    const cut = isAway || after?.wasGone ? { ...first, wasGone: true } : first;
    // where several were cut at once, one of them may have ended what the others were waiting for
    const again = isAway || cuts() < 2 ? undefined : await patiently(request, alone);
    if (!again?.answer.ok) return { exchange: cut, requests };
    return { exchange: afterOthers(again), requests, flaky: flakily(first, again) };
  }
  // what others of ours change at that moment may make it fail, and nobody would see that again
  const isDoubtful = hadOthers && gate.failures.isNew(first);
  if (!isDoubtful && !isUnsteady(first)) return { exchange: first, requests };
  const second = await (isDoubtful || isCut(first) ? patiently(request, alone) : patiently());
  const again = second?.answer.ok && cuts() > 1 ? afterOthers(second) : second;
  if (!again) return { exchange: first, requests };
  if (isGone(again)) gate.stop(nobody);
  if (isLate(again) && gate.late.mayBeHeldUp(case_.operation)) {
    // what is always answered waits for others; of what never was, somebody else's answer has to tell
    const probe = gate.late.hasSucceeded(case_.operation) ? again : await patiently(harmless(request));
    if (probe && isLate(probe)) return { exchange: again, requests, flaky: heldUp };
  }
  if (isDoubtful && !gate.failures.isPassed(first, again)) {
    gate.failures.note(first);
    return { exchange: first, requests };
  }
  if (isUnsteady(again)) return { exchange: again, requests };
  return { exchange: again, requests, flaky: flakily(first, again) };
}

/** That it was away for a moment is told of the request that was cut, and not of those that came upon it. */
function afterOthers({ wasGone: _, ...exchange }: Exchange): Exchange {
  return exchange;
}

function flakily(first: Exchange, again: Exchange): string {
  return `flaky: ${answerOf(first)} the first time, ${answerOf(again)} the second`;
}

const mostTries = 6;
/** Waits of some 16 seconds in all: a server that is started anew ends what it does, and then takes seconds to be back. */
const mostTriesForNobody = 8;
const longestTryMs = 4_000;
const heldUp = 'it was not answered in time after another operation had kept the server from answering';
const nobody = 'nobody listens at the target any more';

/** The connection ended before the answer did, of a request that must not be sent again: it may have ended the server. */
function wasCutShort({ answer, request, case: { asks, operation } }: Exchange): boolean {
  if (answer.ok || answer.failure.kind !== 'closed' || asks || mayEndServer(operation)) return false;
  return !idempotent.includes(request.method);
}

/** A request for the same place that changes nothing (RFC 9110 §9.3.7), to see whether somebody listens. */
function harmless({ body: _, ...request }: CaseRequest): CaseRequest {
  return { ...request, method: 'options' };
}

/** RFC 6585 §4: a throttled request was not looked at, so its answer says nothing about it. */
export function isThrottled({ answer, case: { asks } }: Exchange): boolean {
  if (!answer.ok || asks) return false;
  const { status, headers } = answer.response;
  return status === 429 || (status === 503 && headerValues(headers, 'retry-after').length > 0);
}

/** RFC 9110 §15.6.4: a 503 says that this will pass, and after a cut it may be the start that it waits for. */
function isStarting({ answer, case: { asks } }: Exchange, gate: Gate): boolean {
  return answer.ok && answer.response.status === 503 && !asks && gate.cutLately > 0;
}

function isGone({ answer }: Exchange): boolean {
  return !answer.ok && answer.failure.kind === 'refused';
}

/** How long to wait before the same is asked again, in milliseconds. Nothing was sent where nobody listens. */
function waitOf(exchange: Exchange, tries: number, gate: Gate): number | undefined {
  if (isGone(exchange) || isStarting(exchange, gate)) return Math.min(250 * 2 ** (tries - 1), longestTryMs);
  if (!isThrottled(exchange) || !exchange.answer.ok) return undefined;
  const [after] = headerValues(exchange.answer.response.headers, 'retry-after');
  const staysThrottled = gate.late.staysThrottled(exchange.case.operation);
  if (after === undefined) return staysThrottled ? undefined : 500 * 2 ** (tries - 1);
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  const until = Date.parse(after);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}

/** RFC 9110 §9.2.2: these may be sent again without doing twice what they do. */
const idempotent = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'];

/** These are no matter of the moment: nothing was sent, nobody is there, or the answer has no end. */
const steadyFailures: readonly FailureKind[] = ['forbidden-host', 'refused', 'body-timeout', 'total-timeout'];

/** What may pass by itself is looked at twice before it is told: an answer that stays away, and a 503. */
function isUnsteady(exchange: Exchange): boolean {
  const { answer, request } = exchange;
  if (exchange.case.asks || isThrottled(exchange)) return false;
  // a busy machine may have kept it back, and to call that a fault is worse than to do twice what it does
  if (!answer.ok && answer.failure.kind === 'headers-timeout') return true;
  if (!idempotent.includes(request.method)) return false;
  if (answer.ok) return answer.response.status === 503;
  return !steadyFailures.includes(answer.failure.kind);
}

function answerOf({ answer }: Exchange): string {
  return answer.ok ? String(answer.response.status) : `no answer (${answer.failure.kind})`;
}
