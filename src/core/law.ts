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
  /** The whole of its JSON, where it has some. */
  readonly content?: Json;
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
  /** Texts of it that were made up for it alone, by field. */
  readonly own?: Readonly<Record<string, string>>;
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
  /** With texts that no other thing has, as far as the description allows them. */
  readonly isNew?: boolean;
}

/** A field of a representation that an operation takes. */
export interface WrittenField {
  readonly name: string;
  readonly required: boolean;
  readonly isReadOnly: boolean;
  readonly isWriteOnly: boolean;
  /** What the description says that it is where it is left out. */
  readonly fallback?: Json;
}

/** What the content of one operation can say of a thing. */
export interface Writing {
  readonly operation: Operation;
  /** The declared ones. */
  readonly fields: readonly WrittenField[];
  /** The fields of the request that is known to succeed. */
  readonly known: JsonObject;
  /** Whether content leaves as it was what it does not name: RFC 7396 says so, or only custom does. */
  readonly merges: 'stated' | 'usual' | undefined;
  /** Whether the description allows this representation. */
  isAllowed(fields: Json): boolean;
  /** Other values for what `from` shows and the operation takes, but for what names this thing or another one. */
  other(from: JsonObject): JsonObject;
  /** What makes these changes and no others: everything else as `from` shows it, unless it may be left out. */
  content(from: JsonObject, changed: JsonObject): JsonObject;
  /** `fields` with one that the description forbids there; a few of them, as a server may not look at each. */
  broken(fields: JsonObject): readonly JsonObject[];
}

/** What came of a change of everything that can be changed. */
export interface Change {
  readonly fields: JsonObject;
  /** Absent where no change was taken. */
  readonly shown?: Shown;
  /** Why not. */
  readonly reason: string;
}

/** What a list showed, page after page. */
export interface Listing {
  readonly operation: Operation;
  readonly items: readonly JsonObject[];
  /** Nothing is left that was not asked for. */
  readonly isWhole: boolean;
}

/** What a law plays on: one resource of one target. A method that cannot do what it is for ends the law without a verdict. */
export interface Stage {
  readonly description: Description;
  readonly resource: Resource;
  /** Whether there is a second set of credentials. */
  readonly hasOther: boolean;
  /** Makes a new thing, with other fields than the known ones where they are given. */
  make(fields?: (known: JsonObject) => JsonObject): Promise<Thing>;
  /** Makes a new thing with every field that it may have, beside another one where one is given. */
  makeFull(beside?: Thing): Promise<Thing>;
  /** So many things beside each other, of which other laws may have made lists as well. */
  several(count: number): Promise<readonly Thing[]>;
  /** One that other laws may have changed by its fields before; with all of them where that matters. */
  some(isFull: boolean): Promise<Thing>;
  /** What reading shows of a thing, without what differs from one moment to the next. */
  look(thing: Thing): Promise<JsonObject>;
  /** Reads a thing, again for a moment until it suits. */
  reread(thing: Thing, suits?: (fields: JsonObject) => boolean): Promise<Shown>;
  /** None where the operation takes no fields, or was never seen to succeed. */
  writing(operation: Operation, thing?: Thing): Promise<Writing | undefined>;
  /** Changes all that an operation can change of what `from` shows, or all texts where a server does not take that. */
  change(operation: Operation, thing: Thing, from: JsonObject): Promise<Change>;
  wait(ms: number): Promise<void>;
  /** Goes through the pages of a list of things like this one, until it is enough. */
  list(thing: Thing, isEnough?: (items: readonly JsonObject[]) => boolean): Promise<Listing>;
  /** Reads what a reference in an answer leads to; `undefined` where it leads out of the target. */
  follow(reference: string, from: Shown): Promise<Shown | undefined>;
  /** Sends an operation about a thing, or about none. */
  send(operation: Operation, thing?: Thing, sending?: Sending): Promise<Shown>;
  /** The representation that the operation is known to take, for this thing. */
  known(operation: Operation, thing?: Thing): Promise<JsonObject>;
  /** Asks again for a moment until it suits: what is not there yet may only be late. */
  settled(ask: () => Promise<Shown>, suits: (shown: Shown) => boolean): Promise<Shown>;
  /** What of the items of a list shows this thing; `undefined` where that cannot be told. */
  itemsOf(thing: Thing, items: readonly JsonObject[]): readonly JsonObject[] | undefined;
  /** Whether the items of a list show this thing; `undefined` where that cannot be told. */
  isListed(thing: Thing, items: readonly JsonObject[]): boolean | undefined;
  /** Whether the description allows this content of an operation. */
  isAllowed(operation: Operation, fields: Json): boolean;
  /** A number that is another one at each call, for names that no other thing has. */
  next(): number;
  /** A UUID that no run has used before. */
  fresh(): string;
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
  /** Played while no other law is: what others make and remove would change what it compares. */
  readonly isAlone?: boolean;
  /** Played on things of its own alone: what its things stand in does not stay as it was. */
  readonly isApart?: boolean;
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
