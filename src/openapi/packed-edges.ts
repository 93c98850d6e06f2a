import type { CaseRequest } from '../core/case.ts';
import { isArray, isObject, type Json, type JsonObject } from '../core/json.ts';
import { joinPointer, valueAt, withValueAt } from '../core/pointer.ts';
import { valuePlaces, valuesOf, withValues } from './request-values.ts';

/** A request that stands at an edge. */
export interface Edge {
  readonly title: string;
  readonly request: CaseRequest;
  /** What it was made from by a change of one place; left out for what is to be asked by itself. */
  readonly from?: CaseRequest;
}

/** Edges of different places, which one request can stand at all at once. */
export interface Pack {
  readonly edges: readonly [Edge, ...Edge[]];
  readonly request: CaseRequest;
}

interface Change {
  /** JSON Pointer into the values of a request. */
  readonly at: string;
  readonly value: Json;
}

interface OpenPack {
  readonly from: string;
  readonly edges: [Edge, ...Edge[]];
  readonly taken: string[];
}

const mostEdges = 64;

/** The same edges in as few requests as their places allow, each edge in one of them, in the order in which they came. */
export function packed(edges: Iterable<Edge>): Pack[] {
  const packs: OpenPack[] = [];
  for (const edge of edges) {
    const places = changesOf(edge)?.map(({ at }) => at);
    const from = places && edge.from ? JSON.stringify(edge.from) : '';
    const fitting = packs.find((pack) => {
      const isSame = places !== undefined && pack.from === from && pack.edges.length < mostEdges;
      return isSame && !places.some((place) => pack.taken.some((other) => overlap(place, other)));
    });
    if (fitting) {
      fitting.edges.push(edge);
      fitting.taken.push(...(places ?? []));
    } else packs.push({ from: places ? from : '', edges: [edge], taken: places ?? [''] });
  }
  return packs.map(({ edges: own }) => packOf(own));
}

/** One request at all edges; their places are taken to be different. */
export function packOf(edges: readonly [Edge, ...Edge[]]): Pack {
  const [first, ...others] = edges;
  let values = valuesOf(first.request);
  for (const { at, value } of others.flatMap((edge) => changesOf(edge) ?? [])) {
    values = withValueAt(values, at, value) ?? values;
  }
  return { edges, request: others.length === 0 ? first.request : withValues(first.request, values) };
}

/** Whether a change of one place is a change of the other. */
export function overlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** Nothing where it is more than single places: another path, another content, something left out at the top. */
function changesOf({ request, from }: Edge): Change[] | undefined {
  if (!from) return undefined;
  const kept = ({ query: _q, header: _h, cookie: _c, body, ...rest }: CaseRequest): string =>
    JSON.stringify([rest, body && 'value' in body ? body.mediaType : body]);
  if (kept(request) !== kept(from)) return undefined;
  const changes: Change[] = [];
  for (const place of valuePlaces) {
    if (Object.keys(from[place]).some((name) => !Object.hasOwn(request[place], name))) return undefined;
    for (const [name, value] of Object.entries(request[place])) {
      collect(from[place][name], value, joinPointer('', place, name), changes);
    }
  }
  const [before, after] = [from, request].map((one) => valueAt(valuesOf(one), '/body'));
  if (after !== undefined) collect(before, after, '/body', changes);
  return changes.some(({ at }) => at === '/body') ? undefined : changes;
}

function collect(before: Json | undefined, after: Json, at: string, changes: Change[]): void {
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(after)) return;
  if (isObject(before) && isObject(after) && haveSameNames(before, after)) {
    for (const [name, sub] of Object.entries(after)) {
      collect(before[name], sub, joinPointer(at, name), changes);
    }
  } else if (isArray(before) && isArray(after) && before.length === after.length) {
    for (const [index, sub] of after.entries()) collect(before[index], sub, joinPointer(at, index), changes);
  } else changes.push({ at, value: after });
}

function haveSameNames(one: JsonObject, other: JsonObject): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => other[name] !== undefined);
}
