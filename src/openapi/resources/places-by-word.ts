import type { Method, Operation } from '../../core/operation.ts';
import { joinPointer } from '../../core/pointer.ts';
import type { Role } from '../../core/resource.ts';
import { answerSaid, bodySaid, countsOnly, declares, isSameShape, listIn, oneIn } from './answers.ts';
import type { Draft } from './draft.ts';
import { fieldsOf, isRecord } from './fields.ts';
import type { Gathering } from './gather.ts';
import { identityPlaces } from './identity-places.ts';
import type { PathReading } from './path-readings.ts';
import { imperative, isSameThing, isSearch, isVerb } from './verbs.ts';
import { isPlural, withArticle, wordsOf } from './words.ts';

type ByWord = PathReading & { kind: 'below' | 'flat' | 'beside' };

/** Operations whose path ends in a word: a collection, an only one, an action, or none of these. */
export function placeByWord(gathering: Gathering, readings: readonly PathReading[]): void {
  const groups = new Map<string, ByWord[]>();
  for (const reading of readings) {
    if (reading.kind !== 'below' && reading.kind !== 'flat' && reading.kind !== 'beside') continue;
    if (['options', 'trace'].includes(reading.operation.method)) continue;
    const key = gathering.collectionKey(reading.operation, reading.steps);
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  // an owner before what stands below it
  for (const [key, group] of [...groups].toSorted(([a], [b]) => a.split('/').length - b.split('/').length)) {
    new Group(gathering, key, group).place();
  }
}

const onlyRoles: Readonly<Partial<Record<Method, Role>>> = {
  get: 'read',
  head: 'head',
  post: 'create',
  put: 'replace',
  patch: 'update',
  delete: 'remove',
};

class Group {
  private readonly gathering: Gathering;
  private readonly key: string;
  private readonly readings: readonly ByWord[];

  constructor(gathering: Gathering, key: string, readings: readonly ByWord[]) {
    this.gathering = gathering;
    this.key = key;
    this.readings = readings;
  }

  place(): void {
    const known = this.gathering.drafts.all.get(this.gathering.itemKey(this.key));
    const [first] = this.readings;
    if (!first) return;
    if (known) for (const { operation } of this.readings) this.placeInCollection(known, operation);
    else if (first.kind === 'below') this.placeBelow(first.word, first.owner);
    else if (first.kind === 'beside') for (const reading of this.readings) this.placeBeside(reading);
    else this.placeFlat(first.word);
  }

  /** On the path of all things of a kind. */
  private placeInCollection(draft: Draft, operation: Operation): void {
    const found = this.collectionRole(draft, operation);
    if ('role' in found) this.gathering.drafts.give(draft, found.role, operation);
    else this.leave(operation, found.reason);
  }

  private collectionRole(draft: Draft, operation: Operation): { role: Role } | { reason: string } {
    const { description } = this.gathering;
    const { method } = operation;
    const answer = answerSaid(description, operation);
    const list = listIn(description, answer, draft.name);
    if (method === 'post') return { role: list && isSearch(operation.path) ? 'list' : 'create' };
    const identity = identityPlaces(description, operation, draft);
    if (method === 'get' || method === 'head') {
      const isOne = !list && identity.some(({ required }) => required);
      if (isOne) return { role: method === 'get' ? 'read' : 'head' };
      const isSomethingElse = method === 'head' || (isRecord(answer) && !list);
      return isSomethingElse
        ? { reason: `it answers no list of what ${withArticle(draft.name)} is` }
        : { role: 'list' };
    }
    if (identity.length === 0) return { reason: `it is about every ${draft.name} at once` };
    const tellsMany = list !== undefined || countsOnly(description, answer);
    if (!identity.some(({ required }) => required) && tellsMany)
      return { reason: `it changes as many of what ${withArticle(draft.name)} is as it is told to` };
    return { role: method === 'delete' ? 'remove' : method === 'put' ? 'replace' : 'update' };
  }

  /** `/users/{id}/…` */
  private placeBelow(word: string, owner: PathReading['steps']): void {
    const operations = this.readings.map(({ operation }) => operation);
    const [first] = operations;
    const held = first && this.gathering.draftOf(first, owner);
    const spoken = imperative(word);
    const reads = operations.some(({ method }) => method === 'get');
    if (held && spoken && spoken.noun === undefined && operations.length === 1) {
      const fits = ['read', 'update', 'replace', 'remove'].includes(spoken.role);
      for (const operation of operations)
        this.gathering.drafts.give(held, fits ? spoken.role : 'actions', operation);
    } else if (this.isCollection(word, operations, held)) this.placeNewCollection(word);
    else if (held && !reads) for (const operation of operations) this.placeChange(held, word, operation);
    else if (reads && (held || operations.length > 1)) this.placeOnly(word);
    else for (const operation of operations) this.leave(operation, 'no path names what it is done to');
  }

  /** Whether things are made or listed at a path that nothing stands below. */
  private isCollection(word: string, operations: readonly Operation[], held?: Draft): boolean {
    if (this.lists(word)) return true;
    const post = operations.find(({ method }) => method === 'post');
    if (!post || isVerb(word) || operations.some(({ method }) => method === 'put' || method === 'patch'))
      return false;
    if (held && this.answersLike(held, post)) return false;
    return isPlural(word) || (declares(post, '201') && !operations.some(({ method }) => method === 'get'));
  }

  private lists(word: string): boolean {
    const get = this.readings.find(({ operation }) => operation.method === 'get')?.operation;
    if (!get || isVerb(word)) return false;
    const list = listIn(this.gathering.description, answerSaid(this.gathering.description, get), word);
    // a list of bare names or numbers is a property
    return list !== undefined && isRecord(list.said);
  }

  private answersLike(held: Draft, operation: Operation): boolean {
    const { description, drafts } = this.gathering;
    const answer = oneIn(description, answerSaid(description, operation), held.name);
    return (
      answer !== undefined &&
      isSameShape(description, answer.said, drafts.saidOf(held, ['read', 'create', 'list']))
    );
  }

  /** A write below one thing changes one of its fields, or something happens to it. */
  private placeChange(held: Draft, word: string, operation: Operation): void {
    const { drafts, description } = this.gathering;
    const isChange = ['put', 'patch'].includes(operation.method) && !isVerb(word);
    const field = isChange
      ? fieldsOf(description, drafts.saidOf(held)).find(({ name }) => isSameThing(name, word))
      : undefined;
    drafts.give(held, field ? 'update' : 'actions', operation);
    if (!field) return;
    const { inRequest: _, ...known } = held.representations.get(operation) ?? { many: false };
    held.representations.set(operation, { ...known, part: joinPointer('', field.name) });
  }

  /** `/users/login` */
  private placeBeside({ operation, steps }: ByWord): void {
    const { drafts, description } = this.gathering;
    const key = this.gathering.collectionKey(operation, steps.slice(0, -1));
    const held = drafts.all.get(this.gathering.itemKey(key));
    if (held && identityPlaces(description, operation, held).length > 0)
      drafts.give(held, 'actions', operation);
    else
      this.leave(
        operation,
        held ? `it does not say which ${held.name}` : 'its path says what to do, and to no thing',
      );
  }

  private placeFlat(word: string): void {
    const operations = this.readings.map(({ operation }) => operation);
    const reads = operations.some(({ method }) => method === 'get');
    const writes = operations.some(({ method }) => ['put', 'patch', 'delete'].includes(method));
    if (this.isCollection(word, operations)) this.placeNewCollection(word);
    else if (reads && writes) this.placeOnly(word);
    else for (const operation of operations) this.leave(operation, aloneReason(operation));
  }

  private placeNewCollection(word: string): void {
    const [first] = this.readings;
    if (!first) return;
    const draft = this.gathering.drafts.at(this.gathering.itemKey(this.key), word, first.operation.path);
    for (const { operation } of this.readings) this.placeInCollection(draft, operation);
  }

  /** There is one, and nothing but its parent names it. */
  private placeOnly(word: string): void {
    const [first] = this.readings;
    if (!first) return;
    const { drafts, description } = this.gathering;
    const draft = drafts.at(this.key, word, first.operation.path);
    draft.name = wordsOf(word).join(' ');
    draft.isSingleton = true;
    for (const { operation } of this.readings) {
      const role = onlyRoles[operation.method];
      const isMade = declares(operation, '201') && bodySaid(description, operation).length > 0;
      if (role) drafts.give(draft, role === 'create' && !isMade ? 'actions' : role, operation);
    }
  }

  private leave(operation: Operation, reason: string): void {
    this.gathering.leave(operation, reason);
  }
}

function aloneReason({ method }: Operation): string {
  return method === 'get' || method === 'head'
    ? 'nothing makes or changes what it reads'
    : 'what it does leaves nothing that can be read or named';
}
