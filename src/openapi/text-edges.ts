import type { Json } from '../core/json.ts';
import type { Shape } from './merged-shape.ts';
import { longestText, textOfLength } from './string-values.ts';

export interface TextEdge {
  readonly label: string;
  readonly value: string;
}

/** How a label ends. */
export const beyondBasicPlane = 'beyond the basic plane';
/** One character that is two units of UTF-16 and four bytes of UTF-8. */
const astral = '\u{1f58b}';
const dateTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(Z|[+-]\d\d:\d\d)$/;

/** Texts at the edges of what a shape allows. */
export function* textEdges(shape: Shape, value: Json): Generator<TextEdge> {
  for (const keyword of ['minLength', 'maxLength']) {
    const length = shape[keyword];
    const text = typeof length === 'number' ? textOfLength(shape, length) : undefined;
    if (text !== undefined) yield { label: keyword, value: text };
  }
  const { maxLength, pattern, format } = shape;
  // JSON Schema Validation §6.3.1 counts characters as RFC 8259 does, and not what a language stores them in
  if (
    typeof maxLength === 'number' &&
    maxLength <= longestText &&
    pattern === undefined &&
    format === undefined
  ) {
    yield { label: `maxLength ${beyondBasicPlane}`, value: astral.repeat(maxLength) };
  }
  const [, moment = '', zone = ''] = (format === 'date-time' && dateTime.exec(String(value))) || [];
  if (moment === '') return;
  // RFC 3339 §5.6: seconds may have a fraction, and UTC may be written as an offset
  yield { label: 'with a fraction of a second', value: `${moment}.5${zone}` };
  if (zone === 'Z') yield { label: 'with an offset', value: `${moment}+00:00` };
}

/** Names of what has a form although no schema says so, or names something that there is. */
const formed =
  /(id|key|token|reference|ref|code|slug|uuid|hash|number|email|mail|phone|url|uri|link|host|domain|address|path|file|date|time|zone|locale|language|lang|currency|country|color|type|kind|status|state|mode|role|level|format|version|cron|schedule|expression|pattern|regex|filter|query|sort|order|cursor|user|username|login|password|secret|hostname|filename|algorithm|encoding|unit|sku)s?$/i;
const shortly = /(^|_)(ip|at|on)$|[a-z](Ip|At|On)$/;

/** Whether a name promises a form that no schema asks for, or something that there is. */
export function hasForm(name: string): boolean {
  return formed.test(name) || shortly.test(name);
}

/** Whether an empty text is ordinary for a member of an object: one that may stay away, and is prose as far as its name tells. */
export function mayBeEmpty(name: string, { minLength, pattern, format, enum: values }: Shape): boolean {
  if (minLength !== undefined && minLength !== 0) return false;
  const isFree = pattern === undefined && format === undefined && values === undefined;
  return isFree && !hasForm(name) && !/names?$/i.test(name);
}
