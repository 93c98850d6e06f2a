import type { Json } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';

/** What JSON text says and `JSON.parse` does not pass on. */
export type JsonTextFact =
  /** A member name that its object already has. */
  | { readonly kind: 'duplicate'; readonly at: string; readonly name: string }
  /** A number as it is written. */
  | { readonly kind: 'number'; readonly at: string; readonly literal: string };

/**
 * Whether a text is what its value is written as: then nothing in it was lost in reading. Most messages are, and to
 * write them again is far cheaper than to go through their tokens.
 */
export function isWrittenPlainly(text: string, value: Json): boolean {
  try {
    const [, indent] = /^[{[]\n( +)/.exec(text) ?? [];
    return JSON.stringify(value, null, indent) === text;
  } catch {
    return false; // too deep to be written
  }
}

interface Level {
  readonly at: string;
  /** Member names seen so far; absent in an array. */
  readonly names?: Set<string>;
  index: number;
  name: string;
  expectsName: boolean;
}

/** Strings, numbers and structure; literals and white space say nothing here. */
const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[[\]{},:]/g;

/** Facts of a text that is known to be JSON, in its order. Not recursive: depth costs no stack. */
export function* jsonTextFacts(text: string): Generator<JsonTextFact> {
  const levels: Level[] = [];
  for (const [token] of text.matchAll(tokens)) {
    const level = levels.at(-1);
    const sign = token.charAt(0);
    if (sign === '{' || sign === '[') levels.push(levelAt(level, sign === '{'));
    else if (sign === '}' || sign === ']') levels.pop();
    else if (sign === ',') next(level);
    else if (sign === '"') {
      if (level?.names && level.expectsName) yield* named(level, level.names, token);
    } else if (sign !== ':') yield { kind: 'number', at: placeIn(level), literal: token };
  }
}

function levelAt(parent: Level | undefined, isObject: boolean): Level {
  const at = placeIn(parent);
  return { at, ...(isObject ? { names: new Set<string>() } : {}), index: 0, name: '', expectsName: isObject };
}

function next(level: Level | undefined): void {
  if (!level) return;
  level.index += 1;
  level.expectsName = level.names !== undefined;
}

function* named(level: Level, names: Set<string>, token: string): Generator<JsonTextFact> {
  // a string token of valid JSON is a JSON text of its own; escapes may spell the same name differently
  level.name = String(JSON.parse(token));
  level.expectsName = false;
  if (names.has(level.name)) yield { kind: 'duplicate', at: placeIn(level), name: level.name };
  names.add(level.name);
}

function placeIn(level: Level | undefined): string {
  if (!level) return '';
  return joinPointer(level.at, level.names ? level.name : level.index);
}
