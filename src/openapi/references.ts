import { isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { joinPointer, pointerTokens, valueAt } from '../core/pointer.ts';
import type { Place, Reference } from './description-walk.ts';
import { quoted } from './problems.ts';
import type { SourceFile } from './source-file.ts';

/** What a reference names. */
export interface Target extends Place {
  readonly value: Json;
}

/** A reference that cannot be followed: what is wrong and what to do, to stand after its text. */
export class ReferenceFault extends Error {}

/** A reference to what somebody else publishes: no fault of the description, and not read. */
export class ElsewhereFault extends ReferenceFault {}

/** The two parts of a URI reference (RFC 3986 §4.1), the path decoded. Throws a `ReferenceFault`. */
export function splitReference(text: string): { readonly path: string; readonly fragment: string } {
  const hash = text.indexOf('#');
  const base = hash === -1 ? text : text.slice(0, hash);
  if (isRemote(text)) {
    const told =
      'is an address, and descriptions are read offline; save what it names and refer to that file';
    throw /^(https?:)?\/\//i.test(text) ? new ElsewhereFault(told) : new ReferenceFault(told);
  }
  return { path: decoded(base), fragment: hash === -1 ? '' : text.slice(hash + 1) };
}

/** Whether a URI reference has a scheme or an authority of its own. */
export function isRemote(text: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(text);
}

/**
 * What a fragment names in a file: a JSON Pointer, counted from the schema with an `$id` around the reference where
 * that holds it, else from the file; or an `$anchor`. Throws a `ReferenceFault`.
 */
export function targetIn(file: SourceFile, fragment: string, reference: Reference): Target {
  const name = decoded(fragment);
  const isPointer = name === '' || name.startsWith('/');
  const scope =
    isPointer && file === reference.file && file.mentionsId
      ? schemaResource(file.value, reference.pointer)
      : '';
  const anchored = isPointer ? undefined : anchorsOf(file).get(name);
  // `#/` names the member "" (RFC 6901 §5); many write it for the whole file
  const pointers = isPointer ? [scope + name, name, ...(name === '/' ? [''] : [])] : [anchored];
  for (const pointer of pointers) {
    const value = pointer === undefined ? undefined : valueAt(file.value, pointer);
    if (pointer !== undefined && value !== undefined) return { file, pointer, value };
  }
  throw new ReferenceFault(`names nothing in ${file.shown}; correct it or add what it names`);
}

/** JSON Schema 2020-12 §8.2.1: a schema with an `$id` is a resource, and pointers inside it start from it. */
function schemaResource(root: Json, pointer: string): string {
  let resource = '';
  let at = '';
  let value: Json | undefined = root;
  for (const token of pointerTokens(pointer)) {
    at = joinPointer(at, token);
    value = valueAt(value ?? null, joinPointer('', token));
    if (typeof member(value, '$id') === 'string') resource = at;
  }
  return resource;
}

const anchorsByFile = new WeakMap<SourceFile, Map<string, string>>();

function anchorsOf(file: SourceFile): Map<string, string> {
  const known = anchorsByFile.get(file);
  if (known) return known;
  const anchors = new Map<string, string>();
  const search = (value: Json, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const name = member(value, '$anchor') ?? member(value, '$dynamicAnchor');
    if (typeof name === 'string' && !anchors.has(name)) anchors.set(name, pointer);
    for (const [key, sub] of Object.entries(value)) search(sub, joinPointer(pointer, key));
  };
  search(file.value, '');
  anchorsByFile.set(file, anchors);
  return anchors;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ReferenceFault('has a % that begins no escape; write %25 for a percent sign');
  }
}

/** `$ref`s that lead to each other and never to anything else. */
export function* endlessReferences(
  references: readonly Reference[],
  targets: ReadonlyMap<JsonObject, Target>,
): Generator<Reference> {
  const ends = new Set<Json>();
  for (const reference of references) {
    if (reference.key !== '$ref' || ends.has(reference.holder)) continue;
    const way = new Set<Json>();
    let at: Json | undefined = reference.holder;
    while (isObject(at) && !way.has(at) && !ends.has(at)) {
      way.add(at);
      at = targets.get(at)?.value;
    }
    if (at === reference.holder) yield reference;
    else if (at === undefined || !way.has(at)) for (const passed of way) ends.add(passed);
  }
}

/** A reference as it is told in a problem. */
export function describeReference({ key, text }: Reference): string {
  return key === '$ref' || key === '$dynamicRef' || key === 'operationRef'
    ? `the ${key} ${quoted(text)}`
    : `the mapping to ${quoted(text)}`;
}
