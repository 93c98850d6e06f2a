import { usageError } from '../core/errors.ts';

/** A secret and the environment variable that it came from. */
export interface Secret {
  readonly name: string;
  readonly value: string;
}

/** One way in which a secret may stand in a text. */
export interface SecretForm {
  readonly name: string;
  /** Stands in every match, so that a text without it need not be searched; empty where there is no such thing. */
  readonly anchor: string;
  readonly pattern: RegExp;
}

/** Shorter values stand in ordinary words and numbers: to hide `abc` or `12` would wreck every text. */
const shortestSecret = 4;
/** A shorter line of a secret with several lines tells nothing, and may well be an ordinary word. */
const shortestLine = 8;

/**
 * The forms of all secrets. An empty value counts as unset and has none. Throws a usage `TrothError` that names the
 * variable, never the value, when a value is too short to be kept out of the output.
 */
export function secretForms(secrets: Iterable<Secret>): SecretForm[] {
  const forms = new Map<string, SecretForm>();
  for (const { name, value } of secrets) {
    if (!/^[A-Za-z_]\w*$/.test(name)) {
      throw usageError(`${JSON.stringify(name)} cannot be the name of an environment variable; rename it`);
    }
    if (value === '') continue;
    if (value.trim().length < shortestSecret) {
      throw usageError(
        `${name} in the environment has fewer than ${shortestSecret} characters, too few to be kept out of the output; set it to the whole secret`,
      );
    }
    for (const form of formsOf(name, value)) {
      if (!forms.has(form.pattern.source)) forms.set(form.pattern.source, form);
    }
  }
  return [...forms.values()];
}

function* formsOf(name: string, value: string): Iterable<SecretForm> {
  for (const spelling of spellings(value)) {
    yield writtenForm(name, spelling);
    const bytes = Buffer.from(spelling);
    for (const alignment of [0, 1, 2]) yield base64Form(name, bytes, alignment);
    const hex = bytes.toString('hex');
    for (const digits of new Set([hex, hex.toUpperCase()])) {
      yield { name, anchor: digits, pattern: new RegExp(digits, 'g') };
    }
  }
  for (const line of longLines(value)) yield writtenForm(name, line);
}

/** Environments hold the PEM of a key with real line feeds or with `\n` for each; headers carry trimmed values. */
function spellings(value: string): Set<string> {
  const unfolded = value.includes('-----BEGIN') ? value.replaceAll('\\n', '\n') : value;
  return new Set([value.trim(), unfolded.trim()]);
}

function longLines(value: string): string[] {
  const lines = value.split(/\r?\n|\\n/).map((line) => line.trim());
  if (lines.length === 1) return [];
  return lines.filter((line) => line.length >= shortestLine && !/^-----(?:BEGIN|END) /.test(line));
}

/**
 * Raw, URL-encoded (RFC 3986 §2.1), form-encoded, JSON-escaped (RFC 8259 §7) up to twice, XML-escaped or escaped for
 * a shell: every character may stand in any of its spellings, because encoders differ in what they escape. Bounded
 * repetition only, so that matching stays linear.
 */
function writtenForm(name: string, text: string): SecretForm {
  const parts = text.match(/\\+|\r?\n|./gsu) ?? [];
  const pattern = new RegExp(parts.map(spellingsOfCharacter).join(''), 'g');
  return { name, anchor: longest(text.match(/[A-Za-z0-9]+/g)), pattern };
}

const entities: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": 'apos',
};
const shortEscapes: Readonly<Record<string, string>> = {
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  '\b': 'b',
  '\f': 'f',
};

function spellingsOfCharacter(part: string): string {
  if (/^[A-Za-z0-9]$/.test(part)) return part;
  if (/^\\/.test(part))
    return `(?:\\\\{${part.length},${8 * part.length}}|(?:%(?:25)?5[cC]){${part.length}})`;
  if (part === '\r\n') return `(?:\\r?\\n|(?:\\\\{1,3}r)?\\\\{1,3}n|(?:%0[dD])?%0[aA])`;
  const bytes = [...Buffer.from(part)].map(
    (byte) => `%(?:25)?${anyCase(byte.toString(16).padStart(2, '0'))}`,
  );
  const units = [...Array(part.length).keys()].map((index) => {
    return `\\\\{1,3}u${anyCase(part.charCodeAt(index).toString(16).padStart(4, '0'))}`;
  });
  const code = part.codePointAt(0) ?? 0;
  const entity = entities[part];
  const letter = shortEscapes[part];
  // the longer ways first, or the rest of an encoded `%` would stay
  return oneOf(
    bytes.join(''),
    units.join(''),
    entity ? `&${entity};` : '',
    `&#0{0,4}${code};`,
    `&#[xX]0{0,4}${anyCase(code.toString(16))};`,
    letter ? `\\\\{1,3}${letter}` : '',
    part === ' ' ? '\\+' : '',
    part === '\n' ? '\\r\\n|\\\\{1,3}r\\\\{1,3}n|%0[dD]%0[aA]' : '',
    part === "'" ? `'\\\\''` : '',
    `\\\\{0,3}${literal(part)}`,
  );
}

/** An alternation of those patterns that are not empty. */
function oneOf(...ways: readonly string[]): string {
  return `(?:${ways.filter((way) => way !== '').join('|')})`;
}

/**
 * Base64 and base64url (RFC 4648 §4, §5) of any text in which the secret starts `alignment` bytes after a multiple of
 * three, as it does in `Basic` credentials behind a user name. The first and last characters may hold bits of
 * neighbouring bytes: every character with the secret's own bits is allowed there, and is taken away.
 */
function base64Form(name: string, bytes: Uint8Array, alignment: number): SecretForm {
  const first = alignment * 8;
  const last = first + bytes.length * 8;
  const zeros = Buffer.concat([Buffer.alloc(alignment), bytes, Buffer.alloc(3)]).toString('base64');
  const ones = Buffer.concat([Buffer.alloc(alignment, 255), bytes, Buffer.alloc(3, 255)]).toString('base64');
  let pattern = '';
  let core = '';
  for (let index = Math.floor(first / 6); index * 6 < last; index += 1) {
    const low = alphabet.indexOf(zeros.charAt(index));
    const high = alphabet.indexOf(ones.charAt(index));
    const fixed = 63 & ~(low ^ high);
    const allowed = [...alphabet].filter((_, digit) => (digit & fixed) === (low & fixed));
    pattern += base64Characters(allowed);
    core += allowed.length === 1 ? (low === 62 || low === 63 ? ' ' : zeros.charAt(index)) : ' ';
  }
  const padding = last % 24 === 0 ? '' : '(?:=|%3[dD]|\\\\{1,3}u003[dD]){0,2}';
  return { name, anchor: longest(core.match(/\S+/g)), pattern: new RegExp(pattern + padding, 'g') };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64Characters(allowed: readonly string[]): string {
  const plain = allowed.filter((character) => /[A-Za-z0-9]/.test(character)).join('');
  if (plain.length === allowed.length) return allowed.length === 1 ? plain : `[${plain}]`;
  return oneOf(
    plain === '' ? '' : `[${plain}]`,
    allowed.includes('+') ? `-|${spellingsOfCharacter('+')}` : '',
    allowed.includes('/') ? `_|${spellingsOfCharacter('/')}` : '',
  );
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function longest(texts: readonly string[] | null): string {
  return (texts ?? []).reduce((best, text) => (text.length > best.length ? text : best), '');
}
