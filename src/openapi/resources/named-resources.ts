import type { Description } from '../../core/description.ts';
import type { Json } from '../../core/json.ts';
import type { Operation } from '../../core/operation.ts';
import { joinPointer } from '../../core/pointer.ts';
import type { Confidence, Identifier } from '../../core/resource.ts';
import type { Draft } from './draft.ts';
import { type Said, saidAt } from './fields.ts';
import {
  fieldName,
  isIdLike,
  isNamingComponent,
  keyWords,
  parameterSaid,
  withoutNoun,
} from './identifiers.ts';
import { resourceNamePattern } from './resource-names.ts';
import type { WantingPlace } from './wanting-places.ts';
import { singularWords, spelling, thing, wordsOf } from './words.ts';

/** The identifier of a resource that a place wants. */
export interface Reference {
  readonly draft: Draft;
  readonly identifier: Identifier;
  readonly confidence: Confidence;
}

/** `{className}` asks for the name of a `class`. */
function isNameOf(asked: string, name: string): boolean {
  const words = wordsOf(asked);
  return keyWords.includes(words.at(-1) ?? '') && words.slice(0, -1).join('') === spelling(name);
}

/** Finds resources by what names them in requests. */
export class NamedResources {
  private readonly byName = new Map<string, Draft[]>();
  private readonly byNaming = new Map<Json, Reference[]>();
  private readonly byPattern = new Map<string, Reference[]>();
  private readonly description: Description;
  private readonly drafts: readonly Draft[];

  constructor(description: Description, drafts: readonly Draft[], saidOf: (draft: Draft) => Said) {
    this.description = description;
    this.drafts = drafts;
    for (const draft of drafts) {
      if (draft.isSingleton) continue;
      this.noteComponents(draft, saidOf);
      this.notePatterns(draft);
      const own = thing(draft.name);
      const below = draft.parent ? thing(draft.parent.name) + own : own;
      for (const name of new Set([own, below]))
        this.byName.set(name, [...(this.byName.get(name) ?? []), draft]);
    }
  }

  /** The one resource of a name; of several, the one that stands by itself. */
  called(words: readonly string[]): Draft | undefined {
    const found = this.byName.get(thing(words.join('_'))) ?? [];
    if (found.length < 2) return found[0];
    const alone = found.filter(({ parent }) => parent === undefined);
    return alone.length === 1 ? alone[0] : undefined;
  }

  /** What a place says in its schema or its name that it wants; of the operation's own thing only when that is told. */
  wanted(operation: Operation, place: WantingPlace): Reference | undefined {
    return (
      this.byComponent(place) ??
      this.byResourceName(place) ??
      this.byWithin(place) ??
      this.byWords(operation, place) ??
      this.byParameter(operation, place) ??
      this.byOwnWord(place)
    );
  }

  /** It shares a schema such as `ProductId` with what names one resource. */
  private byComponent({ said }: WantingPlace): Reference | undefined {
    const found = [...new Set(said.flatMap((schema) => this.byNaming.get(schema) ?? []))];
    if (found.length < 2) return found[0];
    // a thing that is named by another's name is not that other
    const own = found.filter(
      ({ draft, identifier }) =>
        withoutNoun(identifier.name, draft.name).length < wordsOf(identifier.name).length,
    );
    return own.length === 1 ? own[0] : undefined;
  }

  private noteComponents(draft: Draft, saidOf: (draft: Draft) => Said): void {
    for (const identifier of draft.identifiers) {
      const { name, pointer } = identifier;
      const shown = pointer === undefined ? [] : saidAt(this.description, saidOf(draft), pointer);
      const reference = { draft, identifier, confidence: 'stated' } as const;
      for (const schema of new Set([...parameterSaid(this.description, draft, name), ...shown])) {
        if (!isNamingComponent(this.description, schema)) continue;
        this.byNaming.set(schema, [...(this.byNaming.get(schema) ?? []), reference]);
      }
    }
  }

  private notePatterns(draft: Draft): void {
    if (draft.create.length + draft.list.length === 0) return;
    for (const identifier of draft.identifiers) {
      const pattern = resourceNamePattern(parameterSaid(this.description, draft, identifier.name));
      if (pattern === undefined) continue;
      const reference = { draft, identifier, confidence: 'stated' } as const;
      this.byPattern.set(pattern, [...(this.byPattern.get(pattern) ?? []), reference]);
    }
  }

  /** It takes the same whole names as the paths of what is made or listed elsewhere. */
  private byResourceName({ said }: WantingPlace): Reference | undefined {
    const found = this.byPattern.get(resourceNamePattern(said) ?? '') ?? [];
    return found.length === 1 ? found[0] : undefined;
  }

  /** `customer: { id }` */
  private byWithin({ within, required }: WantingPlace): Reference | undefined {
    const draft = within === undefined ? undefined : this.called(singularWords(within));
    const [identifier, ...others] = draft?.identifiers ?? [];
    if (!draft || !identifier || others.length > 0) return undefined;
    return { draft, identifier, confidence: required ? 'named' : 'shaped' };
  }

  private byWords(operation: Operation, { name, place, within }: WantingPlace): Reference | undefined {
    if (within !== undefined) return undefined;
    const words = wordsOf(name);
    const last = words.at(-1) ?? '';
    const noun = words.slice(0, -1);
    if (isIdLike(last) && noun.length > 0) {
      const whole = this.byId(this.called(noun), name, 'named');
      if (whole) return whole;
      for (let start = 1; start < noun.length; start += 1) {
        const tail = this.byId(this.called(noun.slice(start)), name, 'shaped');
        if (tail) return tail;
      }
      return noun.join('') === 'parent' ? this.single(this.ownOf(operation), 'shaped') : undefined;
    }
    const byField = noun.length > 0 ? this.called(noun) : undefined;
    const field = byField?.identifiers.find(
      ({ pointer }) => pointer !== undefined && spelling(pointer) === last,
    );
    if (byField && field) return { draft: byField, identifier: field, confidence: 'named' };
    const isTold = place.in === 'path' || words.length > 0;
    return isTold
      ? this.single(this.called(singularWords(name)), place.in === 'path' ? 'named' : 'shaped')
      : undefined;
  }

  private single(draft: Draft | undefined, confidence: Confidence): Reference | undefined {
    const [identifier, ...others] = draft?.identifiers ?? [];
    return draft && identifier && others.length === 0 ? { draft, identifier, confidence } : undefined;
  }

  /** The id of a thing is not what it is called, where its paths name it by that. */
  private byId(draft: Draft | undefined, name: string, confidence: Confidence): Reference | undefined {
    const found = this.single(draft, confidence);
    if (!found) return undefined;
    if (isIdLike(fieldName(found.identifier) || 'id')) return found;
    return { ...found, identifier: { name, confidence } };
  }

  /** `{username}`, where that is what another path names one thing by. */
  private byParameter(operation: Operation, { name, place }: WantingPlace): Reference | undefined {
    if (place.in !== 'path' || keyWords.includes(spelling(name))) return undefined;
    const found = this.drafts.flatMap((draft) =>
      draft.identifiers
        .filter((identifier) => spelling(identifier.name) === spelling(name))
        .map((identifier) => ({ draft, identifier, confidence: 'shaped' as const })),
    );
    // the `imageId` of an image is its own, and not that of images which stand below something else
    const own = wordsOf(this.ownOf(operation)?.name ?? '').at(-1);
    const made = found.filter(({ draft }) => draft.create.length > 0 && !wordsOf(name).includes(own ?? ''));
    return found.length === 1 ? found[0] : made.length === 1 ? made[0] : undefined;
  }

  /** `class` in a body, where paths name one thing by `{className}` and it shows that as its `class`. */
  private byOwnWord({ name, place, within }: WantingPlace): Reference | undefined {
    if (place.in !== 'body' || within !== undefined) return undefined;
    const found = this.drafts.flatMap((draft) =>
      draft.identifiers
        .filter(({ pointer, name: asked }) => pointer === joinPointer('', name) && isNameOf(asked, name))
        .map((identifier) => ({ draft, identifier, confidence: 'shaped' as const })),
    );
    return found.length === 1 ? found[0] : undefined;
  }

  private ownOf(operation: Operation): Draft | undefined {
    return this.drafts.find((draft) => draft.representations.has(operation));
  }
}
