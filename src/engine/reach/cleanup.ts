import { type Case, type CaseRequest, caseId } from '../../core/case.ts';
import { type AnsweredExchange, isAnswered } from '../../core/exchange.ts';
import type { Operation } from '../../core/operation.ts';
import type { ResourceModel } from '../../core/resource.ts';
import { baseRequest } from '../../openapi/base-requests.ts';
import { attempt, type PacedSender } from '../exchange.ts';
import { withBound } from './bound-places.ts';
import type { Reach } from './reach.ts';

/** So many things at most are removed; who makes more has a target that can be thrown away. */
const mostRemoved = 2_000;
/** After so many refusals by the method or the caller, the others are left alone. */
const mostInVain = 3;
const neverRemoves: ReadonlySet<number> = new Set([401, 403, 405, 501]);

interface Removers {
  readonly own: Operation;
  /** What removes the thing in whose path this one stands. */
  readonly parent?: Operation;
}

/** How one thing is removed. */
interface Removal {
  readonly operation: Operation;
  readonly request: CaseRequest;
  /** Equal where the same thing is removed. */
  readonly key: string;
}

interface MadeThing extends Removal {
  readonly exchange: AnsweredExchange;
  readonly removers: Removers;
}

/** What a run has made at its target, so that it can be taken away again. */
export class Made {
  readonly #removers: ReadonlyMap<string, Removers>;
  readonly #removing: ReadonlySet<string>;
  readonly #exchanges: AnsweredExchange[] = [];
  /** How many things had been made when this one was removed. */
  readonly #removedAt = new Map<string, number>();

  constructor({ resources }: ResourceModel) {
    const removers = new Map<string, Removers>();
    for (const { create, remove, parent } of resources) {
      const [own] = remove;
      const above = parent?.remove.find((one) => own?.path.startsWith(`${one.path}/`));
      for (const { id } of create) if (own) removers.set(id, { own, ...(above ? { parent: above } : {}) });
    }
    this.#removers = removers;
    this.#removing = new Set([...removers.values()].map(({ own }) => own.id));
  }

  note(exchange: AnsweredExchange): void {
    this.noteRemoved(exchange);
    if (!succeeded(exchange) || !this.#removers.has(exchange.case.operation.id)) return;
    if (this.#exchanges.length < mostRemoved) this.#exchanges.push(exchange);
  }

  /** What is gone already is not removed again. */
  noteRemoved(exchange: AnsweredExchange): void {
    const { operation, request } = exchange.case;
    if (!succeeded(exchange) || !this.#removing.has(operation.id)) return;
    this.#removedAt.set(keyOf(operation, request), this.#exchanges.length);
  }

  /** Removes in reverse order, since what was made later may stand on what was made before. */
  async remove(reach: Reach, sender: PacedSender): Promise<void> {
    const left = new Map<string, MadeThing>();
    for (const [index, exchange] of this.#exchanges.entries()) {
      const removers = this.#removers.get(exchange.case.operation.id);
      const removal = removers && (await removalOf(removers.own, exchange, reach, sender));
      if (!removal || (this.#removedAt.get(removal.key) ?? -1) > index) continue;
      // what was made once more stands where it was made last
      left.delete(removal.key);
      left.set(removal.key, { ...removal, exchange, removers });
    }
    const gone = new Set<string>();
    const inVain = new Map<string, number>();
    const take = async (removal: Removal): Promise<AnsweredExchange | undefined> => {
      const { id } = removal.operation;
      const before = inVain.get(id) ?? 0;
      if (before >= mostInVain) return undefined;
      const answered = await removed(removal, sender);
      // what does not let this one be removed lets none; what worked once may work again
      inVain.set(id, neverRemoves.has(statusOf(answered)) ? before + 1 : Number.NEGATIVE_INFINITY);
      return answered;
    };
    /** By the operation that removes a part: whether parts are gone with what they stand in. */
    const goesAlong = new Map<string, boolean>();
    for (const thing of [...left.values()].toReversed()) {
      if (gone.has(thing.key)) continue;
      const { removers, exchange, operation } = thing;
      const parent = removers.parent && (await removalOf(removers.parent, exchange, reach, sender));
      if (parent && left.has(parent.key) && !goesAlong.has(operation.id)) {
        const isRemoved = succeeded(await take(parent));
        if (isRemoved) gone.add(parent.key);
        const status = statusOf(await take(thing));
        goesAlong.set(operation.id, isRemoved && [404, 410].includes(status));
      } else if (!parent || !left.has(parent.key) || goesAlong.get(operation.id) === false) {
        await take(thing);
      }
    }
  }
}

/** What removes the thing that an exchange has made; `undefined` where that does not tell how. */
async function removalOf(
  operation: Operation,
  exchange: AnsweredExchange,
  reach: Reach,
  { description }: PacedSender,
): Promise<Removal | undefined> {
  const known = reach.learned.get(operation.id) ?? baseRequest(operation, description);
  if (!known) return undefined;
  const { values, lacks } = await reach.told(operation, [exchange]);
  if (lacks.length > 0) return undefined;
  const request = withBound(known, values);
  return { operation, request, key: keyOf(operation, request) };
}

async function removed(
  { operation, request }: Removal,
  sender: PacedSender,
): Promise<AnsweredExchange | undefined> {
  const title = 'removes what was made';
  const id = caseId(operation, 'cleanup', title);
  const case_: Case = { id, operation, source: 'cleanup', title, intent: 'survive', request };
  const adapted = sender.target.adapt(case_);
  if ('skip' in adapted) return undefined;
  const { exchange } = await attempt(case_, adapted.request, sender);
  return exchange && isAnswered(exchange) ? exchange : undefined;
}

/** What names the thing: its place, and content where an operation names it there. */
function keyOf({ id }: Operation, { path, query, body }: CaseRequest): string {
  return JSON.stringify([id, path, query, body && 'value' in body ? body.value : null]);
}

function statusOf(exchange: AnsweredExchange | undefined): number {
  return exchange?.answer.response.status ?? 0;
}

/** By the method that is described: a server may take another one for something else. */
function succeeded(exchange: AnsweredExchange | undefined): boolean {
  if (!exchange) return false;
  const { operation, request } = exchange.case;
  const isOther = request.method !== undefined && request.method.toLowerCase() !== operation.method;
  return !isOther && statusOf(exchange) < 300;
}
