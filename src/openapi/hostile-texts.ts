/** A kind of text that programs stumble over. */
export interface TextFamily {
  readonly name: string;
  /** What one text may hold all of, where there is room. */
  readonly parts: readonly string[];
  /** Ordinary text of people somewhere: a description that allows text allows it. */
  readonly isOrdinary?: boolean;
}

const long = 20_000;

/**
 * What servers refuse for the same reason, or never refuse, stands in the same text: whatever crashes on a part of it
 * crashes on all of it, and a smaller request tells which.
 */
export const textFamilies: readonly TextFamily[] = [
  {
    name: 'letters of many scripts and emoji',
    parts: ['Zoë Łódź Ωμέγα Жук 王小明 ひらがな', '👍🏽 👩‍👩‍👧 🇨🇭'],
    isOrdinary: true,
  },
  {
    name: 'quotes, markup and marks of other scripts',
    parts: [
      `O'Brien"; -- \\ \``,
      '<b onclick="x">&amp;</b> {{7*7}} #{7*7} %s %n',
      '../../../etc/hosts',
      'undefined null NaN true __proto__',
      'שלום مرحبا \u202eabc',
      `Z${'\u0335\u0321'.repeat(30)}`,
      'a\u200bb\u2060c\ufeffd',
    ],
  },
  { name: 'control characters', parts: ['a\u0000b', 'a\u0001\u0008\u001b[31m\r\nb'] },
  { name: 'lone surrogate', parts: ['a\ud800b'] },
];

/** Those that most often go wrong, alone as well: what is refused at one place is never looked at elsewhere. */
export const loneTexts = {
  NUL: 'a\u0000b',
  empty: '',
  'only spaces': '   ',
  'very long': 'a'.repeat(long),
  quotes: `O'Brien"; -- \\ \``,
  'letters of many scripts': 'Zoë Łódź Ωμέγα Жук 王小明 ひらがな',
} as const;

/** Each part by itself, for whoever has the time. */
export function apart({ name, parts, ...rest }: TextFamily): TextFamily[] {
  return parts.map((part, index) => ({
    ...rest,
    name: parts.length > 1 ? `${name} (${index + 1})` : name,
    parts: [part],
  }));
}

/** As much of a family as a text may hold, another part of it first for each number. */
export function textOf({ parts }: TextFamily, first: number, most: number): string {
  const turned = parts.map((_, index) => parts[(index + first) % parts.length] ?? '');
  return cutText(turned.join(' '), most);
}

/** How many requests it takes until each part of a family stood in a text that may hold so much at most. */
export function roundsOf({ parts }: TextFamily, mosts: readonly number[]): number {
  const whole = [...parts.join(' ')].length;
  return mosts.some((most) => most >= whole) ? 1 : Math.ceil(parts.length / Math.max(1, mosts.length));
}

export function cutText(text: string, most: number): string {
  // no text has more characters than code units, and of most nothing has to be cut off
  return text.length <= most ? text : [...text.slice(0, 2 * most)].slice(0, most).join('');
}

/** Numbers as JSON text that a reader of 64-bit floating point takes for others. */
export const hostileNumbers: readonly (readonly [name: string, text: string])[] = [
  ['beyond 53 bits', '9007199254740993'],
  ['beyond 64 bits', '18446744073709551617'],
  ['negative zero', '-0'],
  ['beyond a double', '1e400'],
  ['of a hundred digits', '9'.repeat(100)],
];

/** As deep as a recursive reader may not follow. */
const depth = 10_000;

/** Members that are put first into an object, as JSON text. */
export const hostileMembers: readonly (readonly [name: string, text: string])[] = [
  [
    'keys __proto__ and constructor and an empty one',
    '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"":"text"',
  ],
  ['deep nesting', `"nested":${'['.repeat(depth)}${']'.repeat(depth)}`],
];
