import type { CasePlace } from '../../core/case-place.ts';
import type { Description } from '../../core/description.ts';
import { isObject, type Json, type JsonObject, member } from '../../core/json.ts';
import type { Operation } from '../../core/operation.ts';
import { joinPointer, valueAt } from '../../core/pointer.ts';
import { successes } from './answers.ts';
import type { Origin } from './model.ts';

/** A link of a success (OpenAPI 3.1 §4.8.20): what of the exchange the target is to be asked with. */
export interface Link {
  readonly target: Operation;
  readonly given: readonly { readonly place: CasePlace; readonly from: Origin }[];
}

export function linksOf(description: Description, operation: Operation): Link[] {
  return successes(operation).flatMap(({ pointer }) => {
    const links = member(valueAt(description.document, pointer), 'links');
    return Object.values(isObject(links) ? links : {}).flatMap((entry) => {
      const link = description.resolve(entry);
      const target = isObject(link) ? targetOf(description, link) : undefined;
      return target && isObject(link) ? [{ target, given: givenBy(link, target) }] : [];
    });
  });
}

function targetOf(
  description: Description,
  { operationId, operationRef }: JsonObject,
): Operation | undefined {
  if (typeof operationId === 'string') return description.operations.find(({ id }) => id === operationId);
  if (typeof operationRef !== 'string' || !operationRef.startsWith('#')) return undefined;
  const wanted = decoded(operationRef.slice(1));
  return description.operations.find(
    ({ pointer, path, method }) => pointer === wanted || joinPointer('', 'paths', path, method) === wanted,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function givenBy({ parameters, requestBody }: JsonObject, target: Operation): Link['given'] {
  const named = Object.entries(isObject(parameters) ? parameters : {}).flatMap(([key, value]) => {
    const place = parameterPlace(key, target);
    const from = originOf(value);
    return place && from ? [{ place, from }] : [];
  });
  return [...named, ...bodyGiven(requestBody, '')];
}

/** `id` or, where two places have one, `path.id`. */
function parameterPlace(key: string, target: Operation): CasePlace | undefined {
  const [, place, qualified] = /^(path|query|header)\.(.+)$/.exec(key) ?? [];
  const found = target.parameters.find((one) =>
    qualified === undefined ? one.name === key : one.in === place && one.name === qualified,
  );
  return !found || found.in === 'cookie' ? undefined : { in: found.in, name: found.name };
}

function bodyGiven(value: Json | undefined, pointer: string): Link['given'] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, sub]) => bodyGiven(sub, joinPointer(pointer, name)));
  }
  const from = value === undefined ? undefined : originOf(value);
  return from ? [{ place: { in: 'body', pointer }, from }] : [];
}

/** OpenAPI 3.1 §4.8.20.4, runtime expressions; one within other text is left out. */
function originOf(value: Json): Origin | undefined {
  if (typeof value !== 'string' || !value.includes('$')) return { kind: 'constant', value };
  const text = /^\{(\$[^{}]+)\}$/.exec(value)?.[1] ?? value;
  const [, side, part, rest = ''] =
    /^\$(request|response)\.(body|header|path|query)(?:[.#](.*))?$/.exec(text) ?? [];
  if (side === 'response') {
    if (part === 'body') return { kind: 'answer', pointer: rest };
    return part === 'header' ? { kind: 'header', name: rest } : undefined;
  }
  if (part === 'body') return { kind: 'request', place: { in: 'body', pointer: rest } };
  if (part === 'path' || part === 'query' || part === 'header') {
    return { kind: 'request', place: { in: part, name: rest } };
  }
  return text.startsWith('$') ? undefined : { kind: 'constant', value };
}
