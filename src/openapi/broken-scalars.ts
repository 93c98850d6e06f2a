import type { Json, JsonObject } from '../core/json.ts';
import type { Broken } from './broken-values.ts';
import { exact } from './number-values.ts';
import { longestText, textOfLength } from './string-values.ts';

/** Texts that look like their format and are not of it. */
const nearly: Readonly<Record<string, readonly string[]>> = {
  date: ['2024-02-30', '2023-02-29'],
  'date-time': ['2024-02-30T10:30:00Z', '2024-01-15T25:00:00Z'],
  time: ['25:00:00Z'],
  uuid: ['3f2b8c1e-7d4a-4c56-9e21-00000000000'],
  email: ['user@'],
  ipv4: ['192.0.2.256'],
  ipv6: ['2001:db8::1::2'],
};

/** What a pattern that is not tied to the beginning or the end of a text overlooks. */
const around = ['!', 'x', '0', '-', ' '];

export function* brokenText(schema: JsonObject, value: string): Generator<Broken> {
  const { minLength, maxLength, pattern, format } = schema;
  const { minLength: _least, maxLength: _most, ...unbounded } = schema;
  const characters = [...value];
  if (typeof minLength === 'number' && minLength > 0 && minLength <= longestText) {
    const made = textOfLength(unbounded, minLength - 1);
    const candidates = [characters.slice(0, minLength - 1).join(''), made, 'a'.repeat(minLength - 1)];
    yield { keyword: 'minLength', candidates: candidates.filter((text) => text !== undefined) };
  }
  if (typeof maxLength === 'number' && maxLength < longestText) {
    const last = characters.at(-1) ?? 'a';
    const longer = value + last.repeat(Math.max(0, maxLength + 1 - characters.length));
    const candidates = [longer, textOfLength(unbounded, maxLength + 1), 'a'.repeat(maxLength + 1)];
    yield { keyword: 'maxLength', candidates: candidates.filter((text) => text !== undefined) };
  }
  if (typeof pattern === 'string') {
    const candidates = [`${value}!`, `!${value}`, '!', '0', 'a', 'ä', ''];
    yield { keyword: 'pattern', candidates: sameLengthFirst(value, candidates) };
    yield { keyword: 'pattern', kind: 'after something', candidates: around.map((other) => other + value) };
    yield { keyword: 'pattern', kind: 'before something', candidates: around.map((other) => value + other) };
    yield { keyword: 'pattern', kind: 'followed by a line', candidates: [`${value}\n!`] };
  }
  if (typeof format === 'string') {
    yield { keyword: 'format', candidates: [`no-${format}`, '0', '!'] };
    const almost = nearly[format];
    if (almost) yield { keyword: 'format', kind: 'nearly right', candidates: almost };
  }
}

/** Where the length is bounded too, only a text that is as long breaks nothing but the pattern. */
function sameLengthFirst(value: string, candidates: readonly string[]): Json[] {
  if (value === '') return [...candidates];
  return [`!${value.slice(1)}`, `${value.slice(0, -1)}!`, '!'.repeat(value.length), ...candidates];
}

export function* brokenNumber(schema: JsonObject, value: number): Generator<Broken> {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, type, format } = schema;
  const step = typeof multipleOf === 'number' ? multipleOf : type === 'integer' ? 1 : 0.01;
  const below = (bound: number): number[] => [exact(bound - step), bound - 1, bound - 1000];
  const above = (bound: number): number[] => [exact(bound + step), bound + 1, bound + 1000];
  if (typeof minimum === 'number') yield { keyword: 'minimum', candidates: below(minimum) };
  if (typeof maximum === 'number') yield { keyword: 'maximum', candidates: above(maximum) };
  if (typeof exclusiveMinimum === 'number') {
    yield { keyword: 'exclusiveMinimum', candidates: [exclusiveMinimum, ...below(exclusiveMinimum)] };
  }
  if (typeof exclusiveMaximum === 'number') {
    yield { keyword: 'exclusiveMaximum', candidates: [exclusiveMaximum, ...above(exclusiveMaximum)] };
  }
  if (typeof multipleOf === 'number') {
    const half = exact(multipleOf / 2);
    const candidates = [value + 1, value - 1, exact(value + half), exact(value - half), multipleOf * 1.5];
    yield { keyword: 'multipleOf', candidates };
  }
  if (format === 'int32') yield { keyword: 'format', candidates: [2 ** 31, -(2 ** 31) - 1] };
}
