import { isArray, isObject, type Json } from '../core/json.ts';
import type { Broken } from './broken-values.ts';
import { hasType } from './merged-shape.ts';

const oneOfEachType: readonly Json[] = ['text', 7, 1.5, true, [], {}, null];

/**
 * Values of another type: first what a careless server takes for the right one, such as a number with letters behind it
 * or an object inside a list, which one that does not look at all takes as well; then any. What may be taken where those
 * are refused is a kind of its own: `null`, a number written as text.
 */
export function* brokenType(allowed: readonly Json[], value: Json): Generator<Broken> {
  const keyword = 'type';
  const others = (candidates: readonly Json[]): Json[] =>
    candidates.filter((other) => !hasType(other, allowed));
  yield {
    keyword,
    candidates: others([...alike(value), ...oneOfEachType.filter((other) => other !== null)]),
  };
  yield { keyword, kind: 'null', candidates: others([null]) };
  if (typeof value === 'number' || typeof value === 'boolean') {
    yield { keyword, kind: 'written as text', candidates: others([String(value)]) };
  }
  if (typeof value === 'number') yield { keyword, kind: 'fraction', candidates: others([value + 0.5]) };
  if (isObject(value)) yield { keyword, kind: 'of no object', candidates: others(['text']) };
}

function alike(value: Json): Json[] {
  if (typeof value === 'number') return [`${value}abc`];
  if (isArray(value)) return [{ 0: value[0] ?? 'text' }];
  return isObject(value) ? [[value]] : [];
}
