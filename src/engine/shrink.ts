import type { Case, CaseRequest } from '../core/case.ts';
import type { Verdict } from '../core/events.ts';
import type { AnsweredExchange } from '../core/exchange.ts';
import type { Finding } from '../core/finding.ts';
import { jsonType } from '../core/json.ts';
import { valueAt } from '../core/pointer.ts';
import { isRouted } from '../openapi/base-requests.ts';
import { breachesOf } from '../openapi/request-errors.ts';
import { smallerRequests } from '../openapi/smaller-requests.ts';
import { type Asker, ask } from './ask.ts';
import { Stay } from './reach/stay.ts';
import { isWay } from './reach/way.ts';

export interface ToldFinding {
  readonly finding: Finding;
  readonly index: number;
  readonly case?: Case;
}

/** Requests that are sent to make one finding smaller, and those for all of a run. */
const mostForOne = 30;
const mostForAll = 300;
/** Where each request is waited for until the deadline. */
const mostForLate = 3;
/** Smaller requests that are looked at and not sent, because they would be something else. */
const mostLookedAt = 2_000;

/**
 * Shows what was found with the smallest request that still shows it. Each step is held against the description again:
 * what is valid stays valid, and what breaks something breaks the same and nothing else.
 */
export async function* shrinkFindings(
  told: readonly ToldFinding[],
  asker: Asker,
): AsyncGenerator<ToldFinding> {
  let left = mostForAll;
  for (const { finding, index, case: case_ } of told) {
    if (left <= 0 || asker.gate.stopped !== undefined) return;
    if (finding.waived !== undefined || finding.requests.length !== 1) continue;
    if (!case_ || case_.asks || case_.request.method !== undefined) continue;
    if (asker.gate.late.against(case_.operation) !== undefined) continue;
    const most = finding.keyword.endsWith('-timeout') ? mostForLate : mostForOne;
    const { sent, smallest } = await shrink(case_, finding, asker, Math.min(most, left));
    left -= sent;
    if (smallest) yield { finding: smallest, index };
  }
}

interface Shrunk {
  readonly smallest?: Finding;
  readonly sent: number;
}

async function shrink(case_: Case, finding: Finding, asker: Asker, budget: number): Promise<Shrunk> {
  const check = asker.checks.find(({ id }) => id === finding.check);
  if (!check) return { sent: 0 };
  const wanted = breachesOf(case_.operation, case_.request, asker.description);
  const { operation } = case_;
  const entered = await asker.reach?.enter(operation);
  // what used to succeed does not any more: whatever is sent now fails, and shows nothing
  if (entered && !isWay(entered) && asker.reach?.learned.has(operation.id)) return { sent: 0 };
  const reference = entered && isWay(entered) ? entered.exchange : undefined;
  const stay = new Stay(case_.operation, entered, asker.reach);
  let smallest: Finding | undefined;
  let request = case_.request;
  const steps: number[] = [];
  let isFailure = false;
  let sent = 0;
  let lookedAt = 0;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    let step = -1;
    for (const smaller of smallerRequests(case_.operation, request)) {
      step += 1;
      lookedAt += 1;
      if (sent >= budget || lookedAt >= mostLookedAt) break;
      if (breachesOf(case_.operation, smaller, asker.description) !== wanted || !staysBroken(case_, smaller))
        continue;
      if (!isRouted(case_.operation, smaller, asker.description)) continue;
      sent += 1;
      const one = { ...case_, request: smaller };
      const verdict = await stay.ask(one, (bound) =>
        ask({ ...one, request: bound }, { ...asker, checks: [check] }, reference),
      );
      const seen = verdict.findings.find((other) => isSame(other, finding));
      if (!seen) continue;
      steps.push(step);
      isFailure = hasFailed(verdict);
      smallest = { ...seen, case: finding.case, shrunk: [...steps] };
      request = smaller;
      isSmaller = true;
      break;
    }
  }
  if (!smallest) return { sent };
  if (isFailure && reference && (await failsNow(reference, stay, asker))) return { sent: sent + 1 };
  return { sent, smallest };
}

/** The first request has left the server in a state in which everything fails: no smaller one shows why. */
async function failsNow({ case: known }: AnsweredExchange, stay: Stay, asker: Asker): Promise<boolean> {
  return hasFailed(await stay.ask(known, (request) => ask({ ...known, request }, { ...asker, checks: [] })));
}

function hasFailed({ exchange }: Verdict): boolean {
  return exchange?.answer.ok === true && exchange.answer.response.status >= 500;
}

/** The request that the steps of a finding lead to. */
export function shrunkRequest(case_: Case, steps: readonly number[]): CaseRequest | undefined {
  let { request } = case_;
  for (const step of steps) {
    const smaller = [...smallerRequests(case_.operation, request)][step];
    if (!smaller) return undefined;
    request = smaller;
  }
  return request;
}

function isSame(one: Finding, other: Finding): boolean {
  return (
    one.check === other.check &&
    one.cause === other.cause &&
    one.requirement === other.requirement &&
    one.waived === other.waived
  );
}

/** Of a choice it is told only that it failed: what was broken inside has to stand there still. */
function staysBroken({ request, breaks }: Case, { body }: CaseRequest): boolean {
  if (breaks?.at.in !== 'body' || !request.body || !('value' in request.body)) return true;
  const broken = valueAt(request.body.value, breaks.at.name);
  if (broken === undefined || breaks.at.name === '') return true;
  const left = body && 'value' in body ? valueAt(body.value, breaks.at.name) : undefined;
  return left !== undefined && jsonType(left) === jsonType(broken);
}
