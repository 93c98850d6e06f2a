import { satisfiesLuhn } from '../core/luhn.ts';

/**
 * Issuer prefixes with the lengths that go with them (ISO/IEC 7812-1; published ranges of the card schemes). Luhn
 * alone is right about one digit string in ten; with prefix and length almost nothing but cards is left.
 */
const issuers: readonly { readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [13, 16, 19] }, // Visa
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] }, // Mastercard
  { prefix: /^3[47]/, lengths: [15] }, // American Express
  { prefix: /^(?:30[0-5]|3095|36|3[89])/, lengths: [14, 15, 16, 17, 18, 19] }, // Diners Club
  { prefix: /^(?:6011|64[4-9]|65|62|81[0-7]|35(?:2[89]|[3-8]))/, lengths: [16, 17, 18, 19] }, // Discover, UnionPay, JCB
  {
    prefix: /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/, // Maestro
    lengths: [12, 13, 14, 15, 16, 17, 18, 19],
  },
  { prefix: /^220[0-4]/, lengths: [16, 17, 18, 19] }, // Mir
  { prefix: /^(?:60|82|508)/, lengths: [16] }, // RuPay
];

const fewestDigits = 12;
const mostDigits = 19;

/** Issuer prefix, length and Luhn together. */
export function isCardNumber(digits: string): boolean {
  return (
    issuers.some(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits)) &&
    satisfiesLuhn(digits)
  );
}

/** PCI DSS 4.0.1 §3.4.1: at most the first six and the last four digits, in this one format everywhere. */
function maskDigits(digits: string): string {
  return digits.slice(0, 6) + '*'.repeat(digits.length - 10) + digits.slice(-4);
}

/** The mask of what stands in a field that is named like cards, where Luhn decides alone; else `undefined`. */
export function maskedCardField(value: string): string | undefined {
  if (!/^\d[\d -]*\d$/.test(value)) return undefined;
  const digits = value.replace(/[ -]/g, '');
  if (digits.length < fewestDigits || digits.length > mostDigits) return undefined;
  return satisfiesLuhn(digits) ? maskDigits(digits) : undefined;
}

interface DigitGroup {
  readonly from: number;
  readonly to: number;
}

/** Digits that are part of an escape or of a UUID are none; all others come in runs as long as they can be. */
const digitRuns =
  /(?<![0-9A-Za-z])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\d+/g;

/** Masks card numbers anywhere in a text, also in groups that one space or one dash parts, raw or URL-encoded. */
export function maskCardNumbers(text: string): string {
  if (!/\d{3}/.test(text)) return text;
  let masked = '';
  let done = 0;
  for (const chain of chains(text)) {
    for (let index = 0; index < chain.length; index += 1) {
      const found = cardAt(text, chain, index);
      if (!found || found.from < done) continue;
      const quote = quoteForNumber(text, found.from);
      masked += `${text.slice(done, found.from)}${quote}${maskDigits(found.digits)}${quote}`;
      done = found.to;
      index = found.lastGroup;
    }
  }
  return masked + text.slice(done);
}

/** Groups that follow one another with the same separator between them. */
function* chains(text: string): Iterable<DigitGroup[]> {
  let chain: DigitGroup[] = [];
  let separator = '';
  for (const { 0: run, index: from } of text.matchAll(digitRuns)) {
    if (!/^\d+$/.test(run)) continue;
    const previous = chain.at(-1);
    const gap = previous && from - previous.to <= 3 ? text.slice(previous.to, from) : '';
    const parts = /^(?:[ \-+\u00a0\u2010-\u2013]|%20|%2[dD]| - )$/.test(gap);
    if (previous && !(parts && (chain.length === 1 || gap === separator))) {
      yield chain;
      chain = parts ? [previous] : [];
    }
    separator = gap;
    chain.push({ from, to: from + run.length });
  }
  if (chain.length > 0) yield chain;
}

interface FoundCard extends DigitGroup {
  readonly digits: string;
  readonly lastGroup: number;
}

/** The longest card number that starts with a group. */
function cardAt(text: string, chain: readonly DigitGroup[], start: number): FoundCard | undefined {
  const first = chain[start];
  if (!first || isPartOfWordBefore(text, first.from)) return undefined;
  let digits = '';
  let found: FoundCard | undefined;
  for (let index = start; index < chain.length; index += 1) {
    const group = chain[index];
    if (!group || digits.length + group.to - group.from > mostDigits) break;
    digits += text.slice(group.from, group.to);
    if (isCardNumber(digits) && !isPartOfWordAfter(text, group.to)) {
      found = { from: first.from, to: group.to, digits, lastGroup: index };
    }
    if (group.to - group.from < 3) break;
  }
  return found;
}

/** A hexadecimal digest, an identifier or the fraction of a decimal; the letter of an escaped line feed is none. */
function isPartOfWordBefore(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  return /(?:[A-Za-z]|\d\.)$/.test(before) && !/(?:\\[nrt]|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4})$/.test(before);
}

function isPartOfWordAfter(text: string, at: number): boolean {
  return /^(?:[A-Za-z]|\.\d)/.test(text.slice(at, at + 2));
}

/** A bare JSON number becomes a string, or the JSON text would no longer be any. */
function quoteForNumber(text: string, at: number): string {
  return /(\\*")\s{0,8}:\s{0,8}$/.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '';
}
