import type { CaseRequest } from '../../core/case.ts';
import { type Exchange, isAnswered } from '../../core/exchange.ts';
import type { Json } from '../../core/json.ts';
import { LawEnd, type Sending, type Shown, type Thing } from '../../core/law.ts';
import type { Operation } from '../../core/operation.ts';
import type { Representation } from '../../core/resource.ts';
import { baseRequest } from '../../openapi/base-requests.ts';
import { requestErrors } from '../../openapi/request-errors.ts';
import { requestFields } from '../../openapi/request-fields.ts';
import { KnownWriting } from '../../openapi/writing.ts';
import { attempt } from '../exchange.ts';
import type { Sharing } from '../reach/binder.ts';
import { type BoundPlace, sharedPath, withBound } from '../reach/bound-places.ts';
import { caseFor, changedRequest } from './changed-request.ts';
import { freeName, namesIn } from './identity.ts';
import { shown } from './shown.ts';
import type { StageParts } from './stage.ts';

/** A request that is known to succeed, and the names of what is there. */
export interface KnownRequest {
  readonly request: CaseRequest;
  readonly bound: readonly BoundPlace[];
  /** Something that it stands in or refers to was used by others. */
  readonly isShared: boolean;
}

/** Sends what one law sends, and keeps the exchanges that it came to, in order. */
export class LawSender {
  readonly parts: StageParts;
  readonly exchanges: Exchange[] = [];

  constructor(parts: StageParts) {
    this.parts = parts;
  }

  giveUp(reason: string): never {
    throw new LawEnd(reason);
  }

  /** Beyond those that reaching has used. */
  number(): number {
    return 5_000 + this.parts.next();
  }

  representation(operation: Operation): Partial<Representation> {
    return this.parts.resource.representations.get(operation) ?? {};
  }

  fieldsIn(operation: Operation, request: CaseRequest): Json | undefined {
    return requestFields(request, this.representation(operation));
  }

  /** Whether the description allows this content of an operation. */
  isAllowed(operation: Operation, fields: Json): boolean {
    const { reach, description } = this.parts;
    const known = reach.learned.get(operation.id) ?? baseRequest(operation, description);
    if (!known) return false;
    const changed = changedRequest(known, this.representation(operation), { fields }, []);
    return requestErrors(operation, changed, description).length === 0;
  }

  writing(operation: Operation, { request, bound }: KnownRequest): KnownWriting {
    const { resource, description } = this.parts;
    const representation = this.representation(operation);
    const names = namesIn(resource, representation, bound);
    const number = this.number();
    return new KnownWriting({ description, operation, representation, request, names, number });
  }

  /** The request that is known to succeed, about this thing. */
  async known(
    operation: Operation,
    thing?: Thing,
    sharing: Sharing = this.parts.spares ? 'below' : 'none',
  ): Promise<KnownRequest> {
    const { reach, description } = this.parts;
    const about = thing ? [thing.made.exchange] : [];
    const { values, lacks, asked, isShared } = await reach.bind(operation, about, sharing);
    this.exchanges.push(...asked);
    const [lack] = lacks;
    if (lack !== undefined && about.length > 0) this.giveUp(`${operation.id}: ${lack}`);
    if (about.length > 0 && !(await reach.isKnown(operation))) this.giveUp(`${operation.id} never succeeded`);
    const known = reach.learned.get(operation.id) ?? baseRequest(operation, description);
    if (!known) return this.giveUp(`${operation.id} has no request`);
    const bound = [...values, ...sharedPath(operation, values, about)];
    // an example names whatever there is, and not what was made
    const free = about.length > 0 && freeName(this.parts.resource, operation, bound);
    if (free) this.giveUp(`nothing tells the ${free} of what was made`);
    return { request: withBound(known, bound), bound, isShared };
  }

  async send(operation: Operation, request: CaseRequest, sending: Sending): Promise<Shown> {
    const { law, description, resource, reach, other } = this.parts;
    const sender = sending.asOther
      ? (other ?? this.giveUp('there is no second credential'))
      : this.parts.sender;
    const case_ = caseFor(law, operation, request, sending.intent, description);
    const adapted = sender.target.adapt(case_);
    if ('skip' in adapted) return this.giveUp(adapted.skip);
    const against = sender.gate.late.against(operation);
    if (against !== undefined) this.giveUp(`${operation.id}: ${against}`);
    const { exchange } = await attempt(case_, adapted.request, sender);
    if (!exchange) return this.giveUp(sender.gate.stopped ?? 'the run was stopped');
    this.exchanges.push(exchange);
    if (isAnswered(exchange)) reach.note(exchange);
    else return this.giveUp(`${operation.id} was not answered`);
    return shown(resource, operation, exchange);
  }
}
