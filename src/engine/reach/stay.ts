import type { Case, CaseRequest } from '../../core/case.ts';
import type { Verdict } from '../../core/events.ts';
import { isSafe, type Operation } from '../../core/operation.ts';
import { hintsOf } from '../../protocol/refusals/hints-of.ts';
import { type BoundPlace, rebound } from './bound-places.ts';
import type { Reach } from './reach.ts';
import { saysTaken } from './says-taken.ts';
import { asRefusal } from './told-in.ts';
import { isWay, type NoWay, type Way } from './way.ts';

/** Things that are made anew for one operation because a case has used the one before up. */
const mostRenewals = 40;
/** After so many new things that were answered like the old, they are not what it is about. */
const mostInVain = 3;
/** After so many new things on which the server failed as on the old, it is what is asked that it fails on. */
const mostFailures = 8;

/** What says that the thing which a request names is gone. */
const gone = [404, 410];
/** What says, to a request that is valid, that it is not in the state that it was made in. */
const usedUp = [...gone, 409, 412, 423];

type Ask = (request: CaseRequest) => Promise<Verdict>;

/** Keeps the cases of one operation on a thing that is there: what one case removes or uses up is made anew. */
export class Stay {
  readonly #operation: Operation;
  readonly #reach: Reach | undefined;
  readonly #first: Way | undefined;
  /** Where no request succeeded: names of things that are there. */
  readonly #named: readonly BoundPlace[];
  #way: Way | undefined;
  #renewals = 0;
  #inVain = 0;
  #takenInVain = 0;
  #failedInVain = 0;
  #failedOnTaken = false;
  /** A case has changed the thing, and may have left it so that others fail on it. */
  #isTouched = false;
  /** A case has removed or used up the thing: the next needs another. */
  #isSpent: boolean;
  /** Whether what succeeds uses its thing up, as deleting and cancelling do. */
  #usesUp: boolean;

  constructor(operation: Operation, entered: Way | NoWay | undefined, reach: Reach | undefined) {
    const way = entered && isWay(entered) ? entered : undefined;
    this.#named = entered && !isWay(entered) ? (entered.bound ?? []) : [];
    this.#operation = operation;
    this.#reach = reach;
    this.#first = way;
    this.#way = way;
    this.#usesUp = operation.method === 'delete';
    this.#isSpent = this.#usesUp;
  }

  /** Has a case asked with the names of what is there now, and once more when that turns out to be gone. */
  async ask(case_: Case, ask: Ask): Promise<Verdict> {
    if (!this.#canRenew) return this.#askApart(case_, rebound(case_, this.#named, []), ask);
    if (this.#isSpent) await this.#renew();
    const wasTouched = this.#isTouched;
    const verdict = await this.#askApart(case_, this.#request(case_), ask);
    const status = statusOf(verdict);
    this.#noteUse(case_, status);
    if (status >= 500 && wasTouched && !case_.asks) return this.#askUntouched(case_, verdict, ask);
    if (!isAboutState(case_, status) || this.#inVain >= mostInVain) return verdict;
    if (!(await this.#renew())) return verdict;
    const again = await ask(this.#anew(case_, status));
    this.#inVain = statusOf(again) === status ? this.#inVain + 1 : 0;
    if (case_.intent === 'accept' && statusOf(again) < 300) this.#usesUp = true;
    this.#noteUse(case_, statusOf(again));
    return { ...again, requests: verdict.requests + again.requests };
  }

  /** What fails on a thing that others have changed may fail because of these: it is theirs to tell. */
  async #askUntouched(case_: Case, failed: Verdict, ask: Ask): Promise<Verdict> {
    if (this.#failedInVain >= mostFailures || !(await this.#renew())) return failed;
    const again = await ask(this.#request(case_));
    const status = statusOf(again);
    this.#failedInVain = status >= 500 ? this.#failedInVain + 1 : 0;
    this.#noteUse(case_, status);
    return { ...again, requests: failed.requests + again.requests };
  }

  /** What conflicts with something may only lack a name that nothing else has. */
  async #askApart(case_: Case, request: CaseRequest, ask: Ask): Promise<Verdict> {
    const verdict = await ask(request);
    const mayBeApart = isTaken(verdict) && case_.intent !== 'survive' && !case_.asks;
    // that it fails where it should refuse is told once
    const isFailure = mayBeApart && statusOf(verdict) >= 500;
    if (isFailure && !this.#failedOnTaken) {
      this.#failedOnTaken = true;
      return verdict;
    }
    if (!mayBeApart || !this.#reach || this.#takenInVain >= mostInVain) return verdict;
    const apart = this.#reach.apart(this.#operation, request, this.#way?.bound);
    if (JSON.stringify(apart) === JSON.stringify(request)) return verdict;
    const again = await ask(apart);
    this.#takenInVain = isTaken(again) ? this.#takenInVain + 1 : 0;
    return { ...again, requests: verdict.requests + again.requests };
  }

  #noteUse({ request }: Case, status: number): void {
    const isDelete = request.method?.toLowerCase() === 'delete';
    const isDone = status > 0 && status < 300;
    this.#isSpent = isDone && (this.#usesUp || isDelete);
    this.#isTouched ||= !isSafe(this.#operation) && (isDone || status >= 500);
  }

  get #canRenew(): boolean {
    return this.#way !== undefined && this.#way.bound.length > 0;
  }

  #request(case_: Case): CaseRequest {
    return this.#way && this.#first ? rebound(case_, this.#way.bound, this.#first.bound) : case_.request;
  }

  #anew(case_: Case, status: number): CaseRequest {
    const request = this.#request(case_);
    const mayBeTaken = status === 409 && case_.intent === 'accept' && this.#reach;
    return mayBeTaken ? mayBeTaken.apart(this.#operation, request, this.#way?.bound) : request;
  }

  async #renew(): Promise<boolean> {
    if (!this.#reach || this.#renewals >= mostRenewals) return false;
    this.#renewals += 1;
    this.#isSpent = false;
    this.#isTouched = false;
    const { values } = await this.#reach.bind(this.#operation);
    if (values.length === 0 || !this.#way) return false;
    this.#way = { ...this.#way, bound: values };
    return true;
  }
}

function statusOf({ exchange }: Verdict): number {
  return exchange?.answer.ok ? exchange.answer.response.status : 0;
}

/** Whether something else has a name that the request chose, whatever the status that says so. */
function isTaken({ exchange }: Verdict): boolean {
  const response = exchange?.answer.ok ? exchange.answer.response : undefined;
  return response !== undefined && saysTaken(response, hintsOf(asRefusal(response)));
}

/** Whether the answer tells something of the thing that the case names, and not of the case. */
function isAboutState({ intent, breaks, asks }: Case, status: number): boolean {
  if (asks || intent === 'survive') return false;
  if (intent === 'accept') return usedUp.includes(status);
  return gone.includes(status) && !['path', 'method', 'credentials'].includes(breaks?.at.in ?? 'path');
}
