import type { CaseRequest } from '../core/case.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import type { Operation, ParameterPlace } from '../core/operation.ts';
import { joinPointer, withValueAt } from '../core/pointer.ts';

/** Where something may be taken away; what the path names stays. */
const places: readonly Exclude<ParameterPlace, 'path'>[] = ['query', 'header', 'cookie'];

/**
 * Requests that are one step smaller: without a parameter, a member, an item, or with a plainer value. The same request
 * gives the same steps in the same order, the greatest first. Whether they still are what they should be is for the
 * caller to say.
 */
export function* smallerRequests({ parameters }: Operation, request: CaseRequest): Generator<CaseRequest> {
  const { body, extra, ...bare } = request;
  if (body) yield { ...bare, ...(extra ? { extra } : {}) };
  if (extra) yield { ...bare, ...(body ? { body } : {}) };
  for (const place of places) {
    const names = Object.keys(request[place]);
    const half = Math.ceil(names.length / 2);
    // of many, most have nothing to do with it
    for (const part of names.length > 4 ? [names.slice(0, half), names.slice(half)] : []) {
      const kept = Object.entries(request[place]).filter(([name]) => part.includes(name));
      yield { ...request, [place]: Object.fromEntries(kept) };
    }
    for (const name of names) {
      const { [name]: _taken, ...others } = request[place];
      yield { ...request, [place]: others };
    }
  }
  if (body && 'value' in body) {
    for (const value of smallerValues(body.value)) yield { ...request, body: { ...body, value } };
  }
  for (const place of places) {
    for (const { name } of parameters.filter((parameter) => parameter.in === place)) {
      const value = request[place][name];
      for (const smaller of value === undefined ? [] : smallerValues(value)) {
        yield { ...request, [place]: { ...request[place], [name]: smaller } };
      }
    }
  }
}

/** A body may have thousands of members; nobody waits for all of them. */
const mostPlaces = 200;

function* smallerValues(value: Json): Generator<Json> {
  const pointers = [...placesIn(value)];
  for (const { pointer, isRemovable } of pointers) {
    const smaller = isRemovable ? withValueAt(value, pointer, undefined) : undefined;
    if (smaller !== undefined) yield smaller;
  }
  for (const { pointer, at } of pointers) {
    for (const plainer of plainerScalars(at)) {
      const smaller = withValueAt(value, pointer, plainer);
      if (smaller !== undefined) yield smaller;
    }
  }
}

/** Level by level, so that what takes most away comes first. */
function* placesIn(root: Json): Generator<{ pointer: string; at: Json; isRemovable: boolean }> {
  let level: { pointer: string; at: Json; isRemovable: boolean }[] = [
    { pointer: '', at: root, isRemovable: false },
  ];
  for (let count = 0; level.length > 0 && count < mostPlaces; count += level.length) {
    yield* level;
    level = level.flatMap(({ pointer, at }) => {
      const entries = isArray(at) ? [...at.entries()] : isObject(at) ? Object.entries(at) : [];
      return entries.map(([key, sub]) => ({
        pointer: joinPointer(pointer, key),
        at: sub,
        isRemovable: true,
      }));
    });
  }
}

function plainerScalars(value: Json): readonly Json[] {
  if (typeof value === 'string' && value.length > 1) {
    const characters = [...value];
    const half = characters.slice(0, Math.ceil(characters.length / 2)).join('');
    return [...new Set(['', 'a', half, characters.slice(0, -1).join('')])].filter((one) => one !== value);
  }
  if (typeof value === 'number' && value !== 0) {
    const half = Math.trunc(value / 2);
    return [...new Set([0, 1, half])].filter((one) => Math.abs(one) < Math.abs(value));
  }
  return [];
}
