import { type Case, type CaseRequest, caseId } from '../../core/case.ts';
import { valueIn } from '../../core/case-place.ts';
import type { Description } from '../../core/description.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../../core/exchange.ts';
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import { LawEnd, type Sending, type Shown, type Stage, type Thing } from '../../core/law.ts';
import type { Operation } from '../../core/operation.ts';
import { valueAt, withValueAt } from '../../core/pointer.ts';
import type { Resource } from '../../core/resource.ts';
import { baseRequest } from '../../openapi/base-requests.ts';
import { requestErrors } from '../../openapi/request-errors.ts';
import { attempt, type PacedSender } from '../exchange.ts';
import { type BoundPlace, withBound } from '../reach/bound-places.ts';
import type { Reach } from '../reach/reach.ts';
import { isWay } from '../reach/way.ts';
import { shown } from './shown.ts';

export interface StageParts {
  readonly law: string;
  readonly description: Description;
  readonly resource: Resource;
  readonly sender: PacedSender;
  readonly reach: Reach;
  /** The same target with the second set of credentials. */
  readonly other?: PacedSender;
  readonly wait: (ms: number) => Promise<void>;
  readonly next: () => number;
}

/** What one law plays on; keeps the exchanges that it came to, in order. */
export class LawStage implements Stage {
  readonly #parts: StageParts;
  readonly exchanges: Exchange[] = [];

  constructor(parts: StageParts) {
    this.#parts = parts;
  }

  get description(): Description {
    return this.#parts.description;
  }

  get resource(): Resource {
    return this.#parts.resource;
  }

  get hasOther(): boolean {
    return this.#parts.other !== undefined;
  }

  next(): number {
    return this.#parts.next();
  }

  giveUp(reason: string): never {
    throw new LawEnd(reason);
  }

  async make(fields?: (known: JsonObject) => JsonObject): Promise<Thing> {
    const { resource, reach } = this.#parts;
    for (const operation of resource.create) {
      if (!fields) {
        const way = await reach.enter(operation);
        if (!isWay(way)) continue;
        this.exchanges.push(...way.before, way.exchange);
        return this.#thing(operation, way.exchange);
      }
      const known = await this.known(operation);
      const answer = await this.send(operation, undefined, { fields: fields(known) });
      if (answer.ok) return this.#thing(operation, answer.exchange);
    }
    return this.giveUp(`no ${resource.name} could be made`);
  }

  #thing(operation: Operation, exchange: AnsweredExchange): Thing {
    const sent = this.#sentFields(operation, exchange.case.request);
    return { made: shown(this.resource, operation, exchange), sent: isObject(sent) ? sent : {} };
  }

  async known(operation: Operation, thing?: Thing): Promise<JsonObject> {
    const { request } = await this.#request(operation, thing);
    const fields = this.#sentFields(operation, request);
    return isObject(fields) ? fields : this.giveUp(`${operation.id} takes no fields`);
  }

  #sentFields(operation: Operation, { body }: CaseRequest): Json | undefined {
    const at = this.resource.representations.get(operation)?.inRequest;
    return at !== undefined && body && 'value' in body ? valueAt(body.value, at) : undefined;
  }

  async send(operation: Operation, thing?: Thing, sending: Sending = {}): Promise<Shown> {
    const { request, bound } = await this.#request(operation, thing);
    const changed = this.#changed(operation, request, sending, bound);
    const sender = sending.asOther
      ? (this.#parts.other ?? this.giveUp('there is no second credential'))
      : this.#parts.sender;
    const isValid = requestErrors(operation, changed, this.description).length === 0;
    const wanted = sending.intent ?? 'accept';
    const case_: Case = {
      id: caseId(operation, 'laws', this.#parts.law),
      operation,
      source: 'laws',
      title: this.#parts.law,
      // what is not known to be valid is not held against anyone
      intent: wanted === 'accept' && !isValid ? 'survive' : wanted,
      request: changed,
    };
    const adapted = sender.target.adapt(case_);
    if ('skip' in adapted) return this.giveUp(adapted.skip);
    const { exchange } = await attempt(case_, adapted.request, sender);
    if (!exchange) return this.giveUp(sender.gate.stopped ?? 'the run was stopped');
    this.exchanges.push(exchange);
    if (!isAnswered(exchange)) return this.giveUp(`${operation.id} was not answered`);
    return shown(this.resource, operation, exchange);
  }

  #changed(
    operation: Operation,
    request: CaseRequest,
    { fields, query, header, headers, edit }: Sending,
    bound: readonly BoundPlace[],
  ): CaseRequest {
    let made = request;
    const at = this.resource.representations.get(operation)?.inRequest ?? '';
    if (fields !== undefined && made.body && 'value' in made.body) {
      const value = withValueAt(made.body.value, at, fields);
      made = { ...made, body: { ...made.body, value: value ?? null } };
    }
    if (query) made = { ...made, query: { ...made.query, ...query } };
    if (header) made = { ...made, header: defined({ ...made.header, ...header }) };
    if (headers) made = { ...made, extra: { ...made.extra, headers } };
    const whole = withBound(made, bound);
    return edit ? edit(whole) : whole;
  }

  /** The request that is known to succeed, about this thing. */
  async #request(
    operation: Operation,
    thing?: Thing,
  ): Promise<{ request: CaseRequest; bound: readonly BoundPlace[] }> {
    const { reach, description } = this.#parts;
    const about = thing ? [thing.made.exchange] : [];
    const { values, lacks } = await reach.bind(operation, about);
    const [lack] = lacks;
    if (lack !== undefined && about.length > 0) this.giveUp(`${operation.id}: ${lack}`);
    if (about.length > 0 && !(await reach.isKnown(operation))) this.giveUp(`${operation.id} never succeeded`);
    const known = reach.learned.get(operation.id) ?? baseRequest(operation, description);
    if (!known) return this.giveUp(`no request of ${operation.id} could be made`);
    return { request: withBound(known, values), bound: values };
  }

  async settled(ask: () => Promise<Shown>, suits: (answer: Shown) => boolean): Promise<Shown> {
    let answer = await ask();
    for (const ms of [50, 150, 400]) {
      if (suits(answer)) return answer;
      await this.#parts.wait(ms);
      answer = await ask();
    }
    return answer;
  }

  isListed({ made }: Thing, items: readonly JsonObject[]): boolean | undefined {
    const { identifiers } = this.resource;
    for (const { pointer, name } of identifiers.toReversed()) {
      if (pointer === undefined) continue;
      const wanted = made.fields ? valueAt(made.fields, pointer) : undefined;
      const named = wanted ?? valueIn(made.exchange.case.request, { in: 'path', name });
      if (named === undefined || named === null || typeof named === 'object') continue;
      const seen = items.map((item) => valueAt(item, pointer)).filter((value) => value !== undefined);
      if (seen.length < items.length) return undefined;
      return seen.some((value) => String(value) === String(named));
    }
    return undefined;
  }

  isAllowed(operation: Operation, fields: Json): boolean {
    const known = this.#parts.reach.learned.get(operation.id) ?? baseRequest(operation, this.description);
    if (!known) return false;
    const changed = this.#changed(operation, known, { fields }, []);
    return requestErrors(operation, changed, this.description).length === 0;
  }
}

function defined(values: Readonly<Record<string, Json | undefined>>): Record<string, Json> {
  const kept: [string, Json][] = [];
  for (const [name, value] of Object.entries(values)) if (value !== undefined) kept.push([name, value]);
  return Object.fromEntries(kept);
}
