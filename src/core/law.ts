import type { Basis, Requirement } from './basis.ts';
import type { CaseRequest, Intent } from './case.ts';
import type { Observation } from './check.ts';
import type { Description } from './description.ts';
import type { AnsweredExchange } from './exchange.ts';
import type { HeaderList } from './http.ts';
import type { Json, JsonObject } from './json.ts';
import type { Operation } from './operation.ts';
import type { Resource, Role } from './resource.ts';

/** What an exchange of a sequence showed. */
export interface Shown {
  readonly operation: Operation;
  readonly exchange: AnsweredExchange;
  readonly status: number;
  /** Whether the status is 2xx. */
  readonly ok: boolean;
  /** The representation of the one thing, where the answer has one. */
  readonly fields?: JsonObject;
  /** The representations in a list, where the answer is one. */
  readonly items?: readonly JsonObject[];
}

/** A thing that a sequence has made, and may change and remove. */
export interface Thing {
  readonly made: Shown;
  /** The representation that was sent to make it. */
  readonly sent: JsonObject;
}

/** How a request of a sequence differs from the one that is known to succeed. */
export interface Sending {
  /** The representation in the content, in the place of the one that is known. */
  readonly fields?: Json;
  readonly query?: Readonly<Record<string, Json>>;
  /** In the place of a parameter of that name; `undefined` leaves it out. */
  readonly header?: Readonly<Record<string, Json | undefined>>;
  /** Sent besides what is described. */
  readonly headers?: HeaderList;
  readonly edit?: (request: CaseRequest) => CaseRequest;
  /** `accept` where it is left out. */
  readonly intent?: Intent;
  /** With the second set of credentials. */
  readonly asOther?: boolean;
}

/** What a law plays on: one resource of one target. A method that cannot do what it is for ends the law without a verdict. */
export interface Stage {
  readonly description: Description;
  readonly resource: Resource;
  /** Whether there is a second set of credentials. */
  readonly hasOther: boolean;
  /** Makes a new thing, with other fields than the known ones where they are given. */
  make(fields?: (known: JsonObject) => JsonObject): Promise<Thing>;
  /** Sends an operation about a thing, or about none. */
  send(operation: Operation, thing?: Thing, sending?: Sending): Promise<Shown>;
  /** The representation that the operation is known to take, for this thing. */
  known(operation: Operation, thing?: Thing): Promise<JsonObject>;
  /** Asks again for a moment until it suits: what is not there yet may only be late. */
  settled(ask: () => Promise<Shown>, suits: (shown: Shown) => boolean): Promise<Shown>;
  /** Whether the items of a list show this thing; `undefined` where that cannot be told. */
  isListed(thing: Thing, items: readonly JsonObject[]): boolean | undefined;
  /** Whether the description allows this content of an operation. */
  isAllowed(operation: Operation, fields: Json): boolean;
  /** A number that is another one at each call, for names that no other thing has. */
  next(): number;
  /** Ends the law without a verdict. */
  giveUp(reason: string): never;
}

/** One thing that a law saw, and the operation that should have done otherwise. */
export interface LawObservation extends Omit<Observation, 'cause'> {
  readonly operation: Operation;
}

/** What must hold between the exchanges of one sequence, for any resource that has the roles. */
export interface Law {
  /** Equal to the file's name. */
  readonly id: string;
  readonly title: string;
  /** MUST where an RFC, OpenAPI or the description says it; SHOULD where it follows from the shape of a resource. */
  readonly requirement: Requirement;
  readonly basis: Basis;
  /** One sentence for the person who must act. */
  readonly why: string;
  /** Roles that the resource has to have. */
  readonly needs: readonly Role[];
  /** What else the description has to say. */
  appliesTo?(resource: Resource, description: Description): boolean;
  play(stage: Stage): AsyncIterable<LawObservation>;
}

export function defineLaw(law: Law): Law {
  return law;
}

/** Ends a law without a verdict, with the reason. */
export class LawEnd extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.name = 'LawEnd';
    this.reason = reason;
  }
}
