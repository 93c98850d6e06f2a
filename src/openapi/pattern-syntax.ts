/** A regular expression of ECMA-262, taken apart as far as its cost and its translation need. */
export type PatternNode =
  /** One character out of a set, in the syntax of RE2; `undefined` where RE2 has no such set. */
  | { readonly is: 'character'; readonly linear: string | undefined }
  | { readonly is: 'assertion'; readonly linear: string }
  | { readonly is: 'lookaround' | 'group'; readonly inner: PatternNode }
  | { readonly is: 'back reference' }
  | { readonly is: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly is: 'repetition'; readonly inner: PatternNode; readonly least: number; readonly most: number };

/** Takes apart what `new RegExp` accepts; `undefined` where something is in it that we do not know. */
export function parsePattern(pattern: string): PatternNode | undefined {
  try {
    const reader = new PatternReader(pattern);
    return reader.choice();
  } catch (error) {
    if (error instanceof UnknownSyntax) return undefined;
    throw error;
  }
}

class UnknownSyntax extends Error {}

/** ECMA-262 §22.2.1.4: what `\s` means, which is more than it means to RE2. */
const space =
  '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
const noSpace =
  '\\x00-\\x08\\x0e-\\x1f!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}' +
  '\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}';

/** The escapes that stand for several characters, as members of a class of RE2. */
const classes: ReadonlyMap<string, string> = new Map([
  ['d', '0-9'],
  ['D', '\\x00-/:-\\x{10ffff}'],
  ['w', '0-9A-Z_a-z'],
  ['W', '\\x00-/:-@\\[-\\^`{-\\x{10ffff}'],
  ['s', space],
  ['S', noSpace],
]);
const controls: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['0', 0],
]);

/** One thing in a class: a character by its code, or a set of which only the translation is known. */
type Atom = { readonly code: number } | { readonly set: string | undefined };

class PatternReader {
  readonly #text: readonly string[];
  #at = 0;

  constructor(pattern: string) {
    this.#text = [...pattern];
  }

  choice(isNested = false): PatternNode {
    const parts: PatternNode[] = [];
    do parts.push(this.#sequence());
    while (this.#take('|'));
    if (isNested ? !this.#take(')') : this.#at < this.#text.length) throw new UnknownSyntax();
    const [only] = parts;
    return only && parts.length === 1 ? only : { is: 'choice', parts };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    for (let next = this.#next(); next !== undefined && next !== '|' && next !== ')'; next = this.#next()) {
      parts.push(this.#repeated(this.#term()));
    }
    return { is: 'sequence', parts };
  }

  #term(): PatternNode {
    if (this.#take('^')) return { is: 'assertion', linear: '\\A' };
    if (this.#take('$')) return { is: 'assertion', linear: '\\z' };
    if (this.#take('(')) return this.#group();
    if (this.#take('.')) return { is: 'character', linear: '[^\\n\\r\\x{2028}\\x{2029}]' };
    if (this.#take('[')) return { is: 'character', linear: this.#class() };
    const boundary = this.#match(/^\\[bB]/);
    if (boundary !== undefined) return { is: 'assertion', linear: boundary };
    if (this.#match(/^\\(?:[1-9]\d*|k<[^>]+>)/) !== undefined) return { is: 'back reference' };
    const atom = this.#atom();
    const member = memberOf(atom);
    return { is: 'character', linear: member === undefined ? undefined : `[${member}]` };
  }

  #group(): PatternNode {
    if (this.#match(/^\?<?[=!]/) !== undefined) return { is: 'lookaround', inner: this.choice(true) };
    this.#match(/^\?:|^\?<[^>]+>/);
    if (this.#next() === '?') throw new UnknownSyntax(); // modifiers such as (?i:…)
    return { is: 'group', inner: this.choice(true) };
  }

  #repeated(inner: PatternNode): PatternNode {
    const written = this.#match(/^(?:[*+?]|\{\d+(?:,\d*)?\})\??/);
    if (written === undefined) return inner;
    const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(written) ?? [];
    if (least !== undefined) {
      const end = comma === '' ? Number(least) : most === '' ? Infinity : Number(most);
      return { is: 'repetition', inner, least: Number(least), most: end };
    }
    return {
      is: 'repetition',
      inner,
      least: written.startsWith('+') ? 1 : 0,
      most: written.startsWith('?') ? 1 : Infinity,
    };
  }

  /** Members of a class up to its end, in the syntax of RE2. */
  #class(): string | undefined {
    const isNegated = this.#take('^');
    const members: (string | undefined)[] = [];
    while (!this.#take(']')) {
      if (this.#next() === undefined) throw new UnknownSyntax();
      const first = this.#atom(true);
      if ('code' in first && this.#next() === '-' && this.#text[this.#at + 1] !== ']') {
        this.#at += 1;
        const last = this.#atom(true);
        if (!('code' in last)) throw new UnknownSyntax();
        members.push(`${coded(first.code)}-${coded(last.code)}`);
      } else members.push(memberOf(first));
    }
    if (members.includes(undefined)) return undefined;
    const anything = '\\x00-\\x{10ffff}';
    if (members.length === 0) return isNegated ? `[${anything}]` : `[^${anything}]`;
    return `[${isNegated ? '^' : ''}${members.join('')}]`;
  }

  #atom(isInClass = false): Atom {
    if (!this.#take('\\')) return { code: this.#one().codePointAt(0) ?? 0 };
    const property = this.#match(/^[pP]\{[^}]*\}/);
    if (property !== undefined) return { set: propertyOf(property) };
    const [, pair, low] =
      /^u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})/.exec(this.#rest(12)) ?? [];
    if (pair !== undefined && low !== undefined) {
      this.#at += 11;
      return {
        code: (Number.parseInt(pair, 16) - 0xd800) * 0x400 + Number.parseInt(low, 16) - 0xdc00 + 0x10000,
      };
    }
    const hex = this.#match(/^(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\})/);
    if (hex !== undefined) return { code: Number.parseInt(hex.replace(/[xu{}]/g, ''), 16) };
    const control = this.#match(/^c[A-Za-z]/);
    if (control !== undefined) return { code: (control.codePointAt(1) ?? 0) % 32 };
    const escaped = this.#one();
    if (isInClass && escaped === 'b') return { code: 8 };
    const set = classes.get(escaped);
    if (set !== undefined) return { set };
    const known = controls.get(escaped);
    if (known !== undefined) return { code: known };
    if (/^[A-Za-z\d]$/.test(escaped)) throw new UnknownSyntax();
    return { code: escaped.codePointAt(0) ?? 0 };
  }

  #next(): string | undefined {
    return this.#text[this.#at];
  }

  #one(): string {
    const found = this.#next();
    if (found === undefined) throw new UnknownSyntax();
    this.#at += 1;
    return found;
  }

  #take(character: string): boolean {
    if (this.#next() !== character) return false;
    this.#at += 1;
    return true;
  }

  #rest(length: number): string {
    return this.#text.slice(this.#at, this.#at + length).join('');
  }

  /** What stands here is ASCII where it matches, so that characters and units are the same. */
  #match(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.#rest(64))?.[0];
    if (found !== undefined) this.#at += [...found].length;
    return found;
  }
}

function memberOf(atom: Atom): string | undefined {
  return 'code' in atom ? coded(atom.code) : atom.set;
}

function coded(code: number): string {
  return `\\x{${code.toString(16)}}`;
}

const generalCategories: ReadonlySet<string> = new Set(
  'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Cs'.split(
    ' ',
  ),
);

/** RE2 has general categories by their short names, and scripts. */
function propertyOf(written: string): string | undefined {
  const [, negation, name] =
    /^([pP])\{(?:(?:gc|General_Category|sc|Script)=)?([^=}]+)\}$/.exec(written) ?? [];
  if (negation === undefined || name === undefined) return undefined;
  const isScript = /(?:sc|Script)=/.test(written);
  return isScript || generalCategories.has(name) ? `\\${negation}{${name}}` : undefined;
}
