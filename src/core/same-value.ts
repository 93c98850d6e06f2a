import { isArray, isObject, type Json, type JsonObject } from './json.ts';
import { joinPointer } from './pointer.ts';

/**
 * Whether two values mean the same to somebody who stores and shows them: text may be trimmed, change its case or its
 * Unicode form; numbers and times may be rounded, and times move to another offset; a number may become its text; lists
 * may change their order; empty and absent are alike.
 */
export function isSameValue(one: Json | undefined, other: Json | undefined): boolean {
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other);
  if (isArray(one) && isArray(other)) {
    if (one.length !== other.length) return false;
    const left = [...other];
    return one.every((item) => {
      const at = left.findIndex((candidate) => isSameValue(item, candidate));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }
  if (isObject(one) && isObject(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
      isSameValue(one[key], other[key]),
    );
  }
  if (typeof one === 'object' || typeof other === 'object') return false;
  return isSameScalar(one, other);
}

/** Whether a value says as little as none would. */
export function isNothing(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isNothing);
}

type Scalar = Exclude<Json, null | readonly Json[] | JsonObject>;

function isSameScalar(one: Scalar | null | undefined, other: Scalar | null | undefined): boolean {
  if (one === other) return true;
  const [a, b] = [String(one), String(other)];
  const [x, y] = [Number(a), Number(b)];
  if (a.trim() !== '' && b.trim() !== '' && !Number.isNaN(x) && !Number.isNaN(y)) {
    return (
      Math.abs(x - y) <= 0.01 * Math.max(1, Math.abs(x)) &&
      (x === y || !(Number.isInteger(x) && Number.isInteger(y)))
    );
  }
  const [from, to] = [timeOf(a), timeOf(b)];
  if (from !== undefined && to !== undefined) return Math.abs(from - to) < 1_000;
  return plain(a) === plain(b);
}

function timeOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$/.test(text)) return undefined;
  const time = Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(time) ? undefined : time;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export interface Difference {
  /** JSON Pointer. */
  readonly at: string;
  readonly one: Json;
  readonly other: Json;
}

/** Fields that both have and that do not mean the same; what only one of them shows is no contradiction. */
export function differences(one: JsonObject, other: JsonObject, at = ''): Difference[] {
  return Object.entries(one).flatMap(([key, value]): Difference[] => {
    const seen = other[key];
    const pointer = joinPointer(at, key);
    if (!Object.hasOwn(other, key) || seen === undefined) return [];
    if (isObject(value) && isObject(seen)) return differences(value, seen, pointer);
    return isSameValue(value, seen) ? [] : [{ at: pointer, one: value, other: seen }];
  });
}
