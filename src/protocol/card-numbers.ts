import { isArray, isObject, type Json } from '../core/json.ts';
import { satisfiesLuhn } from '../core/luhn.ts';
import { joinPointer } from '../core/pointer.ts';

/**
 * Issuer prefixes with the one length that cards of today have. Narrower than what is masked in our own output: to
 * hide a number too many costs nothing, to accuse a server of one that is an identifier does.
 */
const issuers: readonly RegExp[] = [
  /^4\d{15}$/, // Visa
  /^(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^(?:30[0-5]\d|3095|36\d{2}|3[89]\d{2})\d{10}$/, // Diners Club
  /^(?:6011|64[4-9]\d|65\d{2}|62\d{2}|35(?:2[89]|[3-8]\d))\d{12}$/, // Discover, UnionPay, JCB
];

function isCardNumber(digits: string): boolean {
  return issuers.some((form) => form.test(digits)) && satisfiesLuhn(digits);
}

/**
 * Digits that stand alone, whole or in the groups of a card. What touches a letter, a slash, an equals sign, a colon,
 * a dot, a dash or an underscore is part of an identifier, a URL, a decimal or a date.
 */
const standingAlone =
  /(?<![\w/=:.+&#%-])(?:\d{14,16}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{4,5})(?![\w/=:+&#%-]|\.\d)/g;

/** Card numbers in a text, in digits alone. */
export function cardNumbersIn(text: string): string[] {
  if (!/\d{4}/.test(text)) return [];
  return [...text.matchAll(standingAlone)].map(([found]) => found.replace(/[ -]/g, '')).filter(isCardNumber);
}

/** Properties whose digits name something else, or count something. */
const otherwiseNamed =
  /(?:id|ids|uid|uuid|guid|key|token|cursor|ref|reference|trace|tracking|sequence|hash|digest|etag|version|time|timestamp|date|at|amount|total|balance|count|size|phone|iban|url|uri|href|ean|gtin|isbn|imei|nonce|rrn|arn|stan)$/i;

/** A token may look like a card number; that it is one is certain where a card scheme has published it for tests. */
const tokenNamed = /token$/i;
const publishedForTests = new Set([
  '4111111111111111',
  '4242424242424242',
  '4012888888881881',
  '5555555555554444',
  '5105105105105100',
  '2223003122003222',
  '378282246310005',
  '371449635398431',
  '6011111111111117',
  '6011000990139424',
  '30569309025904',
  '38520000023237',
  '3530111333300000',
  '3566002020360505',
]);

function mayBeNamed(name: string, digits: string): boolean {
  return !otherwiseNamed.test(name) || (tokenNamed.test(name) && publishedForTests.has(digits));
}

export interface FoundCard {
  readonly at: string;
  readonly digits: string;
}

/** Card numbers in the strings and numbers of a JSON value. */
export function* cardNumbersAt(value: Json): Generator<FoundCard> {
  const pending: { readonly at: string; readonly name: string; readonly value: Json }[] = [
    { at: '', name: '', value },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { at, name, value: found } = next;
    if (isArray(found)) {
      for (const [index, sub] of found.entries())
        pending.push({ at: joinPointer(at, index), name, value: sub });
    } else if (isObject(found)) {
      for (const [key, sub] of Object.entries(found))
        pending.push({ at: joinPointer(at, key), name: key, value: sub });
    } else if (typeof found === 'string' || typeof found === 'number') {
      for (const digits of cardNumbersIn(String(found))) if (mayBeNamed(name, digits)) yield { at, digits };
    }
  }
}

/** PCI DSS 4.0.1 §3.4.1: at most the first six and the last four digits are shown. */
export function maskedCard(digits: string): string {
  return digits.slice(0, 6) + '*'.repeat(digits.length - 10) + digits.slice(-4);
}
