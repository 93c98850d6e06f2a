import type { Json } from '../../core/json.ts';

/** More values than this are not wanted by anyone who needs one. */
const mostValues = 40;

const quoted = /"([^"]{1,80})"|'([^']{1,80})'|`([^`]{1,80})`/y;
const bare = /[\p{L}\p{N}_.:/+-]{1,80}/uy;
const between = /\s{0,3}(?:[,|;/]\s{0,3}(?:or\s|and\s)?|or\s|and\s|\s)\s{0,2}/y;
const opening = /[\s:=]{0,4}(?:are|is)?[\s:=]{0,4}[[({]?\s{0,2}(?:either\s)?/y;

/** The values that a text lists from an index on, as in `['a', 'b']`, `a, b or c`, `a | b`; none where it lists nothing. */
export function listedValues(text: string, from: number): { values: string[]; end: number } {
  const values: string[] = [];
  let at = matchAt(opening, text, from)?.end ?? from;
  const isBracketed = /[[({]/.test(text.slice(from, at));
  let end = from;
  while (values.length < mostValues) {
    const item = itemAt(text, at);
    if (!item || (!item.isQuoted && !endsItem(text, item.end, isBracketed))) break;
    values.push(item.value);
    end = item.end;
    const separator = matchAt(between, text, end);
    if (!separator || (!/[,|;/]|or|and/.test(separator.value) && !isBracketed)) break;
    at = separator.end;
  }
  return { values, end };
}

interface Item {
  readonly value: string;
  readonly end: number;
  readonly isQuoted: boolean;
}

function itemAt(text: string, at: number): Item | undefined {
  quoted.lastIndex = at;
  const inQuotes = quoted.exec(text);
  if (inQuotes) {
    const [, double, single, back] = inQuotes;
    return { value: double ?? single ?? back ?? '', end: quoted.lastIndex, isQuoted: true };
  }
  const word = matchAt(bare, text, at);
  if (!word) return undefined;
  const value = word.value.replace(/[.:]+$/, '');
  return value === '' ? undefined : { value, end: at + value.length, isQuoted: false };
}

/** A word that is followed by prose is no item any more: `a, b, name is required`. */
function endsItem(text: string, at: number, isBracketed: boolean): boolean {
  if (isBracketed) return true;
  return /^(?:[.:]?$|[.:]?\s{1,3}$|[,|;/)\]}]|[.:]\s|\s{0,3}(?:\||or\s|and\s|\())/.test(
    text.slice(at, at + 8),
  );
}

function matchAt(pattern: RegExp, text: string, at: number): { value: string; end: number } | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? { value: found[0], end: pattern.lastIndex } : undefined;
}

/** What a listed text may stand for: prose does not show whether `1` is a number. */
export function valueReadings(values: readonly string[]): Json[] {
  return values.flatMap((value): Json[] => {
    if (/^-?\d{1,15}(\.\d{1,10})?$/.test(value)) return [Number(value), value];
    return value === 'true' || value === 'false' ? [value === 'true', value] : [value];
  });
}
