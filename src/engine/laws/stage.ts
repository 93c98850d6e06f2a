import { randomUUID } from 'node:crypto';
import type { Description } from '../../core/description.ts';
import type { Exchange } from '../../core/exchange.ts';
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import type { Change, Listing, Sending, Shown, Stage, Thing, Writing } from '../../core/law.ts';
import { newThings } from '../../core/new-things.ts';
import { isSafe, type Operation } from '../../core/operation.ts';
import type { Resource } from '../../core/resource.ts';
import { baseRequest } from '../../openapi/base-requests.ts';
import { distinctRequest } from '../../openapi/distinct-request.ts';
import type { PacedSender } from '../exchange.ts';
import type { Reach } from '../reach/reach.ts';
import { changeAll } from './change-all.ts';
import { changedRequest, unconditional } from './changed-request.ts';
import { itemsOf, unsteadyIn, withoutFields } from './identity.ts';
import { LawSender } from './law-sender.ts';
import { atPath, placeBelow, readAt, requestAt } from './location.ts';
import { listing } from './pages.ts';
import { shown } from './shown.ts';
import type { Spares } from './spares.ts';
import { ThingMaker } from './thing-maker.ts';

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
  /** What other laws have left; absent where everything is to be this law's own. */
  readonly spares?: Spares;
}

/** What one law plays on. */
export class LawStage implements Stage {
  readonly #parts: StageParts;
  readonly #sender: LawSender;
  readonly #maker: ThingMaker;
  /** Exchanges that a reference led to, which may be no operation's. */
  readonly followed = new Set<Exchange>();
  /** What others have read was not read again. */
  #hasTrusted = false;

  constructor(parts: StageParts) {
    this.#parts = parts;
    this.#sender = new LawSender(parts);
    this.#maker = new ThingMaker(this.#sender);
  }

  /** Those that the law came to, in order. */
  get exchanges(): readonly Exchange[] {
    return this.#sender.exchanges;
  }

  /** Whether what other laws have done may explain what this one sees. */
  get hasBorrowed(): boolean {
    return this.#hasTrusted || this.#maker.hasBorrowed;
  }

  /** Whether that may explain why it can tell nothing. */
  get hasBorrowedChanged(): boolean {
    return this.#maker.hasBorrowedChanged;
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
    return this.#sender.giveUp(reason);
  }

  make(fields?: (known: JsonObject) => JsonObject): Promise<Thing> {
    return this.#maker.make(fields);
  }

  makeFull(beside?: Thing): Promise<Thing> {
    return this.#maker.makeFull(beside);
  }

  some(isFull: boolean): Promise<Thing> {
    return this.#maker.some(isFull);
  }

  async several(count: number): Promise<readonly Thing[]> {
    const { spares, resource } = this.#parts;
    const left = spares?.severalOf(resource) ?? [];
    if (left.length >= count) {
      this.#hasTrusted = true;
      return left.slice(0, count);
    }
    const things = await newThings(this, count);
    spares?.noteSeveral(resource, things);
    return things;
  }

  async known(operation: Operation, thing?: Thing): Promise<JsonObject> {
    const { request } = await this.#sender.known(operation, thing);
    const fields = this.#sender.fieldsIn(operation, request);
    return isObject(fields) ? fields : this.giveUp(`${operation.id} takes no fields`);
  }

  async writing(operation: Operation, thing?: Thing): Promise<Writing | undefined> {
    if (!(await this.#parts.reach.isKnown(operation))) return undefined;
    const known = await this.#sender.known(operation, thing);
    if (!isObject(this.#sender.fieldsIn(operation, known.request))) return undefined;
    return this.#sender.writing(operation, known);
  }

  async send(operation: Operation, thing?: Thing, sending: Sending = {}): Promise<Shown> {
    const { request, bound } = await this.#sender.known(operation, thing);
    const base = sending.isNew
      ? distinctRequest(operation, request, this.description, this.#sender.number())
      : request;
    const changed = changedRequest(base, this.#sender.representation(operation), sending, bound);
    const answer = await this.#sender.send(operation, changed, sending);
    if (thing && !(sending.asOther && isSafe(operation)))
      this.#parts.spares?.note(this.resource, operation, thing, answer);
    return answer;
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
    const { spares, resource } = this.#parts;
    const known = spares?.steadyOf(thing);
    this.#hasTrusted ||= known !== undefined || spares?.unsteadyOf(resource) !== undefined;
    if (known) return known;
    const { fields: first } = await this.reread(thing);
    let unsteady = spares?.unsteadyOf(resource);
    if (!first || !unsteady) {
      const { fields: second } = await this.reread(thing);
      if (!first || !second) return this.giveUp('it could not be read after it was made');
      unsteady = unsteadyIn(first, second);
      spares?.noteUnsteady(resource, unsteady);
    }
    const steady = withoutFields(first, unsteady);
    spares?.noteSteady(thing, steady);
    return steady;
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
    const answer = await this.#sender.send(atPath(reads ?? read, place), request, { intent: 'survive' });
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
    return this.#sender.isAllowed(operation, fields);
  }
}
