import type { CasePlace } from '../../core/case-place.ts';
import type { Description } from '../../core/description.ts';
import type { Operation } from '../../core/operation.ts';
import { pointerTokens } from '../../core/pointer.ts';
import {
  type Binding,
  type Identifier,
  isSamePlace,
  type Need,
  type Producer,
  type Role,
} from '../../core/resource.ts';
import { AnsweredAlike } from './answered-alike.ts';
import { answerSaid } from './answers.ts';
import type { Draft } from './draft.ts';
import { conversion, type Said, saidAt } from './fields.ts';
import type { Gathering } from './gather.ts';
import { identityPlaces } from './identity-places.ts';
import { linksOf } from './links.ts';
import { listedNames } from './listed-names.ts';
import { Mentions } from './mentions.ts';
import { draftsOf } from './merge.ts';
import { NamedResources, type Reference } from './named-resources.ts';
import { namesakeProducers } from './namesakes.ts';
import { bringersOf, byConfidence, producersOf, undescribedProducers } from './producers.ts';
import { type WantingPlace, wantingPlaces } from './wanting-places.ts';
import { singularWords, spelling, withArticle, wordsOf } from './words.ts';

export interface Bound {
  readonly bindings: readonly Binding[];
  readonly needs: readonly Need[];
}

/** Finds for each place that names something what gives its value, and tells where nothing does. */
export function bind(description: Description, gathering: Gathering): Bound {
  const binder = new Binder(description, gathering);
  const links = linkedTo(description);
  const bound = description.operations.map((operation) => binder.bind(operation, links.get(operation) ?? []));
  return { bindings: bound.flatMap(({ bindings }) => bindings), needs: bound.flatMap(({ needs }) => needs) };
}

interface OwnPlace {
  readonly place: CasePlace;
  readonly reference: Reference;
}

type Linked = Pick<Binding, 'place'> & { readonly producer: Producer };

/** What links say, by their targets. */
function linkedTo(description: Description): Map<Operation, Linked[]> {
  const found = new Map<Operation, Linked[]>();
  for (const operation of description.operations) {
    for (const { target, given } of linksOf(description, operation)) {
      const wanting = wantingPlaces(description, target);
      const linked = given.map(({ place, from }): Linked => {
        const wanted = wanting.find((one) => isSamePlace(one.place, place))?.said ?? [];
        const given =
          from.kind === 'answer' ? saidAt(description, answerSaid(description, operation), from.pointer) : [];
        const way = conversion(given, wanted);
        const converts = way === 'text' || way === 'number' ? { converts: way } : {};
        return { place, producer: { operation, from, confidence: 'stated', ...converts } };
      });
      found.set(target, [...(found.get(target) ?? []), ...linked]);
    }
  }
  return found;
}

/** Roles in which an operation is about one thing that there is already. */
const aboutOne: readonly Role[] = ['read', 'head', 'replace', 'update', 'remove', 'actions'];

class Binder {
  private readonly description: Description;
  private readonly gathering: Gathering;
  private readonly drafts: readonly Draft[];
  private readonly named: NamedResources;
  private readonly mentions: Mentions;
  private readonly alike: AnsweredAlike;

  constructor(description: Description, gathering: Gathering) {
    this.description = description;
    this.gathering = gathering;
    this.drafts = draftsOf(gathering);
    this.mentions = new Mentions(description, this.drafts);
    this.alike = new AnsweredAlike(description);
    this.named = new NamedResources(description, this.drafts, (draft) => gathering.drafts.saidOf(draft));
  }

  bind(operation: Operation, links: readonly Linked[]): Bound {
    const own = this.ownPlaces(operation);
    const bindings: Binding[] = [];
    const needs: Need[] = [];
    for (const wanting of wantingPlaces(this.description, operation)) {
      const linked = links
        .filter(({ place }) => isSamePlace(place, wanting.place))
        .map(({ producer }) => producer);
      const made = this.bindPlace(operation, wanting, own, linked);
      if (made && 'producers' in made) bindings.push(made);
      else if (made) needs.push(made);
    }
    bindings.push(
      ...listedNames(this.description, operation, (name) => this.gathering.ownerOf(operation, name)?.draft),
    );
    const more = links.filter(({ place }) => !bindings.some((binding) => isSamePlace(binding.place, place)));
    for (const { place, producer } of more) {
      bindings.push({ operation, place, required: false, many: false, producers: [producer] });
    }
    return { bindings, needs };
  }

  private bindPlace(
    operation: Operation,
    wanting: WantingPlace,
    own: readonly OwnPlace[],
    linked: readonly Producer[],
  ): Binding | Need | undefined {
    const { place, said, many } = wanting;
    const owner = place.in === 'path' ? this.gathering.ownerOf(operation, place.name) : undefined;
    const told = own.find((one) => isSamePlace(one.place, place))?.reference;
    const other = this.named.wanted(operation, wanting);
    const references = [owner, told, other];
    let reference: Reference | undefined;
    let producers: readonly Producer[] = [];
    let isOwn = false;
    for (const candidate of references) {
      if (!candidate) continue;
      if (place.in !== 'path' && isOwnName(operation, wanting, candidate)) {
        isOwn ||= candidate.confidence !== 'shaped';
        continue;
      }
      reference ??= candidate;
      producers = producersOf(this.description, candidate.draft, { ...candidate, said }).filter(
        (producer) => producer.operation !== operation,
      );
      if (producers.length === 0) continue;
      reference = candidate;
      break;
    }
    const others = owner ? this.otherwiseNamed(operation, wanting, owner.draft) : [];
    const isAdding = operation.method === 'put' && isLastParameter(operation, wanting);
    producers = isAdding ? [...others, ...producers] : [...producers, ...others];
    // a field that only has the name of a thing need not name one
    const isMeant = reference !== undefined && reference.confidence !== 'shaped';
    const isNamed = isMeant || place.in === 'path' || endsLikeId(wanting.name);
    const isSought = isNamed && !isOwn && !wanting.within && (place.in !== 'body' || wanting.required);
    if (producers.length === 0 && linked.length === 0 && isSought) {
      producers = this.mentions.of(operation, wanting);
    }
    if (producers.length === 0 && linked.length === 0 && wanting.required && place.in === 'query')
      producers = this.alike.of(operation, wanting);
    const found = byConfidence([...linked, ...producers]);
    const tied =
      owner && found.every(isPlainText)
        ? [...found, ...this.undescribed(operation, [owner, other], said)]
        : found;
    const all = tied.length > 0 ? [...this.puttingBefore(operation, place), ...tied] : tied;
    // who makes it by PUT may name it as they like
    const isChosen =
      owner?.draft.create.includes(operation) && isLastParameter(operation, wanting) && others.length === 0;
    // what makes it by POST refuses the names that are there
    if (isChosen && operation.method === 'post' && linked.length === 0) return undefined;
    const required = wanting.required && !isChosen;
    if (all.length > 0) {
      return {
        operation,
        place,
        required,
        many,
        producers: all,
        ...(reference ? { resource: reference.draft } : {}),
      };
    }
    if (!required || !isNamed) return undefined;
    return { operation, place, reason: reasonFor(wanting, reference) };
  }

  /** `PUT /groups/{id}/members/{user_id}` takes a user that is no member yet. */
  private otherwiseNamed(operation: Operation, wanting: WantingPlace, owner: Draft): Producer[] {
    if (owner.create.some(({ method }) => method !== 'put')) return [];
    const { said } = wanting;
    const other = this.named.wanted(operation, wanting);
    const isOther = other !== undefined && other.draft !== owner && other.confidence !== 'shaped';
    return [
      ...(isOther ? producersOf(this.description, other.draft, { ...other, said }) : []),
      ...namesakeProducers(this.description, this.drafts, { draft: owner, said }),
    ].filter((producer) => producer.operation !== operation);
  }

  /** `DELETE /posts/{id}/star` takes away what `PUT /posts/{id}/star` has put there; one that has none may refuse. */
  private puttingBefore(operation: Operation, place: CasePlace): Producer[] {
    const isAboutPart = this.drafts.some(
      (draft) => draft.actions.includes(operation) || (draft.isSingleton && draft.remove.includes(operation)),
    );
    if (operation.method !== 'delete' || place.in !== 'path' || !isAboutPart) return [];
    return this.description.operations
      .filter(({ method, path }) => path === operation.path && (method === 'put' || method === 'post'))
      .map((putting) => ({ operation: putting, from: { kind: 'request', place }, confidence: 'named' }));
  }

  private undescribed(
    operation: Operation,
    references: readonly (Reference | undefined)[],
    said: Said,
  ): Producer[] {
    const drafts = new Map(references.flatMap((one) => (one ? [[one.draft, one] as const] : [])));
    return [...drafts]
      .flatMap(([draft, one]) => undescribedProducers(this.description, draft, { ...one, said }))
      .filter((producer) => producer.operation !== operation);
  }

  /** The places of an operation that say which thing it is about, besides its path. */
  private ownPlaces(operation: Operation): OwnPlace[] {
    return this.drafts.flatMap((draft) => {
      const [identifier, ...others] = draft.identifiers;
      const isAbout =
        aboutOne.some((role) => draft[role].includes(operation)) && !bringersOf(draft).includes(operation);
      if (!isAbout || !identifier || others.length > 0) return [];
      const place = this.ownPlace(operation, draft, identifier);
      return place ? [{ place, reference: { draft, identifier, confidence: 'named' as const } }] : [];
    });
  }

  private ownPlace(operation: Operation, draft: Draft, identifier: Identifier): CasePlace | undefined {
    const places = identityPlaces(this.description, operation, draft);
    const isInPath = operation.parameters.some(
      (one) => one.in === 'path' && this.gathering.ownerOf(operation, one.name)?.draft === draft,
    );
    const field = pointerTokens(identifier.pointer ?? '').at(-1) ?? identifier.name;
    const wanted = [identifier.name, field].map(spelling);
    const meant = places.filter(({ name }) => wanted.includes(spelling(name)));
    const [first] = meant.length > 0 || isInPath ? meant : places;
    return first?.place;
  }
}

/** What is being made says its own name, and not that of another. */
function isOwnName(operation: Operation, { name }: WantingPlace, { draft, confidence }: Reference): boolean {
  if (!draft.create.includes(operation)) return false;
  return confidence !== 'shaped' || spelling(name) === spelling(draft.name);
}

function isLastParameter({ path }: Operation, { place }: WantingPlace): boolean {
  return place.in === 'path' && path.replace(/\/$/, '').endsWith(`{${place.name}}`);
}

/** A plain text that is said to be the name of what was made: many say so of an answer that has it in a field. */
function isPlainText({ from, operation }: Producer): boolean {
  const isPlain = ({ type }: { readonly type: string }): boolean => /^text\/plain\b/i.test(type);
  const successes = operation.responses.filter(({ status }) => /^2/.test(status));
  return (
    from.kind === 'answer' && from.pointer === '' && successes.every(({ content }) => content.every(isPlain))
  );
}

function endsLikeId(name: string): boolean {
  const words = wordsOf(name);
  return words.length > 1 && ['id', 'ids', 'uuid', 'guid', 'pk'].includes(words.at(-1) ?? '');
}

function reasonFor({ name, within }: WantingPlace, reference: Reference | undefined): string {
  if (reference) return `nothing that is described makes or lists ${withArticle(reference.draft.name)}`;
  const noun = singularWords(within ?? name.replace(/[_-]?(ids?|uuid|guid)$/i, '')).join(' ');
  return noun === ''
    ? 'nothing tells what it names'
    : `nothing that is described makes or lists ${withArticle(noun)}`;
}
