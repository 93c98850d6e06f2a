import { isArray, isObject, type Json, type JsonObject, jsonType, member } from '../core/json.ts';
import { joinPointer, valueAt } from '../core/pointer.ts';
import { type Place, within } from './description-walk.ts';
import { type ProblemList, quoted } from './problems.ts';
import type { SourceFile } from './source-file.ts';

/** A place of the description that an action speaks of. */
type Way = readonly (string | number)[];

type Query = (path: string) => Way[];

/**
 * Changes a parsed description as an overlay says (OpenAPI Overlay 1.0 and 1.1). What is wrong with the overlay goes to
 * the list of problems, at its own line.
 */
export async function applyOverlay(
  overlay: SourceFile,
  entry: SourceFile,
  problems: ProblemList,
): Promise<void> {
  const root: Place = { file: overlay, pointer: '' };
  const version = member(overlay.value, 'overlay');
  if (typeof version !== 'string' || !/^1\.[01](\.\d+)?$/.test(version)) {
    const found = version === undefined ? 'no "overlay" key' : `overlay version ${JSON.stringify(version)}`;
    problems.refuse(
      version === undefined ? root : within(root, 'overlay'),
      `${found}, so no overlay that can be read; add overlay: 1.0.0 or name another file`,
    );
    return;
  }
  const actions = member(overlay.value, 'actions');
  if (!isArray(actions)) {
    problems.refuse(root, 'the overlay has no list of actions; add actions');
    return;
  }
  // most runs have no overlay, and need not wait for it
  const { exec } = await import('jsonpath-rfc9535');
  const query: Query = (path) => {
    const found: Way[] = [];
    // its type of JSON is the same, but for `readonly`
    exec(entry.value as Parameters<typeof exec>[0], path, (_value, way) => found.push([...way]));
    return found;
  };
  for (const [index, action] of actions.entries()) {
    apply(action, within(within(root, 'actions'), index), entry, query, problems);
  }
}

function apply(action: Json, place: Place, entry: SourceFile, query: Query, problems: ProblemList): void {
  const target = member(action, 'target');
  if (typeof target !== 'string') {
    problems.refuse(place, 'the action has no target; add a JSONPath');
    return;
  }
  const found = queried(query, target, within(place, 'target'), problems);
  if (found?.length === 0) {
    problems.warn(within(place, 'target'), `the target ${quoted(target)} matches nothing; correct it`);
  }
  if (!found || found.length === 0) return;
  if (member(action, 'remove') === true) {
    for (const way of inRemovalOrder(found)) remove(entry.value, way);
    return;
  }
  const source = sourceOf(action, place, entry, query, problems);
  for (const way of source ? found : []) {
    if (!source) return;
    const fault = lay(entry, pointerOf(way), source.value, source.place);
    if (fault !== undefined)
      problems.refuse(source.place, `${fault} at the target ${quoted(target)}; correct it`);
  }
}

/** What is laid onto the targets: an `update`, or since 1.1 a copy of one place of the description. */
function sourceOf(
  action: Json,
  place: Place,
  entry: SourceFile,
  query: Query,
  problems: ProblemList,
): { readonly value: Json; readonly place: Place } | undefined {
  const update = member(action, 'update');
  if (update !== undefined) return { value: update, place: within(place, 'update') };
  const copy = member(action, 'copy');
  if (copy === undefined) {
    problems.refuse(
      place,
      'the action neither updates, copies nor removes; add update, copy or remove: true',
    );
    return undefined;
  }
  const at = within(place, 'copy');
  if (typeof copy !== 'string') {
    problems.refuse(at, `copy must be a JSONPath, not ${jsonType(copy)}; correct it`);
    return undefined;
  }
  const found = queried(query, copy, at, problems);
  const [only, ...others] = found ?? [];
  if (only && others.length === 0) {
    return { value: structuredClone(valueAt(entry.value, pointerOf(only)) ?? null), place: at };
  }
  if (found) problems.refuse(at, `copy matches ${found.length} places and must match one; correct it`);
  return undefined;
}

function queried(query: Query, path: string, place: Place, problems: ProblemList): Way[] | undefined {
  try {
    return query(path);
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    problems.refuse(place, `no JSONPath (RFC 9535): ${why}; correct it`);
    return undefined;
  }
}

function pointerOf(way: Way): string {
  return joinPointer('', ...way);
}

/** Members of a list from its end, so that none moves before it is removed. */
function inRemovalOrder(ways: readonly Way[]): Way[] {
  return ways.toSorted((a, b) => {
    const differs = a.findIndex((token, index) => token !== b[index]);
    const [one, other] = differs === -1 ? [a.length, b.length] : [a[differs], b[differs]];
    return typeof one === 'number' && typeof other === 'number' ? other - one : 0;
  });
}

function remove(root: Json, way: Way): void {
  const last = way.at(-1);
  const holder = valueAt(root, pointerOf(way.slice(0, -1)));
  // a parsed document is its loader's to change
  if (typeof last === 'number') (holder as Json[] | undefined)?.splice(last, 1);
  else if (last !== undefined && isObject(holder)) delete (holder as Record<string, Json>)[last];
}

/** Merges into a place; says what does not fit where something does not. */
function lay(entry: SourceFile, pointer: string, value: Json, from: Place): string | undefined {
  const target = valueAt(entry.value, pointer);
  if (isArray(target)) {
    const added = isArray(value) ? value : [value];
    for (const [index, item] of added.entries()) {
      const written = isArray(value) ? joinPointer(from.pointer, index) : from.pointer;
      entry.layOver(joinPointer(pointer, target.length), from.file, written);
      // a parsed document is its loader's to change
      (target as Json[]).push(structuredClone(item));
    }
    return undefined;
  }
  if (isObject(target) && isObject(value)) return merge(entry, pointer, target, value, from);
  if (pointer === '' || isObject(target) || isObject(value) || isArray(value)) {
    return `${described(value)} cannot be merged into ${described(target ?? null)}`;
  }
  put(entry, pointer, value, from);
  return undefined;
}

function merge(
  entry: SourceFile,
  pointer: string,
  target: JsonObject,
  value: JsonObject,
  from: Place,
): string | undefined {
  for (const [key, sub] of Object.entries(value)) {
    const at = joinPointer(pointer, key);
    const present = member(target, key);
    const inner = within(from, key);
    const isMerged = (isObject(present) && isObject(sub)) || (isArray(present) && isArray(sub));
    if (!isMerged) put(entry, at, sub, inner);
    else lay(entry, at, sub, inner);
  }
  return undefined;
}

function put(entry: SourceFile, pointer: string, value: Json, from: Place): void {
  const end = pointer.lastIndexOf('/');
  const holder = valueAt(entry.value, pointer.slice(0, end));
  const key = pointer
    .slice(end + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  entry.layOver(pointer, from.file, from.pointer);
  if (typeof holder !== 'object' || holder === null) return;
  // a parsed document is its loader's to change; defined, so that `__proto__` is a key like any other
  Object.defineProperty(holder as object, key, {
    value: structuredClone(value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function described(value: Json): string {
  if (isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : 'a single value';
}
