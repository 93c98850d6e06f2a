import { isArray, isObject, type Json } from '../core/json.ts';
import type { Broken } from './broken-values.ts';
import { hasType } from './merged-shape.ts';

const oneOfEachType: readonly Json[] = ['text', 7, 1.5, true, [], {}, null];

/**
 * Values of another type: any of them, and those that a careless server takes for the right one, such as a number
 * written as text, an object inside a list, or `null`.
 */
export function* brokenType(allowed: readonly Json[], value: Json): Generator<Broken> {
  const keyword = 'type';
  const others = (candidates: readonly Json[]): Json[] =>
    candidates.filter((other) => !hasType(other, allowed));
  yield { keyword, candidates: others(oneOfEachType.filter((other) => other !== null)) };
  yield { keyword, kind: 'null', candidates: others([null]) };
  if (typeof value === 'number' || typeof value === 'boolean') {
    yield { keyword, kind: 'written as text', candidates: others([String(value)]) };
  }
  if (typeof value === 'number') {
    yield { keyword, kind: 'fraction', candidates: others([value + 0.5]) };
    yield { keyword, kind: 'followed by text', candidates: others([`${value}abc`]) };
  }
  if (isObject(value)) yield { keyword, kind: 'in a list', candidates: others([[value]]) };
  if (isArray(value))
    yield { keyword, kind: 'as an object', candidates: others([{ 0: value[0] ?? 'text' }]) };
}
