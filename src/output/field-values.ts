import { credentialsInLine } from './authorization.ts';
import { endOfQuoted, quoteAt, quoteBefore } from './quotes.ts';
import type { NamedField } from './sensitive-fields.ts';

/**
 * Where the value of a field stands, and how it is written:
 * - `quoted`: between quotation marks, which are not part of it, or the rest of a header argument of curl
 * - `number`: bare in JSON; `quote` is what makes a JSON string of it
 * - `query`: behind `=`, as in a query string, a form or an assignment
 * - `pair`: quoted, second of two strings of which the first is the name
 * - `line`: behind `Name:`, to the end of the line or of the quotation
 * - `word`: behind `name:` in the midst of a line
 */
export interface FieldValue {
  readonly from: number;
  readonly to: number;
  readonly written: 'quoted' | 'number' | 'query' | 'pair' | 'line' | 'word';
  readonly quote: string;
}

/** The values that a name is followed by: none where it is only mentioned, several where it has a list. */
export function valuesOf(text: string, field: NamedField): FieldValue[] {
  const quote = quoteBefore(text, field.from);
  if (quote !== '' && text.startsWith(quote, field.to)) {
    return valuesOfQuotedName(text, field.to + quote.length, quote);
  }
  const assigned = endOf(/(?:\]|%5[dD])?(?:=|%3[dD])(?!=)/y, text, field.to);
  if (assigned !== undefined) return [openedAt(text, assigned) ?? inQuery(text, assigned)];
  const spaced = endOf(/ {1,8}= {1,8}/y, text, field.to);
  if (spaced !== undefined) return present(quotedAt(text, spaced));
  const named = endOf(/[ \t]{0,8}:(?!:)[ \t]{0,8}/y, text, field.to);
  if (named === undefined) return [];
  const list = listAt(text, named);
  if (list) return list;
  return [openedAt(text, named) ?? unquotedAfterColon(text, field, named, quote)];
}

function valuesOfQuotedName(text: string, at: number, quote: string): FieldValue[] {
  const value = endOf(/\s{0,200}(?::|=>|=|%3[aA])(?:\s|%20|\+){0,200}/y, text, at);
  if (value !== undefined) {
    const list = listAt(text, value);
    if (list) return list;
    return present(quotedAt(text, value) ?? numberAt(text, value, quote));
  }
  const attribute = endOf(/\s{1,200}value=/y, text, at);
  if (attribute !== undefined) return present(quotedAt(text, attribute));
  const next = endOf(/\s{0,200},\s{0,200}/y, text, at);
  if (next === undefined) return [];
  const member = `${quote}value${quote}`;
  if (text.startsWith(member, next)) {
    const of = endOf(/\s{0,200}:\s{0,200}/y, text, next + member.length);
    return of === undefined ? [] : present(quotedAt(text, of));
  }
  const second = quotedAt(text, next);
  const isPair = second && endOf(/\s{0,200}\]/y, text, second.to + second.quote.length) !== undefined;
  return isPair ? [{ ...second, written: 'pair' }] : [];
}

function quotedAt(text: string, at: number): FieldValue | undefined {
  const quote = quoteAt(text, at);
  if (quote === '') return undefined;
  const from = at + quote.length;
  return { from, to: endOfQuoted(text, from, quote), written: 'quoted', quote };
}

/** Behind a bare name, a mark before a space or another mark ends what the name is in: `'X-Api-Key: '"$KEY"`. */
function openedAt(text: string, at: number): FieldValue | undefined {
  const value = quotedAt(text, at);
  return value && /[^\s"']/.test(text.charAt(value.from)) ? value : undefined;
}

function listAt(text: string, at: number): FieldValue[] | undefined {
  let next = endOf(/\[\s{0,200}/y, text, at);
  if (next === undefined) return undefined;
  const values: FieldValue[] = [];
  while (next !== undefined) {
    const value: FieldValue | undefined = quotedAt(text, next);
    if (!value) break;
    values.push(value);
    next = endOf(/\s{0,200},\s{0,200}/y, text, value.to + value.quote.length);
  }
  return values;
}

function numberAt(text: string, from: number, quote: string): FieldValue | undefined {
  const to = endOf(/-?\d[\d.eE+-]*/y, text, from);
  return to === undefined ? undefined : { from, to, written: 'number', quote };
}

function inQuery(text: string, from: number): FieldValue {
  const run = text.slice(from, endOf(/[^\s&"'<>#\\`;]+/y, text, from) ?? from);
  const another = run.search(/%26/);
  const length = another === -1 ? run.length : another;
  return { from, to: from + length, written: 'query', quote: '' };
}

function unquotedAfterColon(text: string, field: NamedField, from: number, quote: string): FieldValue {
  if (field.kind === 'card-check') {
    const to = endOf(/\d{3,12}(?!\w)|[^\s"']{0,64}\d{12}[^\s"']*/y, text, from) ?? from;
    return { from, to, written: 'word', quote };
  }
  if (quote !== '') {
    const isHeader = /(?:-H|--header)[ =]?$/.test(
      text.slice(Math.max(0, field.from - quote.length - 9), field.from - quote.length),
    );
    const written = isHeader ? 'quoted' : 'line';
    return { from, to: endOfQuoted(text, from, quote), written, quote };
  }
  if (/(?:^|[\r\n])[ \t]*(?:[<>*] ?)?$/.test(text.slice(Math.max(0, field.from - 40), field.from))) {
    return { from, to: endOf(/[^\r\n]+/y, text, from) ?? from, written: 'line', quote };
  }
  const isCookie = field.kind === 'cookie' || field.kind === 'set-cookie';
  const words = isCookie ? /[^\s"'\\<>&,;`]+(?:; {0,2}[^\s"'\\<>&,;`]+)*/y : credentialsInLine;
  return { from, to: endOf(words, text, from) ?? from, written: 'word', quote };
}

/** The index behind what a sticky pattern matches at an index. */
function endOf(pattern: RegExp, text: string, index: number): number | undefined {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function present(value: FieldValue | undefined): FieldValue[] {
  return value ? [value] : [];
}
