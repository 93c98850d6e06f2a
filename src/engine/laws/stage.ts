import { randomUUID } from 'node:crypto';
import type { CaseRequest } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../../core/exchange.ts';
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import {
  type Change,
  LawEnd,
  type Listing,
  type Sending,
  type Shown,
  type Stage,
  type Thing,
  type Writing,
} from '../../core/law.ts';
import type { Operation } from '../../core/operation.ts';
import type { Representation, Resource } from '../../core/resource.ts';
import { baseRequest } from '../../openapi/base-requests.ts';
import { distinctPath } from '../../openapi/distinct-path.ts';
import { distinctRequest } from '../../openapi/distinct-request.ts';
import { requestErrors } from '../../openapi/request-errors.ts';
import { requestFields, withRequestFields } from '../../openapi/request-fields.ts';
import { type Extent, KnownWriting } from '../../openapi/writing.ts';
import { attempt, type PacedSender } from '../exchange.ts';
import { type BoundPlace, sharedPath, withBound } from '../reach/bound-places.ts';
import type { Reach } from '../reach/reach.ts';
import { isWay } from '../reach/way.ts';
import { changeAll } from './change-all.ts';
import { caseFor, changedRequest, unconditional } from './changed-request.ts';
import { isRounded, itemsOf, namesIn, steadyFields, unnumbered } from './identity.ts';
import { atPath, placeBelow, readAt, requestAt } from './location.ts';
import { listing } from './pages.ts';
import { isRefusedFull, noteRefusedFull } from './refused-full.ts';
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
  /** Those that a reference led to, which may be no operation's. */
  readonly followed = new Set<Exchange>();

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

  fresh(): string {
    return randomUUID();
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
      // whoever sends a PUT chooses the name, and another law may have chosen the same
      if (!fields && operation.method !== 'put') {
        const way = await reach.enter(operation);
        if (!isWay(way)) continue;
        this.exchanges.push(...way.before, way.exchange);
        return this.#thing(operation, way.exchange);
      }
      for (const extent of ['known', 'same'] as const) {
        const made = await this.#makeNew(operation, extent, undefined, fields);
        if (made) return made;
      }
    }
    return this.giveUp(`no ${resource.name} could be made`);
  }

  async makeFull(beside?: Thing): Promise<Thing> {
    const { reach, resource } = this.#parts;
    for (const operation of resource.create) {
      const mayBeFull = !isRefusedFull(reach, operation);
      const full = mayBeFull ? await this.#makeNew(operation, 'full', beside) : undefined;
      if (full) return full;
      noteRefusedFull(reach, operation);
      const known = beside ? await this.#makeNew(operation, 'known', beside) : undefined;
      if (known) return known;
    }
    // what stands in nothing is beside every other one
    if (!beside || !resource.parent) return this.make();
    return this.giveUp(`no second ${resource.name} could be made`);
  }

  /** Makes one of its own name and texts. */
  async #makeNew(
    operation: Operation,
    extent: Extent,
    beside?: Thing,
    fields: (known: JsonObject) => JsonObject = (known) => known,
  ): Promise<Thing | undefined> {
    const { reach, resource, description } = this.#parts;
    if (!(await reach.isKnown(operation))) return undefined;
    const known = await this.#request(operation, beside);
    const { own, request } = this.#writing(operation, known.request, known.bound).fresh(extent);
    const sent = this.#sentFields(operation, request);
    const bare = isObject(sent) && operation.method === 'post' ? unnumbered(resource, sent) : undefined;
    const chosen = bare && this.isAllowed(operation, bare) ? bare : sent;
    const content = isObject(chosen)
      ? withRequestFields(request, this.#representation(operation), fields(chosen))
      : request;
    const isGiven = (name: string): boolean => resource.identifiers.every((one) => one.name !== name);
    const named =
      operation.method === 'put'
        ? distinctPath(operation, content, description, this.#number(), isGiven)
        : withBound(content, known.bound);
    if (!named) return this.giveUp(`a ${resource.name} has no other name to be made under`);
    const made = await this.#sendRequest(operation, named, { intent: 'survive' });
    return made.ok ? { ...this.#thing(operation, made.exchange), own } : undefined;
  }

  #thing(operation: Operation, exchange: AnsweredExchange): Thing {
    const sent = this.#sentFields(operation, exchange.case.request);
    const made = shown(this.resource, operation, exchange);
    if (isRounded(this.resource, made.fields)) this.giveUp('its name is a number that readers round');
    return { made, sent: isObject(sent) ? sent : {} };
  }

  /** Beyond those that reaching has used. */
  #number(): number {
    return 5_000 + this.next();
  }

  async known(operation: Operation, thing?: Thing): Promise<JsonObject> {
    const { request } = await this.#request(operation, thing);
    const fields = this.#sentFields(operation, request);
    return isObject(fields) ? fields : this.giveUp(`${operation.id} takes no fields`);
  }

  #sentFields(operation: Operation, request: CaseRequest): Json | undefined {
    return requestFields(request, this.#representation(operation));
  }

  #representation(operation: Operation): Partial<Representation> {
    return this.resource.representations.get(operation) ?? {};
  }

  async writing(operation: Operation, thing?: Thing): Promise<Writing | undefined> {
    if (!(await this.#parts.reach.isKnown(operation))) return undefined;
    const { request, bound } = await this.#request(operation, thing);
    if (!isObject(this.#sentFields(operation, request))) return undefined;
    return this.#writing(operation, request, bound);
  }

  #writing(operation: Operation, request: CaseRequest, bound: readonly BoundPlace[]): KnownWriting {
    const { resource, description } = this.#parts;
    const representation = this.#representation(operation);
    const names = namesIn(resource, representation, bound);
    const number = this.#number();
    return new KnownWriting({ description, operation, representation, request, names, number });
  }

  async send(operation: Operation, thing?: Thing, sending: Sending = {}): Promise<Shown> {
    const { request, bound } = await this.#request(operation, thing);
    const base = sending.isNew
      ? distinctRequest(operation, request, this.description, this.#number())
      : request;
    const changed = changedRequest(base, this.#representation(operation), sending, bound);
    return this.#sendRequest(operation, changed, sending);
  }

  async #sendRequest(operation: Operation, changed: CaseRequest, sending: Sending): Promise<Shown> {
    const sender = sending.asOther
      ? (this.#parts.other ?? this.giveUp('there is no second credential'))
      : this.#parts.sender;
    const case_ = caseFor(this.#parts.law, operation, changed, sending.intent, this.description);
    const adapted = sender.target.adapt(case_);
    if ('skip' in adapted) return this.giveUp(adapted.skip);
    const { exchange } = await attempt(case_, adapted.request, sender);
    if (!exchange) return this.giveUp(sender.gate.stopped ?? 'the run was stopped');
    this.exchanges.push(exchange);
    if (isAnswered(exchange)) this.#parts.reach.note(exchange);
    else return this.giveUp(`${operation.id} was not answered`);
    return shown(this.resource, operation, exchange);
  }

  /** The request that is known to succeed, about this thing. */
  async #request(
    operation: Operation,
    thing?: Thing,
  ): Promise<{ request: CaseRequest; bound: readonly BoundPlace[] }> {
    const { reach, description } = this.#parts;
    const about = thing ? [thing.made.exchange] : [];
    const { values, lacks, asked } = await reach.bind(operation, about);
    this.exchanges.push(...asked);
    const [lack] = lacks;
    if (lack !== undefined && about.length > 0) this.giveUp(`${operation.id}: ${lack}`);
    if (about.length > 0 && !(await reach.isKnown(operation))) this.giveUp(`${operation.id} never succeeded`);
    const known = reach.learned.get(operation.id) ?? baseRequest(operation, description);
    if (!known) return this.giveUp(`${operation.id} has no request`);
    const bound = [...values, ...sharedPath(operation, values, about)];
    return { request: withBound(known, bound), bound };
  }

  async settled(ask: () => Promise<Shown>, suits: (answer: Shown) => boolean): Promise<Shown> {
    let answer = await ask();
    for (const ms of [50, 150, 400]) {
      if (suits(answer)) return answer;
      await this.wait(ms);
      answer = await ask();
    }
    return answer;
  }

  wait(ms: number): Promise<void> {
    return this.#parts.wait(ms);
  }

  change(operation: Operation, thing: Thing, from: JsonObject): Promise<Change> {
    return changeAll(this, operation, thing, from);
  }

  async look(thing: Thing): Promise<JsonObject> {
    const { fields: first } = await this.reread(thing);
    const { fields: second } = await this.reread(thing);
    if (!first || !second) return this.giveUp('it could not be read after it was made');
    return steadyFields(first, second);
  }

  async reread(thing: Thing, suits: (fields: JsonObject) => boolean = () => true): Promise<Shown> {
    const [read] = this.resource.read;
    if (!read) return this.giveUp(`nothing reads a ${this.resource.name}`);
    return this.settled(
      () => this.send(read, thing, { edit: unconditional }),
      ({ ok, fields }) => ok && (fields === undefined || suits(fields)),
    );
  }

  async list(thing: Thing, isEnough?: (items: readonly JsonObject[]) => boolean): Promise<Listing> {
    const [list] = this.resource.list;
    if (!list) return this.giveUp(`nothing lists a ${this.resource.name}`);
    return listing(this.description, list, (edit) => this.send(list, thing, { edit }), isEnough);
  }

  async follow(reference: string, from: Shown): Promise<Shown | undefined> {
    const [read] = this.resource.read;
    const { baseUrl } = this.#parts.sender.target;
    const place = placeBelow(baseUrl, reference, from.exchange.request.url);
    const known = read && baseRequest(read, this.description);
    if (!place || !known) return undefined;
    const reads = readAt(this.description, place.path);
    const request = requestAt(unconditional(known), place);
    const answer = await this.#sendRequest(atPath(reads ?? read, place), request, { intent: 'survive' });
    this.followed.add(answer.exchange);
    return reads === read ? { ...answer, ...shown(this.resource, read, answer.exchange) } : answer;
  }

  itemsOf(thing: Thing, items: readonly JsonObject[]): readonly JsonObject[] | undefined {
    return itemsOf(this.resource, thing, items);
  }

  isListed(thing: Thing, items: readonly JsonObject[]): boolean | undefined {
    const found = this.itemsOf(thing, items);
    return found && found.length > 0;
  }

  isAllowed(operation: Operation, fields: Json): boolean {
    const known = this.#parts.reach.learned.get(operation.id) ?? baseRequest(operation, this.description);
    if (!known) return false;
    const changed = changedRequest(known, this.#representation(operation), { fields }, []);
    return requestErrors(operation, changed, this.description).length === 0;
  }
}
