import type { AnsweredExchange } from '../../core/exchange.ts';
import { isObject, type JsonObject } from '../../core/json.ts';
import type { Thing } from '../../core/law.ts';
import type { Operation } from '../../core/operation.ts';
import { distinctPath, ownName } from '../../openapi/distinct-path.ts';
import { withRequestFields } from '../../openapi/request-fields.ts';
import type { Extent } from '../../openapi/writing.ts';
import type { Sharing } from '../reach/binder.ts';
import { withBound } from '../reach/bound-places.ts';
import { isWay } from '../reach/way.ts';
import { isRounded, unnumbered } from './identity.ts';
import type { LawSender } from './law-sender.ts';
import { isRefusedFull, noteRefusedFull } from './refused-full.ts';
import { shown } from './shown.ts';

interface Making {
  readonly beside?: Thing;
  readonly fields?: (known: JsonObject) => JsonObject;
}

/** Things for one law: what others have left to it where they may, and new ones. */
export class ThingMaker {
  readonly #sender: LawSender;
  readonly #used = new Set<Thing>();
  /** Whether what others have done may explain what this law sees. */
  hasBorrowed = false;
  /** Whether something of it is not as it was made. */
  hasBorrowedChanged = false;

  constructor(sender: LawSender) {
    this.#sender = sender;
  }

  async make(fields?: (known: JsonObject) => JsonObject): Promise<Thing> {
    const { resource, reach, spares } = this.#sender.parts;
    const spare = fields ? undefined : spares?.clean(resource, false, this.#used);
    if (spare) return this.#borrowed(spare);
    for (const operation of resource.create) {
      // whoever sends a PUT chooses the name, and another law may have chosen the same
      if (!fields && operation.method !== 'put') {
        const way = await reach.enter(operation, this.#sharing);
        if (!isWay(way)) continue;
        this.hasBorrowed ||= way.isShared;
        this.#sender.exchanges.push(...way.before, way.exchange);
        return this.#added(this.#thing(operation, way.exchange), false);
      }
      for (const extent of ['known', 'same'] as const) {
        const made = await this.#makeNew(operation, extent, fields ? { fields } : {});
        if (made) return this.#added(made, false);
      }
    }
    return this.#sender.giveUp(`no ${resource.name} could be made`);
  }

  async makeFull(beside?: Thing): Promise<Thing> {
    const { reach, resource, spares } = this.#sender.parts;
    const spare = beside ? undefined : spares?.clean(resource, true, this.#used);
    if (spare) return this.#borrowed(spare);
    const making = beside ? { beside } : {};
    for (const operation of resource.create) {
      const mayBeFull = !isRefusedFull(reach, operation);
      const full = mayBeFull ? await this.#makeNew(operation, 'full', making) : undefined;
      if (full) return this.#added(full, true);
      noteRefusedFull(reach, operation);
      const known = beside ? await this.#makeNew(operation, 'known', making) : undefined;
      if (known) return this.#added(known, false);
    }
    // what stands in nothing is beside every other one
    if (!beside || !resource.parent) return this.make();
    return this.#sender.giveUp(`no second ${resource.name} could be made`);
  }

  /** One that others may have changed. */
  async some(isFull: boolean): Promise<Thing> {
    const { resource, spares } = this.#sender.parts;
    const spare = spares?.changed(resource, isFull, this.#used);
    if (!spare) return isFull ? this.makeFull() : this.make();
    this.hasBorrowedChanged = true;
    return this.#borrowed(spare);
  }

  #borrowed(thing: Thing): Thing {
    this.hasBorrowed = true;
    this.#used.add(thing);
    return thing;
  }

  #added(thing: Thing, isFull: boolean): Thing {
    const { resource, spares } = this.#sender.parts;
    spares?.add(resource, thing, isFull);
    this.#used.add(thing);
    return thing;
  }

  get #sharing(): Sharing {
    return this.#sender.parts.spares ? 'all' : 'none';
  }

  /** Makes one of its own name and texts; in things of its own where it is not taken in those of others. */
  async #makeNew(operation: Operation, extent: Extent, making: Making): Promise<Thing | undefined> {
    const { reach } = this.#sender.parts;
    if (!(await reach.isKnown(operation))) return undefined;
    const first = await this.#tryNew(operation, extent, making, this.#sharing);
    if (first.thing || !first.isShared) return first.thing;
    const { thing } = await this.#tryNew(operation, extent, making, 'below');
    if (thing) reach.noteSharedRefused(operation);
    return thing;
  }

  async #tryNew(
    operation: Operation,
    extent: Extent,
    { beside, fields = (known) => known }: Making,
    sharing: Sharing,
  ): Promise<{ thing?: Thing; isShared: boolean }> {
    const sender = this.#sender;
    const { resource, description } = sender.parts;
    const known = await sender.known(operation, beside, sharing);
    const { isShared } = known;
    const { own, request } = sender.writing(operation, known).fresh(extent);
    const sent = sender.fieldsIn(operation, request);
    const bare = isObject(sent) && operation.method === 'post' ? unnumbered(resource, sent) : undefined;
    const chosen = bare && sender.isAllowed(operation, bare) ? bare : sent;
    const content = isObject(chosen)
      ? withRequestFields(request, sender.representation(operation), fields(chosen))
      : request;
    const chosenName = ownName(operation);
    const isGiven = (name: string): boolean =>
      chosenName === undefined ? resource.identifiers.every((one) => one.name !== name) : name !== chosenName;
    const bound = operation.method === 'put' ? content : withBound(content, known.bound);
    const named =
      operation.method === 'put' || chosenName !== undefined
        ? distinctPath(operation, bound, description, sender.number(), isGiven)
        : bound;
    if (!named) return sender.giveUp(`a ${resource.name} has no other name to be made under`);
    const made = await sender.send(operation, named, { intent: 'survive' });
    if (!made.ok) return { isShared };
    this.hasBorrowed ||= isShared;
    return { thing: { ...this.#thing(operation, made.exchange), own }, isShared };
  }

  #thing(operation: Operation, exchange: AnsweredExchange): Thing {
    const sent = this.#sender.fieldsIn(operation, exchange.case.request);
    const { resource } = this.#sender.parts;
    const made = shown(resource, operation, exchange);
    if (isRounded(resource, made.fields)) this.#sender.giveUp('its name is a number that readers round');
    return { made, sent: isObject(sent) ? sent : {} };
  }
}
