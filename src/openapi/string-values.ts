import type { Shape } from './merged-shape.ts';
import { patternOf } from './pattern.ts';
import { patternSamples } from './pattern-samples.ts';

/** A text of each format, another one for each `salt`. Formats that are not here are not invented. */
const textOfFormat: Readonly<Record<string, (salt: number) => string>> = {
  'date-time': (salt) => `2024-01-15T10:30:${String(salt % 60).padStart(2, '0')}Z`,
  date: (salt) => `2024-01-${String(1 + (salt % 28)).padStart(2, '0')}`,
  time: (salt) => `10:30:${String(salt % 60).padStart(2, '0')}Z`,
  duration: (salt) => `P${salt + 1}D`,
  email: (salt) => `user${salt || ''}@example.com`,
  'idn-email': (salt) => `user${salt || ''}@example.com`,
  hostname: (salt) => `host${salt || ''}.example.com`,
  'idn-hostname': (salt) => `host${salt || ''}.example.com`,
  ipv4: (salt) => `192.0.2.${1 + (salt % 250)}`,
  ipv6: (salt) => `2001:db8::${(1 + salt).toString(16)}`,
  uri: (salt) => `https://example.com/${salt || ''}`,
  url: (salt) => `https://example.com/${salt || ''}`,
  iri: (salt) => `https://example.com/${salt || ''}`,
  'uri-reference': (salt) => `/a${salt || ''}`,
  'iri-reference': (salt) => `/a${salt || ''}`,
  'uri-template': (salt) => `/a${salt || ''}/{id}`,
  uuid: (salt) => `3f2b8c1e-7d4a-4c56-9e21-${salt.toString(16).padStart(12, '0')}`,
  'json-pointer': (salt) => `/a${salt || ''}`,
  'relative-json-pointer': (salt) => String(salt),
  regex: (salt) => `^a${salt || ''}$`,
  byte: (salt) => btoa(`text${salt || ''}`),
  binary: (salt) => `text${salt || ''}`,
  password: (salt) => `Correct-horse-9${salt || ''}`,
  int32: (salt) => String(1 + salt),
  int64: (salt) => String(1 + salt),
  decimal: (salt) => `${1 + salt}.00`,
  // these names ask for no form of their own
  ...Object.fromEntries(
    ['path', 'string', 'text', 'markdown', 'html', 'name'].map((name) => [name, anyText]),
  ),
};

function anyText(salt: number): string {
  return `text${salt || ''}`;
}

/** What the name of a format that nobody defined sounds like. */
const soundsLike: readonly (readonly [name: RegExp, made: keyof typeof textOfFormat])[] = [
  [/uuid|guid/i, 'uuid'],
  [/date.?time|timestamp|instant/i, 'date-time'],
  [/date/i, 'date'],
  [/time.?span|duration|period/i, 'duration'],
  [/time/i, 'time'],
  [/mail/i, 'email'],
  [/uri|url|link|href/i, 'uri'],
  [/host|domain|fqdn/i, 'hostname'],
  [/ip.?v?6/i, 'ipv6'],
  [/^ip|ip.?addr/i, 'ipv4'],
  [/int|number|numeric|long|float|double|decimal|money/i, 'int64'],
  [/base64/i, 'byte'],
];

export function isMadeFormat(format: string): boolean {
  return Object.hasOwn(textOfFormat, format);
}

/** A text that a shape allows; `undefined` where we know none. */
export function plainText(shape: Shape, salt: number): string | undefined {
  return textOf(shape, salt);
}

/** A text of a format that nobody defined: what it may look like, and no more than a guess. */
export function guessedText(shape: Shape, salt: number): string | undefined {
  const { format, ...plain } = shape;
  if (typeof format !== 'string' || isMadeFormat(format)) return undefined;
  const [, like] = soundsLike.find(([name]) => name.test(format)) ?? [];
  return (like && textOf({ ...plain, format: like }, salt)) ?? textOf(plain, salt);
}

/** The longest text that is made; a bound beyond it is left alone. */
export const longestText = 100_000;

/** A text of exactly `length` characters that a shape allows. */
export function textOfLength(shape: Shape, length: number): string | undefined {
  if (length > longestText) return undefined;
  return textOf({ ...shape, minLength: length, maxLength: length }, 0);
}

function textOf(shape: Shape, salt: number): string | undefined {
  const { pattern, format } = shape;
  const known = typeof format === 'string' && isMadeFormat(format) ? textOfFormat[format] : undefined;
  if (typeof pattern === 'string') return matching(pattern, shape, salt, known?.(salt));
  if (typeof format === 'string' && !known) return undefined;
  const text = known?.(salt) ?? (isAbsolutePath(shape) ? `/tmp/text${salt || ''}` : anyText(salt));
  const candidate = fitted(text, shape, typeof format === 'string' ? format : undefined);
  return hasLength(candidate, shape) ? candidate : undefined;
}

/** Whether the prose of a text, which has no format, says that it names a file from the root on. */
function isAbsolutePath({ format, description }: Shape): boolean {
  return (
    format === undefined &&
    typeof description === 'string' &&
    /\b(?:absolute|fully qualified) (?:[a-z-]{1,20} ){0,3}path\b/i.test(description)
  );
}

/** A text made longer or shorter, where its format has a part that may be of any length. */
function fitted(text: string, shape: Shape, format: string | undefined): string {
  const { minLength = 0, maxLength = Infinity } = shape;
  const missing = Number(minLength) - text.length;
  const filler = 'a'.repeat(Math.max(0, Math.min(missing, longestText)));
  if (format === undefined || format === 'binary' || format === 'password') {
    return text.length > Number(maxLength) ? text.slice(text.length - Number(maxLength)) : text + filler;
  }
  if (format === 'email' || format === 'idn-email') {
    if (missing > 40) return text;
    return text.length > Number(maxLength) ? 'a@b.co' : filler + text;
  }
  return /^(uri|url|iri|uri-reference|iri-reference|json-pointer)$/.test(format) ? text + filler : text;
}

function hasLength(text: string, { minLength = 0, maxLength = Infinity }: Shape): boolean {
  // only a surrogate is no character of its own
  const { length } = /[\ud800-\udfff]/.test(text) ? [...text] : text;
  return length >= Number(minLength) && length <= Number(maxLength);
}

const plainCandidates = [
  'text',
  'TEXT',
  'abc',
  'ABC',
  'Abc',
  'AB',
  'ab',
  'A',
  'a',
  '1',
  '12',
  '123',
  '1234',
  '1.00',
];

function matching(
  pattern: string,
  shape: Shape,
  salt: number,
  formatted: string | undefined,
): string | undefined {
  const { matches } = patternOf(pattern);
  const fits = (text: string): boolean => hasLength(text, shape) && matches(text) === true;
  // of a format that nobody knows, the pattern says what there is to say
  if (formatted !== undefined) return fits(formatted) ? formatted : undefined;
  const plain = salt === 0 ? plainCandidates.find(fits) : undefined;
  if (plain !== undefined) return plain;
  const { minLength, maxLength } = shape;
  const exactly = typeof minLength === 'number' && minLength === maxLength ? minLength : undefined;
  const wanted = lengthened(pattern, exactly);
  const short = typeof maxLength === 'number' ? [maxLength] : [];
  for (const longest of [undefined, ...short]) {
    let first: string | undefined;
    for (const text of samples(wanted, salt, longest)) {
      if (!(wanted === pattern ? hasLength(text, shape) : fits(text))) continue;
      if (/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text)) return text;
      first ??= text;
    }
    if (first !== undefined) return first;
  }
  return undefined;
}

/** A single repeated class at the end of a pattern, asked for as often as a length needs: chance would not find it. */
function lengthened(pattern: string, length: number | undefined): string {
  const repeated = /^\^(\[(?:[^\]\\]|\\.)+\]|\\[dw])(?:[*+]|\{\d*,?\d*\})\$$/.exec(pattern);
  return length !== undefined && repeated ? `^${repeated[1]}{${length}}$` : pattern;
}

function* samples(pattern: string, salt: number, longest: number | undefined): Generator<string> {
  const known = patternSamples(pattern, longest);
  const from = known.length === 0 ? 0 : salt % known.length;
  yield* known.slice(from);
  yield* known.slice(0, from);
}
