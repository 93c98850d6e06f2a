import type { CaseRequest } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import { type AnsweredExchange, isAnswered } from '../../core/exchange.ts';
import { isSafe, type Operation } from '../../core/operation.ts';
import type { Binding, ResourceModel } from '../../core/resource.ts';
import { type Amendment, amendments } from '../../openapi/amended-request.ts';
import { baseRequests } from '../../openapi/base-requests.ts';
import { tokenBindings } from '../../openapi/resources/given-tokens.ts';
import { attempt, type PacedSender } from '../exchange.ts';
import { isWelcome } from '../welcome.ts';
import { basesOf, type Naming } from './bases.ts';
import { Binder, type Binds, type Bound, type Sharing } from './binder.ts';
import { type BoundPlace, withBound } from './bound-places.ts';
import type { Made } from './cleanup.ts';
import { DistinctNames } from './distinct-names.ts';
import type { Gap } from './gap.ts';
import type { GivenData } from './given-data.ts';
import type { HandedCredentials } from './handed-credentials.ts';
import { InTurn } from './in-turn.ts';
import { MadeInstead } from './made-instead.ts';
import { NamedInstead } from './named-instead.ts';
import { OnlyOwn } from './only-own.ts';
import { toldIn } from './told-in.ts';
import { fewTries, oftenInVain, Tries, VainLooks } from './tries.ts';
import { isWay, type NoWay, type Way, wayInCase } from './way.ts';

export interface ReachParts {
  readonly description: Description;
  readonly model: ResourceModel;
  readonly sender: PacedSender;
  readonly given: GivenData;
  readonly made?: Made;
  readonly credentials?: HandedCredentials;
}

/** Finds a request that succeeds for each operation, and remembers what worked. */
export class Reach {
  readonly #parts: ReachParts;
  readonly #binder: Binder;
  /** What succeeded, by operation, with what it named left in. */
  readonly #learned: Map<string, CaseRequest>;
  readonly #gaps = new Map<string, Gap>();
  readonly #exploring = new InTurn();
  readonly #instead: NamedInstead;
  readonly #madeInstead: MadeInstead;
  readonly #onlyOwn = new OnlyOwn();
  readonly #vainLooks = new VainLooks();
  readonly #names: DistinctNames;

  constructor(parts: ReachParts) {
    this.#parts = parts;
    this.#learned = new Map(parts.given.learned);
    this.#names = new DistinctNames(parts);
    const enter = (operation: Operation, trail: readonly Operation[], sharing?: Sharing) =>
      this.enter(operation, sharing, trail);
    this.#binder = new Binder(parts.model, enter);
    this.#madeInstead = new MadeInstead(parts.model, enter);
    this.#instead = new NamedInstead({
      description: parts.description,
      send: (operation, request) => this.#send(operation, request, [], new Tries(1)),
    });
  }

  /** What was learned, for a next run. */
  get learned(): ReadonlyMap<string, CaseRequest> {
    return this.#learned;
  }

  /** Whether the operation names things that other operations give. */
  binds(operation: Operation): boolean {
    return this.#binder.binds(operation);
  }

  /** Names of things that are there: those that the exchanges tell, else of new ones where something makes them. */
  bind(
    operation: Operation,
    about: readonly AnsweredExchange[] = [],
    sharing: Sharing = 'below',
  ): Promise<Bound> {
    return this.#binder.bind(operation, [], { about, sharing: this.#onlyOwn.sharing(operation, sharing) });
  }

  /** From these exchanges alone. */
  told(operation: Operation, about: readonly AnsweredExchange[]): Promise<Bound> {
    return this.#binder.bind(operation, [], { about, mayMake: false });
  }

  /** A request succeeded. The first stays, so that names which are made from it do not grow. */
  noteSuccess({ case: { operation, request } }: AnsweredExchange): void {
    if (!this.#learned.has(operation.id)) this.#learned.set(operation.id, request);
    this.#vainLooks.forget(operation);
  }

  /** An operation did not take a thing that others name as well, and took one of its own. */
  noteSharedRefused(operation: Operation): void {
    this.#onlyOwn.noteShared(operation);
  }

  /** Whether a request of the operation has succeeded, now or before. */
  async isKnown(operation: Operation): Promise<boolean> {
    return this.#learned.has(operation.id) || isWay(await this.enter(operation));
  }

  /** Remembers what a sequence has made, so that it is taken away again. */
  note(exchange: AnsweredExchange): void {
    this.#parts.made?.note(exchange);
  }

  gapOf(operation: Operation): Gap | undefined {
    return this.#gaps.get(operation.id);
  }

  /** A request of the operation that succeeds, on things of its own where something makes them and it changes them. */
  async enter(
    operation: Operation,
    sharing: Sharing = 'named',
    trail: readonly Operation[] = [],
  ): Promise<Way | NoWay> {
    const found = await this.#enter(operation, sharing, trail);
    if (isWay(found) || !found.isSentAway) return found;
    const tokens = tokenBindings(this.#parts.description, operation);
    return tokens.length === 0 ? found : this.#enter(operation, sharing, trail, tokens);
  }

  async #enter(
    operation: Operation,
    sharing: Sharing,
    trail: readonly Operation[],
    beside: readonly Binding[] = [],
  ): Promise<Way | NoWay> {
    if (this.#vainLooks.areEnough(operation, trail.length > 0)) return { lacks: oftenInVain };
    const wanted = this.#onlyOwn.sharing(operation, sharing);
    const used = this.#parts.credentials?.used;
    const isFirst = !isSafe(operation) && !this.#learned.has(operation.id);
    const binds: Binds = {
      // what is not known to succeed at all is not tried on what may be unfit
      sharing: isFirst && wanted === 'all' ? 'below' : wanted,
      beside,
    };
    const { values, lacks, asked, isShared, chosen } = await this.#binder.bind(operation, trail, binds);
    const named: Naming = { bound: values, asked };
    const way = await this.#exploring.take(operation.id, () => {
      const tries = this.#vainLooks.tries(operation, trail.length > 0);
      return isShared ? this.#shared(operation, named, tries) : this.#explore(operation, named, tries);
    });
    if (isWay(way)) this.#binder.trust(chosen);
    if (isWay(way)) return { ...way, before: asked, isShared };
    if (way.isSentAway && !isShared && (await this.#handed(operation, named, trail, used)))
      return this.#enter(operation, sharing, trail, beside);
    const other =
      (await this.#binder.otherwise(operation, trail, { ...binds, without: chosen }, values)) ??
      (await this.#madeInstead.naming(operation, trail, way.unknown, named));
    const found =
      other &&
      (await this.#exploring.take(operation.id, () => this.#explore(operation, other, new Tries(fewTries))));
    if (found && isWay(found)) {
      this.#binder.doubt(chosen);
      return { ...found, before: other.asked, isShared: other.isShared };
    }
    if (!isShared) return { ...way, lacks: [way.lacks, ...lacks].join('; '), bound: values };
    const own = await this.#enter(operation, 'below', trail, beside);
    if (isWay(own)) this.noteSharedRefused(operation);
    return own;
  }

  /** Whether other credentials than those in use are there now. */
  async #handed(
    operation: Operation,
    naming: Naming,
    trail: readonly Operation[],
    used = 0,
  ): Promise<boolean> {
    const make = async (maker: Operation): Promise<AnsweredExchange | undefined> => {
      const made = await this.enter(maker, 'none', [...trail, operation]);
      return isWay(made) ? made.exchange : undefined;
    };
    const isLetIn = async (): Promise<boolean> => {
      const way = await this.#exploring.take(operation.id, () =>
        this.#explore(operation, naming, new Tries(1)),
      );
      return isWay(way) || way.isSentAway === false;
    };
    const help = this.#parts.credentials?.help(operation, { trail, used }, { make, isLetIn });
    return (await help) ?? false;
  }

  /** On things that others have used, what is known to succeed is tried once. */
  async #shared(operation: Operation, naming: Naming, many: Tries): Promise<Way | NoWay> {
    const known = this.#learned.get(operation.id);
    if (!known) return this.#explore(operation, naming, many);
    const tries = new Tries(1);
    const way = await this.#again(operation, known, naming.bound, tries);
    return way ?? { lacks: tries.lastAnswer ?? 'nothing was answered' };
  }

  async #explore(operation: Operation, naming: Naming, tries: Tries): Promise<Way | NoWay> {
    const { bound } = naming;
    const known = this.#learned.get(operation.id);
    const again = known && (await this.#again(operation, known, bound, tries));
    if (again) return again;
    const read = async (reading: Operation, request: CaseRequest) =>
      (await this.#send(reading, request, [], new Tries(1)))?.exchange;
    for await (const base of basesOf(operation, naming, { ...this.#parts, read })) {
      const way = await this.#try(operation, withBound(base, bound), bound, tries);
      if (way) return way;
      if (tries.isHopeless) break;
    }
    const { requests, reasons } = baseRequests(operation, this.#parts.description);
    const [reason = 'nothing was answered'] = requests.length === 0 ? reasons : [];
    return { lacks: tries.lastAnswer ?? reason, isSentAway: tries.isSentAway, unknown: tries.unknown };
  }

  /** What worked once may not work twice with the same names. */
  async #again(
    operation: Operation,
    known: CaseRequest,
    bound: readonly BoundPlace[],
    tries: Tries,
  ): Promise<Way | undefined> {
    const plain = withBound(known, bound);
    const distinct = /post|put/.test(operation.method) ? this.apart(operation, plain, bound) : plain;
    const way = await this.#send(operation, distinct, bound, tries);
    const isTaken = tries.lastExchange?.answer.response.status === 409;
    if (way || distinct === plain || isTaken) return way;
    return this.#send(operation, plain, bound, tries);
  }

  /** The same request with names that nothing else has, as far as that can be known. */
  apart(
    operation: Operation,
    request: CaseRequest,
    bound: readonly BoundPlace[] = [],
    beyond = 0,
  ): CaseRequest {
    return this.#names.apart(operation, request, bound, beyond);
  }

  /** Sends a request, and follows what the refusal says, as long as it says something new. */
  async #try(
    operation: Operation,
    request: CaseRequest,
    bound: readonly BoundPlace[],
    tries: Tries,
    before: readonly AnsweredExchange[] = [],
  ): Promise<Way | undefined> {
    const way = await this.#send(operation, request, bound, tries);
    const refused = tries.lastExchange;
    if (way || !refused || before.length > 3) return way;
    const told = toldIn(refused, before);
    if (!told || tries.isHopeless) return undefined;
    const { hints, isTaken } = told;
    const others: readonly Amendment[] = isTaken
      ? [{ request: this.apart(operation, request, bound, Date.now()), followed: [] }]
      : [];
    for (const { request: amended, followed } of [
      ...(await this.#instead.amendments(operation, request, refused, bound)),
      ...others,
      ...amendments(operation, request, hints, this.#parts.description),
    ]) {
      const found = await this.#try(operation, withBound(amended, bound), bound, tries, [...before, refused]);
      if (!found) continue;
      if (followed.length > 0 && !this.#gaps.has(operation.id)) this.#gaps.set(operation.id, { refused });
      return found;
    }
    return undefined;
  }

  async #send(
    operation: Operation,
    request: CaseRequest,
    bound: readonly BoundPlace[],
    tries: Tries,
  ): Promise<Way | undefined> {
    const { sender } = this.#parts;
    const against = sender.gate.late.against(operation);
    if (against !== undefined) tries.giveUp(against);
    if (!tries.take(operation, request)) return undefined;
    const case_ = wayInCase(operation, request);
    const adapted = sender.target.adapt(case_);
    if ('skip' in adapted) return tries.giveUp(adapted.skip);
    const { exchange } = await attempt(case_, adapted.request, sender);
    if (!exchange || !isAnswered(exchange)) {
      tries.giveUp(sender.gate.stopped ?? 'no answer came');
      return undefined;
    }
    tries.note(exchange);
    if (!isWelcome(exchange)) return undefined;
    this.noteSuccess(exchange);
    this.#parts.made?.note(exchange);
    return { exchange, request, bound, before: [], isShared: false };
  }
}
