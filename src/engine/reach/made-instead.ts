import { type CasePlace, valueIn } from '../../core/case-place.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Operation } from '../../core/operation.ts';
import { joinPointer, pointerTokens } from '../../core/pointer.ts';
import { isSamePlace, type Resource, type ResourceModel } from '../../core/resource.ts';
import { plainName } from '../../openapi/request-places.ts';
import { singularWords } from '../../openapi/resources/words.ts';
import type { Naming } from './bases.ts';
import { unknownPlaces } from './shown-values.ts';
import { isWay, type NoWay, type Way } from './way.ts';

type Make = (maker: Operation, trail: readonly Operation[]) => Promise<Way | NoWay>;

/**
 * Makes what a refusal says is not there, where nothing else tells that the operation names it: `no such parcel: text`
 * is about a parcel, and `POST /admin/parcels` makes one of the name that it is told.
 */
export class MadeInstead {
  readonly #resources: readonly Resource[];
  readonly #make: Make;

  constructor({ resources }: ResourceModel, make: Make) {
    this.#resources = resources;
    this.#make = make;
  }

  /** The names that were known, and those of what was made for the refusal. */
  async naming(
    operation: Operation,
    trail: readonly Operation[],
    refused: AnsweredExchange | undefined,
    known: Naming,
  ): Promise<(Naming & { readonly isShared: boolean }) | undefined> {
    if (!refused || operation.method === 'delete') return undefined;
    const { response } = refused.answer;
    const text = new TextDecoder().decode(response.body.subarray(0, 4096));
    const unknown = unknownPlaces(refused.case, text, response.status).filter(
      (place) => !known.bound.some((one) => isSamePlace(one.place, place)),
    );
    for (const place of unknown) {
      for (const { maker, given } of this.#makersOf(text, nameOf(place))) {
        if (maker === operation || trail.includes(maker)) continue;
        const made = await this.#make(maker, [...trail, operation]);
        const value = isWay(made) ? valueIn(made.exchange.case.request, given) : undefined;
        if (!isWay(made) || typeof value !== 'string') continue;
        return {
          bound: [...known.bound, { place, value, required: true }],
          asked: [...known.asked, made.exchange],
          isShared: true,
        };
      }
    }
    return undefined;
  }

  /** What makes a thing that the text speaks of, and is told its name; those of things that are read by it first. */
  #makersOf(text: string, name: string): { readonly maker: Operation; readonly given: CasePlace }[] {
    const words = new Set(text.toLowerCase().match(/\p{L}{3,}/gu));
    const spoken = this.#resources.filter((one) => words.has(singularWords(one.name).at(-1) ?? ''));
    const isCalled = ({ identifiers }: Resource): boolean =>
      identifiers.some((one) => plainName(one.name) === plainName(name));
    return spoken
      .toSorted((one, other) => Number(isCalled(other)) - Number(isCalled(one)))
      .flatMap(({ create }) => create)
      .filter(({ body }) => body?.required === true)
      .map((maker) => ({ maker, given: { in: 'body', pointer: joinPointer('', name) } }));
  }
}

function nameOf(place: CasePlace): string {
  return place.in === 'body' ? (pointerTokens(place.pointer).at(-1) ?? '') : place.name;
}

/** Whether a refusal says of something in its request that it is not there. */
export function namesNothing({ case: case_, answer: { response } }: AnsweredExchange): boolean {
  if (response.status < 400 || response.status >= 500) return false;
  const text = new TextDecoder().decode(response.body.subarray(0, 4096));
  return unknownPlaces(case_, text, response.status).length > 0;
}
