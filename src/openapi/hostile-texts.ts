/** A kind of text that programs stumble over. */
export interface TextFamily {
  readonly name: string;
  readonly text: string;
  /** Ordinary text of people somewhere: a description that allows text allows it. */
  readonly isOrdinary?: boolean;
}

const long = 20_000;

export const textFamilies: readonly TextFamily[] = [
  { name: 'letters of many scripts', text: 'Zoë Łódź Ωμέγα Жук 王小明 ひらがな', isOrdinary: true },
  { name: 'emoji', text: '👍🏽 👩‍👩‍👧 🇨🇭', isOrdinary: true },
  { name: 'right to left', text: 'שלום مرحبا \u202eabc' },
  { name: 'combining marks', text: `Z${'\u0335\u0321'.repeat(30)}` },
  { name: 'zero width', text: 'a\u200bb\u2060c\ufeffd' },
  { name: 'NUL', text: 'a\u0000b' },
  { name: 'control characters', text: 'a\u0001\u0008\u001b[31m\r\nb' },
  { name: 'lone surrogate', text: 'a\ud800b' },
  { name: 'empty', text: '' },
  { name: 'only spaces', text: '   ' },
  { name: 'very long', text: 'a'.repeat(long) },
  { name: 'quotes', text: `O'Brien"; -- \\ \`` },
  { name: 'markup', text: '<b onclick="x">&amp;</b> {{7*7}} #{7*7} %s %n' },
  { name: 'path', text: '../../../etc/hosts' },
  { name: 'words of programs', text: 'undefined null NaN true __proto__' },
];

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
  ['a key __proto__', '"__proto__":{"polluted":true}'],
  ['a key constructor', '"constructor":{"prototype":{"polluted":true}}'],
  ['deep nesting', `"nested":${'['.repeat(depth)}${']'.repeat(depth)}`],
  ['an empty key', '"":"text"'],
];
