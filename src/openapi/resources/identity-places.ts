import type { CasePlace } from '../../core/case-place.ts';
import type { Description } from '../../core/description.ts';
import type { Operation } from '../../core/operation.ts';
import { joinPointer } from '../../core/pointer.ts';
import { bodySaid, oneIn } from './answers.ts';
import { fieldsOf, isNaming, isTime, type Said, saidBy } from './fields.ts';
import { spelling, thing } from './words.ts';

/** A place of a request that takes a single value. */
export interface NamedPlace {
  readonly place: CasePlace;
  readonly name: string;
  readonly said: Said;
  readonly required: boolean;
}

interface Named {
  readonly name: string;
  readonly parameters: readonly string[];
}

/** Which one of a thing is meant, where the path does not say: `?id=7`, `{"name": "blue"}`. Best first. */
export function identityPlaces(
  description: Description,
  operation: Operation,
  { name, parameters }: Named,
): NamedPlace[] {
  const wanted = identityNames(name, parameters);
  const places = [...queryPlaces(description, operation), ...bodyPlaces(description, operation, name)];
  const exact = places.filter((place) => wanted.exact.has(spelling(place.name)));
  if (exact.length > 0) return exact;
  return places.filter((place) => place.required && wanted.plain.has(spelling(place.name))).slice(0, 1);
}

const plainNames: readonly string[] = ['name', 'key', 'slug', 'code', 'number'];

function identityNames(name: string, parameters: readonly string[]) {
  const own = thing(name);
  const exact = [
    ...parameters.map(spelling),
    ...['id', 'uuid', 'guid', 'pk'].flatMap((word) => [word, own + word]),
    own,
    ...plainNames.map((word) => own + word),
  ];
  return { exact: new Set(exact), plain: new Set(plainNames) };
}

function queryPlaces(description: Description, { parameters }: Operation): NamedPlace[] {
  return parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, schema, required }) => ({
      place: { in: 'query', name } as const,
      name,
      said: saidBy(description, schema?.schema),
      required,
    }))
    .filter(({ said }) => isNaming(said) && !isTime(said));
}

function bodyPlaces(description: Description, operation: Operation, name: string): NamedPlace[] {
  const body = oneIn(description, bodySaid(description, operation), name);
  if (!body) return [];
  return fieldsOf(description, body.said)
    .filter(({ said, isReadOnly }) => !isReadOnly && isNaming(said) && !isTime(said))
    .map((field) => ({
      place: { in: 'body', pointer: joinPointer(body.at, field.name) } as const,
      name: field.name,
      said: field.said,
      required: field.required,
    }));
}
