import { type Json, jsonIn } from '../core/json.ts';
import type { Parameter } from '../core/operation.ts';

/** One `name=value`; the value as it travelled, since a delimiter is told from an encoded character only there. */
export interface Pair {
  readonly name: string;
  readonly written: string;
}

export function pairsOf(texts: readonly string[]): Pair[] {
  return texts
    .filter((text) => text !== '')
    .map((text) => {
      const end = text.includes('=') ? text.indexOf('=') : text.length;
      return { name: textOf(text.slice(0, end)), written: text.slice(end + 1) };
    });
}

/** A text without its encoding; one that is not encoded rightly as it is. */
export function textOf(written: string): string {
  try {
    return decodeURIComponent(written.replaceAll('+', ' '));
  } catch {
    return written;
  }
}

/** What a text may stand for in the style of its parameter: a scalar, a list, an object, in this order. */
export function readings(parameter: Parameter, travelled: string): Json[] {
  const { name, in: place, style, explode, contentType } = parameter;
  // a header is not encoded, and in a path + is itself
  const text = place === 'header' ? same : place === 'path' ? pathTextOf : textOf;
  if (contentType !== undefined) return [...jsonOf(text(travelled)), text(travelled)];
  const written = withoutPrefix(parameter, travelled);
  const items = written.split(separatorOf(parameter)).map((item) => item.replace(/^ | $/g, ''));
  const isKeyed = explode && ['simple', 'label', 'matrix'].includes(style);
  const fields = isKeyed
    ? pairsOf(written.split(style === 'label' ? '.' : style === 'matrix' ? ';' : /, ?/)).map((pair) => {
        return [pair.name, text(pair.written)] as const;
      })
    : alternating(items.map(text));
  const list = items.map((item) => text(explode && style === 'matrix' ? item.replace(`${name}=`, '') : item));
  return [text(written), list, Object.fromEntries(fields)];
}

function same(written: string): string {
  return written;
}

function pathTextOf(written: string): string {
  return textOf(written.replaceAll('+', '%2B'));
}

function* jsonOf(text: string): Generator<Json> {
  const value = jsonIn(text);
  if (value !== undefined) yield value;
}

/** OpenAPI 3.1 §4.8.12.3, style values. */
function separatorOf({ style, explode }: Parameter): string | RegExp {
  if (style === 'spaceDelimited') return /%20|\+| /;
  if (style === 'pipeDelimited') return /%7C|\|/i;
  if (style === 'label' && explode) return '.';
  return style === 'matrix' && explode ? ';' : /,|%2C/i;
}

function withoutPrefix({ name, style, explode }: Parameter, written: string): string {
  if (style === 'label') return written.replace(/^\./, '');
  if (style !== 'matrix') return written;
  const bare = written.replace(/^;/, '');
  return explode && bare.includes(';') ? bare : bare.replace(`${name}=`, '');
}

function alternating(items: readonly string[]): (readonly [string, Json])[] {
  return items.flatMap((item, index) => (index % 2 === 0 ? [[item, items[index + 1] ?? ''] as const] : []));
}

/** `name[a]=1`, `name[b][c]=2`; what is repeated is a list. */
export function objectFrom(name: string, pairs: readonly Pair[]): Json {
  const made: Tree = new Map();
  for (const pair of pairs) {
    const keys = [...pair.name.slice(name.length).matchAll(/\[([^[\]]*)\]/g)].map(([, key = '']) => key);
    let branch = made;
    for (const key of keys.slice(0, -1)) {
      const known = branch.get(key);
      const next: Tree = known instanceof Map ? known : new Map();
      branch.set(key, next);
      branch = next;
    }
    const last = keys.at(-1) ?? '';
    const before = branch.get(last);
    const text = textOf(pair.written);
    branch.set(last, before === undefined || before instanceof Map ? text : [before, text].flat());
  }
  return plainObject(made);
}

type Tree = Map<string, Tree | string | string[]>;

function plainObject(tree: Tree): Json {
  return Object.fromEntries(
    [...tree].map(([key, sub]) => [key, sub instanceof Map ? plainObject(sub) : sub]),
  );
}
