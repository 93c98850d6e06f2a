import type { LimitKeyword, Need } from '../../core/hint.ts';
import type { Phrase } from './phrase.ts';

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = `["'\`]?(-?\\d{1,15}(?:\\.\\d{1,10})?(?![\\w-]|\\.\\d|:\\d)|(?:${words.join('|')})(?![\\w-]| of\\b))["'\`]?`;
const unit =
  '\\s{0,2}(characters?|chars?\\b|letters?|digits|bytes|symbols|items?|elements?|entries|entry|members?|values?)?';
/** Other things are counted, too. */
const notOther =
  '(?!\\s{0,2}(?:decimal|fraction|place|day|hour|minute|second|month|year|time|word|file|%|[mk]b\\b))';
const bigger = '(?:more|greater|longer|larger|higher|bigger)';
const smaller = '(?:less|fewer|shorter|smaller|lower)';
const not =
  "(?:no|not|not be|n't be|not have|not contain|n't have|(?:can(?:not| not|'t)|must not|may not) (?:return|fetch|get|request|list|contain|include|hold|take|ask for|query|be|have))";
const noun = '(?: string| allowed| required)?(?: length| value| size| number| number of items| items)?';
const linked = '(?: is| of| allowed is| allowed| be| must be)?:?';

type Dimension = 'length' | 'items' | 'number';

/** What is counted: the unit says it, or the words before. */
function dimension(found: RegExpExecArray, text: string, unitText: string | undefined): Dimension {
  const named = unitText?.toLowerCase() ?? '';
  if (/^(char|letter|digit|byte|symbol)/.test(named)) return 'length';
  if (/^(item|element|entry|entries|member)/.test(named)) return 'items';
  const clause = Math.max(found.index - 40, text.lastIndexOf(',', found.index) + 1);
  const around = text.slice(clause, found.index + found[0].length).toLowerCase();
  if (/length|\bsize|\blong\b|\bstring\b|characters/.test(around)) return 'length';
  return /(?<![\w./])(array|list|items|elements)(?![\w./])/.test(around) ? 'items' : 'number';
}

const lowers = { length: 'minLength', items: 'minItems', number: 'minimum' } as const;
const uppers = { length: 'maxLength', items: 'maxItems', number: 'maximum' } as const;

function limitNeed(side: 'low' | 'high', what: Dimension, limit: number, isStrict = false): Need {
  const step = side === 'low' ? 1 : -1;
  if (isStrict && what === 'number')
    return { kind: side === 'low' ? 'exclusiveMinimum' : 'exclusiveMaximum', limit };
  const kind: LimitKeyword = side === 'low' ? lowers[what] : uppers[what];
  return { kind, limit: isStrict ? limit + step : limit };
}

function numberOf(text: string | undefined): number {
  const index = words.indexOf((text ?? '').toLowerCase());
  return index >= 0 ? index : Number(text);
}

function bound(source: string, side: 'low' | 'high', isStrict = false): Phrase {
  return {
    pattern: new RegExp(`${source}\\s{0,3}${number}${unit}${notOther}`, 'gi'),
    names: 'before',
    read: (found, text) => ({
      needs: [limitNeed(side, dimension(found, text, found[2]), numberOf(found[1]), isStrict)],
    }),
  };
}

function range(source: string): Phrase {
  return {
    pattern: new RegExp(`${source}${unit}`, 'gi'),
    names: 'before',
    read: (found, text) => {
      const what = dimension(found, text, found[3]);
      const [low, high] = [numberOf(found[1]), numberOf(found[2])];
      return { needs: [limitNeed('low', what, low), limitNeed('high', what, high)] };
    },
  };
}

/** `must be 3 to 20 lowercase letters` */
const counted: Phrase = {
  pattern:
    /(\d{1,6})\s{0,2}(?:to|-|–|\.\.)\s{0,2}(\d{1,6})\s{1,2}(lower-?case |upper-?case |alphanumeric )?(letters|characters|chars|digits)/gi,
  names: 'before',
  read: ({ 1: low, 2: high, 3: form = '', 4: unitText = '' }) => {
    const needs = [limitNeed('low', 'length', Number(low)), limitNeed('high', 'length', Number(high))];
    const isDigits = unitText.toLowerCase() === 'digits';
    const isLetters = unitText.toLowerCase() === 'letters';
    const letters = /lower/i.test(form) ? 'a-z' : /upper/i.test(form) ? 'A-Z' : 'A-Za-z';
    const of = isDigits ? '0-9' : isLetters ? letters : undefined;
    return { needs: of ? [...needs, { kind: 'pattern', pattern: `^[${of}]{${low},${high}}$` }] : needs };
  },
};

/** `exactly 3 characters`: without a unit it is a value that is asked for. */
const exact: Phrase = {
  pattern: new RegExp(
    `(?:exactly|length (?:must be|should be|of|is)(?: exactly)?|(?:should|must) (?:be|have|contain)(?: exactly)?)\\s{1,3}${number}${unit}(?!\\s{0,2}or\\b|\\.\\.)`,
    'gi',
  ),
  names: 'before',
  read: (found, text) => {
    const limit = numberOf(found[1]);
    if (found[2]?.toLowerCase() === 'digits')
      return { needs: [{ kind: 'pattern', pattern: `^\\d{${limit}}$` }] };
    const what = dimension(found, text, found[2]);
    if (what === 'number') return { needs: [{ kind: 'enum', values: [limit] }] };
    return { needs: [limitNeed('low', what, limit), limitNeed('high', what, limit)] };
  },
};

const multiple: Phrase = {
  pattern: new RegExp(`(?:multiple of|divisible by)\\s{1,3}${number}`, 'gi'),
  names: 'before',
  // JSON Schema has no word for a length that is a multiple
  read: (found, text) => ({
    needs: [
      dimension(found, text, undefined) === 'number'
        ? { kind: 'multipleOf', limit: numberOf(found[1]) }
        : { kind: 'other' },
    ],
  }),
};

const sign: readonly (readonly [source: string, need: Need])[] = [
  ["\\bnon-?negative\\b|\\b(?:not|cannot|can't) be negative|positive or zero", { kind: 'minimum', limit: 0 }],
  ['(?:be|a|an|only) positive\\b|\\bis not positive', { kind: 'exclusiveMinimum', limit: 0 }],
];

/** `18 or older` */
function orFurther(source: string, side: 'low' | 'high'): Phrase {
  return {
    pattern: new RegExp(`(?:be |have )?${number}${unit} or (?:${source})\\b`, 'gi'),
    names: 'before',
    read: (found, text) => ({
      needs: [limitNeed(side, dimension(found, text, found[2]), numberOf(found[1]))],
    }),
  };
}

/** Bounds of numbers, lengths and counts. */
export const limitPhrases: readonly Phrase[] = [
  counted,
  range(`between\\s{1,3}${number}\\s{1,3}(?:and|to)\\s{1,3}${number}`),
  range(
    `(?:in|within)(?: the)? range(?: of)?:?\\s{0,3}[[(]?${number}\\s{0,3}(?:,|to|and|-|\\.\\.)\\s{0,3}${number}[\\])]?`,
  ),
  range(`\\bfrom\\s{1,3}${number}\\s{1,3}to\\s{1,3}${number}`),
  bound(
    `(?:at least(?!\\s\\S{1,20}\\s\\S{1,40}\\sexists?\\b)|>=|≥|${not} ${smaller} than|${bigger} than or equals?(?: to)?|greater or equal to)`,
    'low',
  ),
  bound(
    `(?:at most|up to|<=|≤|${not} ${bigger} than|${smaller} than or equals?(?: to)?|less or equal to|exceeds?)`,
    'high',
  ),
  bound(`\\b(?:minimum|min)${noun}${linked}`, 'low'),
  bound(`\\b(?:maximum|max)${noun}${linked}`, 'high'),
  bound(`(?:${bigger} than|\\babove|>)`, 'low', true),
  bound(`(?:${smaller} than|\\bbelow|\\bunder|<)`, 'high', true),
  orFurther('older|more|greater|higher|above|longer', 'low'),
  orFurther('less|fewer|younger|lower|below|shorter', 'high'),
  exact,
  multiple,
  ...sign.map(
    ([source, need]): Phrase => ({
      pattern: new RegExp(source, 'gi'),
      names: 'before',
      read: () => ({ needs: [need] }),
    }),
  ),
];
