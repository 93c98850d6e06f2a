/**
 * How the value of a field is hidden.
 * - `authorization`, `cookie`, `set-cookie`: as header grammar says; scheme and names of cookies stay
 * - `credential`: always
 * - `card-check`: security codes, PIN and track data; PCI DSS 4.0.1 §3.3 wants them nowhere, not even of test cards
 * - `token`: only what looks like a credential (see `isBearerToken`)
 * - `card-number`: where Luhn alone decides
 */
export type FieldKind =
  | 'authorization'
  | 'cookie'
  | 'set-cookie'
  | 'credential'
  | 'card-check'
  | 'token'
  | 'card-number';

export interface SensitiveField {
  readonly kind: FieldKind;
  /** Also as the end of a longer name: `card_cvv`, `newPassword`. */
  readonly endsNames: boolean;
}

interface FieldNames extends SensitiveField {
  /** Words joined by hyphens; in a text they may also be joined by `_` or by nothing. */
  readonly names: string;
}

/** `idempotency-key`, `fingerprint`, `card_nonce`, `verification_token` are not here: a replay needs them. */
const table: readonly FieldNames[] = [
  { kind: 'authorization', endsNames: false, names: 'authorization proxy-authorization' },
  { kind: 'cookie', endsNames: false, names: 'cookie' },
  { kind: 'set-cookie', endsNames: false, names: 'set-cookie' },
  {
    kind: 'credential',
    endsNames: true,
    names:
      'secret secret-key api-key access-token refresh-token id-token auth-token session-token security-token ' +
      'private-key password passwd passphrase',
  },
  {
    kind: 'card-check',
    endsNames: true,
    names:
      'cvv cvv-2 cvc cvc-2 cvn csc security-code pin-block magnetic-stripe track-data track-1 track-2 track-3 ' +
      'track-1-data track-2-data track-3-data',
  },
  { kind: 'card-check', endsNames: false, names: 'pin track' },
  { kind: 'token', endsNames: false, names: 'token' },
  { kind: 'card-number', endsNames: true, names: 'card-number card-no primary-account-number' },
  { kind: 'card-number', endsNames: false, names: 'pan number' },
];

const fields: ReadonlyMap<string, SensitiveField> = new Map(
  table.flatMap(({ names, ...field }) => names.split(' ').map((name) => [name.replaceAll('-', ''), field])),
);

const alternatives = table
  .flatMap(({ names }) => names.split(' '))
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('-', '[-_]?'));

const namePattern = new RegExp(`(?:${alternatives.join('|')})(?![A-Za-z0-9_-])`, 'gi');

/** The name of a sensitive field in a text, whatever follows it. */
export interface NamedField extends SensitiveField {
  /** Where the whole name starts, of which the sensitive part is the end. */
  readonly from: number;
  readonly to: number;
}

/** The next such name at or after an index. */
export function nextField(text: string, index: number): NamedField | undefined {
  namePattern.lastIndex = index;
  for (let match = namePattern.exec(text); match; match = namePattern.exec(text)) {
    const field = fields.get(match[0].toLowerCase().replace(/[-_]/g, ''));
    const from = field && startOfName(text, match.index, field.endsNames);
    if (field && from !== undefined) return { ...field, from, to: match.index + match[0].length };
  }
  return undefined;
}

const nameCharacter = /[A-Za-z0-9_-]/;
const escapeBefore = /(?:\\[nrt]|%[0-9A-Fa-f]{2})$/;
/** A list item, or an option of a command line. */
const hyphensBefore = /(?:^|[^A-Za-z0-9_-])--?$/;
const longestName = 64;

function startOfName(text: string, at: number, endsNames: boolean): number | undefined {
  const last = text.charAt(at - 1);
  if (!nameCharacter.test(last)) return at;
  const before = text.slice(Math.max(0, at - 3), at);
  if (escapeBefore.test(before) || hyphensBefore.test(before)) return at;
  const isNewWord = /[_-]/.test(last) || (/[a-z0-9]/.test(last) && /[A-Z]/.test(text.charAt(at)));
  if (!endsNames || !isNewWord) return undefined;
  let from = at;
  while (from > at - longestName && nameCharacter.test(text.charAt(from - 1))) from -= 1;
  return /^%[0-9A-Fa-f]{2}/.test(text.slice(from - 1, from + 2)) ? from + 2 : from;
}
