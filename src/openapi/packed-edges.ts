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
  readonly edges: [Edge, ...Edge[]];
  readonly taken: TakenPlaces;
}

const mostEdges = 64;

/** The same edges in as few requests as their places allow, each edge in one of them, in the order in which they came. */
export function packed(edges: Iterable<Edge>): Pack[] {
  const packs: OpenPack[] = [];
  const packsOf = new Map<string, OpenPack[]>();
  for (const edge of edges) {
    const places = changesOf(edge)?.map(({ at }) => at);
    const shared = places && edge.from ? packsFrom(packsOf, textOf(edge.from)) : [];
    const fitting = shared.find(
      ({ edges: own, taken }) => own.length < mostEdges && !taken.meets(places ?? []),
    );
    const pack: OpenPack = fitting ?? { edges: [edge], taken: new TakenPlaces() };
    pack.taken.add(places ?? []);
    if (fitting) fitting.edges.push(edge);
    else {
      packs.push(pack);
      shared.push(pack);
    }
  }
  return packs.map(({ edges: own }) => packOf(own));
}

function packsFrom(packsOf: Map<string, OpenPack[]>, from: string): OpenPack[] {
  const packs = packsOf.get(from) ?? [];
  packsOf.set(from, packs);
  return packs;
}

const texts = new WeakMap<CaseRequest, string>();

/** Many edges were made from one request. */
function textOf(request: CaseRequest): string {
  const text = texts.get(request) ?? JSON.stringify(request);
  texts.set(request, text);
  return text;
}

/** The places of one pack, of which a wide body has so many that they are not compared one by one. */
class TakenPlaces {
  readonly #places = new Set<string>();
  readonly #above = new Set<string>();

  /** Whether one of the places overlaps one that is taken. */
  meets(places: readonly string[]): boolean {
    return places.some(
      (place) =>
        this.#places.has(place) ||
        this.#above.has(place) ||
        aboveOf(place).some((one) => this.#places.has(one)),
    );
  }

  add(places: readonly string[]): void {
    for (const place of places) {
      this.#places.add(place);
      for (const one of aboveOf(place)) this.#above.add(one);
    }
  }
}

function aboveOf(place: string): string[] {
  const tokens = place.split('/');
  return tokens.slice(1).map((_, index) => tokens.slice(0, index + 1).join('/'));
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

const changes = new WeakMap<Edge, { readonly found: Change[] | undefined }>();

function changesOf(edge: Edge): Change[] | undefined {
  const known = changes.get(edge) ?? { found: findChanges(edge) };
  changes.set(edge, known);
  return known.found;
}

/** Nothing where it is more than single places: another path, another content, something left out at the top. */
function findChanges({ request, from }: Edge): Change[] | undefined {
  if (!from) return undefined;
  const kept = ({ query: _q, header: _h, cookie: _c, body, ...rest }: CaseRequest): string =>
    JSON.stringify([rest, body && 'value' in body ? body.mediaType : body]);
  if (kept(request) !== kept(from)) return undefined;
  const found: Change[] = [];
  for (const place of valuePlaces) {
    if (Object.keys(from[place]).some((name) => !Object.hasOwn(request[place], name))) return undefined;
    for (const [name, value] of Object.entries(request[place])) {
      collect(from[place][name], value, joinPointer('', place, name), found);
    }
  }
  const [before, after] = [from, request].map((one) => valueAt(valuesOf(one), '/body'));
  if (after !== undefined) collect(before, after, '/body', found);
  return found.some(({ at }) => at === '/body') ? undefined : found;
}

/** What two values share is the same object in both, as one is a copy of the other with a place changed. */
function collect(before: Json | undefined, after: Json, at: string, found: Change[]): void {
  if (before === after) return;
  if (isObject(before) && isObject(after) && haveSameNames(before, after)) {
    for (const [name, sub] of Object.entries(after)) {
      collect(before[name], sub, joinPointer(at, name), found);
    }
  } else if (isArray(before) && isArray(after) && before.length === after.length) {
    for (const [index, sub] of after.entries()) collect(before[index], sub, joinPointer(at, index), found);
  } else found.push({ at, value: after });
}

function haveSameNames(one: JsonObject, other: JsonObject): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => other[name] !== undefined);
}
