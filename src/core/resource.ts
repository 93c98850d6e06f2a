import type { CasePlace } from './case-place.ts';
import type { Json } from './json.ts';
import type { Operation } from './operation.ts';

/** Why we tie two things: a link or a shared schema says so, their names say so, or only their shapes suggest it. */
export type Confidence = 'stated' | 'named' | 'shaped';

export const roles = ['create', 'read', 'head', 'list', 'replace', 'update', 'remove', 'actions'] as const;
/** What an operation does to a resource. `actions` changes it in another way than by its fields. */
export type Role = (typeof roles)[number];

/** One of the values that together name one thing among its like. */
export interface Identifier {
  /** As parameters call it; `''` where only the representation names it. */
  readonly name: string;
  /** JSON Pointer into a representation; absent where no representation shows it. */
  readonly pointer?: string;
  readonly confidence: Confidence;
}

/** Where an operation shows the fields of a resource. */
export interface Representation {
  /** JSON Pointer into the content of its request. */
  readonly inRequest?: string;
  /** JSON Pointer into the content of its success: of the one thing, or of the array of things where there are `many`. */
  readonly inAnswer?: string;
  readonly many: boolean;
  /** JSON Pointer into the representation: the content of the request is what stands there, and not all of it. */
  readonly part?: string;
}

/** A thing that operations make, read, list, change and remove. */
export interface Resource extends Readonly<Record<Role, readonly Operation[]>> {
  /** In words and in the singular; with the parent's name before it where another one has the same. */
  readonly name: string;
  /** Path template of one of it where some path names one; else that of all of them. */
  readonly path: string;
  /** There is one only, for each parent where it has one, so that nothing identifies it. */
  readonly isSingleton: boolean;
  readonly identifiers: readonly Identifier[];
  readonly parent?: Resource;
  readonly representations: ReadonlyMap<Operation, Representation>;
}

/** Where in an exchange a value is found. */
export type Origin =
  | { readonly kind: 'answer'; readonly pointer: string }
  /** In every item of the array at `itemsAt`. */
  | { readonly kind: 'items'; readonly itemsAt: string; readonly pointer: string }
  | { readonly kind: 'header'; readonly name: string }
  /** In the path that the header `Location` names, read by a path template. */
  | { readonly kind: 'location'; readonly template: string; readonly parameter: string }
  /** What the producer itself was asked with. */
  | { readonly kind: 'request'; readonly place: CasePlace }
  /** In an answer that the description does not show: under the best of these names, of one thing or of `many`. */
  | { readonly kind: 'undescribed'; readonly names: readonly string[]; readonly many: boolean }
  | { readonly kind: 'constant'; readonly value: Json };

export interface Producer {
  readonly operation: Operation;
  readonly from: Origin;
  readonly confidence: Confidence;
  /** The type that the value has to be turned into, where the producer gives it as another one. */
  readonly converts?: 'text' | 'number';
}

/** A place of a request that wants what another operation gives. */
export interface Binding {
  readonly operation: Operation;
  /** In a body, index 0 stands for every index of an array. */
  readonly place: CasePlace;
  readonly required: boolean;
  /** The place takes an array of such values. */
  readonly many: boolean;
  readonly resource?: Resource;
  /** Best first: what is stated before what is guessed, makers before lists. */
  readonly producers: readonly Producer[];
}

export interface Untied {
  readonly operation: Operation;
  readonly reason: string;
}

/** A place that must name something which no operation gives. */
export interface Need extends Untied {
  readonly place: CasePlace;
}

export interface ResourceModel {
  readonly resources: readonly Resource[];
  /** What each operation does, and to which resource; an operation of none is `untied`. */
  readonly roles: ReadonlyMap<Operation, readonly { readonly resource: Resource; readonly role: Role }[]>;
  readonly bindings: readonly Binding[];
  readonly untied: readonly Untied[];
  readonly needs: readonly Need[];
  bindingsOf(operation: Operation): readonly Binding[];
  /** None where the place names nothing that operations give. */
  producersOf(operation: Operation, place: CasePlace): readonly Producer[];
}

/** What changes a thing by its fields. */
export function changersOf({ update, replace }: Resource): Operation[] {
  return [...new Set([...update, ...replace])];
}

/** What makes a thing or changes it by its fields. */
export function writersOf(resource: Resource): Operation[] {
  return [...new Set([...resource.create, ...changersOf(resource)])];
}

export function isSamePlace(one: CasePlace, other: CasePlace): boolean {
  if (one.in === 'body' || other.in === 'body') {
    return one.in === 'body' && other.in === 'body' && one.pointer === other.pointer;
  }
  return one.in === other.in && one.name === other.name;
}
