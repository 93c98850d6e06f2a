import type { Description } from '../../core/description.ts';
import type { Operation } from '../../core/operation.ts';
import type { Role, Untied } from '../../core/resource.ts';
import { answerSaid, declares, listIn } from './answers.ts';
import { type Draft, Drafts, keyOf, ownParameters } from './draft.ts';
import { isList } from './fields.ts';
import { fieldName, isIdLike } from './identifiers.ts';
import type { Reference } from './named-resources.ts';
import { type PathReading, readPath, versionIn, versionOf } from './path-readings.ts';
import { placeByWord } from './places-by-word.ts';
import { isSameThing } from './verbs.ts';
import { thing } from './words.ts';

/** What was found of resources, and the operations of which nothing was. */
export interface Gathered {
  readonly drafts: Drafts;
  readonly untied: Untied[];
}

/** What stands in a path decides first; what a path leaves open, by what is asked and answered there. */
export function gather(description: Description): Gathering {
  const gathering = new Gathering(description);
  const readings = description.operations.map(readPath);
  gathering.countParameters(readings);
  for (const reading of readings) gathering.placeByPath(reading);
  placeByWord(
    gathering,
    readings.filter(({ kind }) => ['below', 'flat', 'beside'].includes(kind)),
  );
  return gathering;
}

export class Gathering implements Gathered {
  readonly description: Description;
  readonly drafts: Drafts;
  readonly untied: Untied[] = [];
  private readonly versions: ReadonlySet<string>;
  /** How many parameters name one of a collection; several where they name things within each other. */
  private readonly counts = new Map<string, number[]>();

  constructor(description: Description) {
    this.description = description;
    this.drafts = new Drafts(description);
    const versions = description.operations.map(({ path }) => versionIn(path));
    this.versions = new Set(versions.filter((version) => version !== undefined));
  }

  leave(operation: Operation, reason: string): void {
    this.untied.push({ operation, reason });
  }

  countParameters(readings: readonly PathReading[]): void {
    const byKey = new Map<string, (PathReading & { kind: 'item' })[]>();
    for (const reading of readings) {
      if (reading.kind !== 'item') continue;
      const key = this.collectionKey(reading.operation, reading.collection);
      byKey.set(key, [...(byKey.get(key) ?? []), reading]);
    }
    for (const [key, items] of byKey) {
      const most = Math.max(...items.map(({ count }) => count));
      // `/repos/{owner}` may list what `/repos/{owner}/{name}` reads
      const named = items.filter(({ operation, count }) => count === most || !this.lists(operation));
      this.counts.set(key, [...new Set(named.map(({ count }) => count))].toSorted());
    }
  }

  private lists(operation: Operation): boolean {
    return operation.method === 'get' && isList(answerSaid(this.description, operation));
  }

  collectionKey(operation: Operation, collection: PathReading['steps']): string {
    return keyOf(collection, versionOf(operation.path, this.versions));
  }

  itemKey(collectionKey: string, count = this.counts.get(collectionKey)?.[0] ?? 1): string {
    return collectionKey + '/{}'.repeat(count);
  }

  /** What is named by the path up to its last parameter. */
  draftOf(operation: Operation, steps: PathReading['steps']): Draft | undefined {
    const count = ownParameters(steps).length;
    const key = this.collectionKey(operation, steps.slice(0, steps.length - count));
    return this.drafts.all.get(this.itemKey(key, count));
  }

  /** What a parameter of a path names one of. */
  ownerOf(operation: Operation, parameter: string): Reference | undefined {
    const reading = readPath(operation);
    const { steps } = reading;
    const at = steps.findIndex((step) => step.kind === 'parameter' && step.name === parameter);
    if (at === -1) return undefined;
    if (reading.kind === 'spoken' && at >= steps.length - ownParameters(steps).length) {
      return namedBy(
        this.drafts.all.get(this.itemKey(this.collectionKey(operation, reading.collection))),
        0,
        parameter,
      );
    }
    for (let end = at; steps[end]?.kind === 'parameter'; end += 1) {
      const draft = this.draftOf(operation, steps.slice(0, end + 1));
      if (draft) return namedBy(draft, draft.identifiers.length - 1 - (end - at), parameter);
    }
    return undefined;
  }

  placeByPath(reading: PathReading): void {
    const { operation } = reading;
    if (['options', 'trace'].includes(operation.method)) {
      this.leave(operation, `${operation.method.toUpperCase()} is about the exchange and not about a thing`);
    } else if (reading.kind === 'root') this.leave(operation, 'its path names no thing');
    else if (reading.kind === 'item') this.placeItem(reading);
    else if (reading.kind === 'spoken') this.placeSpoken(reading);
  }

  private placeItem({ operation, steps, collection, count }: PathReading & { kind: 'item' }): void {
    const key = this.collectionKey(operation, collection);
    const last = collection.at(-1);
    const noun = last?.kind === 'literal' ? last.text : '';
    const deeper = this.counts.get(key)?.find((other) => other > count);
    const isMany = this.lists(operation);
    if (isMany && deeper !== undefined) {
      this.drafts.give(this.drafts.at(this.itemKey(key, deeper), noun, operation.path), 'list', operation);
      return;
    }
    const outer = this.counts.get(key)?.filter((other) => other < count).length ?? 0;
    const named =
      outer > 0 ? (ownParameters(steps).at(-1) ?? noun).replace(/_?(id|name|key)$/i, '') || noun : noun;
    const draft = this.drafts.at(this.itemKey(key, count), named, operation.path);
    draft.path = operation.path;
    const own = ownParameters(steps).slice(outer);
    for (const name of own)
      if (!draft.parameters.includes(name) && draft.parameters.length < own.length)
        draft.parameters.push(name);
    const role = itemRole(operation, isMany);
    if (role) this.drafts.give(draft, role, operation);
  }

  private placeSpoken({ operation, steps, collection, noun, role }: PathReading & { kind: 'spoken' }): void {
    const key = this.collectionKey(operation, collection);
    const draft = this.drafts.at(this.itemKey(key), noun, operation.path);
    const [name] = ownParameters(steps);
    if (name !== undefined && draft.parameters.length === 0) draft.parameters.push(name);
    const said = answerSaid(this.description, operation);
    const isMany =
      isList(said) || (thing(noun) !== noun && listIn(this.description, said, noun) !== undefined);
    this.drafts.give(draft, role === 'read' && isMany && name === undefined ? 'list' : role, operation);
  }
}

function namedBy(draft: Draft | undefined, index: number, parameter: string): Reference | undefined {
  const identifier = draft?.identifiers[index];
  if (!draft || !identifier) return undefined;
  const { confidence } = identifier;
  // `/users/{username}` beside `/users/{user_id}/posts`
  const isOther =
    !isSameThing(parameter, draft.name) && isIdLike(parameter) !== isIdLike(fieldName(identifier) || 'id');
  return { draft, identifier: isOther ? { name: parameter, confidence } : identifier, confidence };
}

function itemRole(operation: Operation, isMany: boolean): Role | undefined {
  const roles: Partial<Record<Operation['method'], Role>> = {
    get: isMany ? 'list' : 'read',
    head: 'head',
    put: 'replace',
    patch: 'update',
    delete: 'remove',
    post: declares(operation, '201') ? 'create' : 'update',
  };
  return roles[operation.method];
}
