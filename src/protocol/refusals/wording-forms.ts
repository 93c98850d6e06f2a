import type { Need } from '../../core/hint.ts';
import { type Phrase, phrase } from './phrase.ts';

const format = (name: string): Need => ({ kind: 'format', format: name });
const type = (name: string): Need => ({ kind: 'type', type: name });
const pattern = (text: string): Need => ({ kind: 'pattern', pattern: text });
const such = (...values: string[]): Need => ({ kind: 'enum', values, areSamples: true });

/** A GIF of which every byte is a letter that can be shown: its frame has no size that matters, and nothing in it. */
const smallestImage = 'GIF89a       ;';

/** What a text has to look like, by the words for it; the more special first. */
const forms: readonly (readonly [source: string, need: Need])[] = [
  [
    'date[ -]?time(?:offset)?|timestamp|(?:ISO|RFC)[ -]?(?:8601|3339)(?: date[ -]?time| date| timestamp)?',
    format('date-time'),
  ],
  ['Instant|OffsetDateTime|ZonedDateTime|LocalDateTime', format('date-time')],
  ['YYYY-MM-DD[T ]HH|2006-01-02T15:04:05', format('date-time')],
  ['YYYY-MM-DD|YYYY-MM-DD|2006-01-02|full-date|LocalDate|DateOnly|date', format('date')],
  ['uuid(?:v?[1-7])?|guid', format('uuid')],
  ['e-?mail(?: address)?', format('email')],
  ['ipv4(?: address)?|ip(?: address)?', format('ipv4')],
  ['ipv6(?: address)?', format('ipv6')],
  ['(?:http |https |web )?ur[li](?: address)?', format('uri')],
  ['host ?name|domain(?: name)?|fqdn', format('hostname')],
  ['duration', format('duration')],
  ['(?:local ?)?time(?! ?(?:out|zone))', format('time')],
  ['base-?64(?: encoded)?', format('byte')],
  ['(?:image|picture|photo)(?: file)?(?! (?:ur[li]|id|name|path|type))', such(smallestImage)],
  ['absolute (?:[a-z-]{1,20} ){0,2}path', such('/tmp/text')],
  ['(?:ip )?cidr(?: address| notation| format| block| range)?', such('192.0.2.0/24')],
  ['slug', pattern('^[a-z0-9]+(-[a-z0-9]+){0,3}$')],
  [
    'phone(?: number)?|mobile(?: phone)?(?: number)?|e\\.?164(?: phone)?(?: number| format)?',
    pattern('^\\+1415555[0-9]{4}$'),
  ],
  ['mongo(?:db)? ?(?:object)?id|object ?id', pattern('^[0-9a-f]{24}$')],
  ['(?:hex|hexadecimal) (?:color|colour)', pattern('^#[0-9a-f]{6}$')],
  ['ulid', pattern('^[0-7][0-9A-HJKMNP-TV-Z]{25}$')],
  ['(?:ISO[ -]?4217 )?currency(?: code)?', such('USD', 'EUR')],
  ['(?:ISO[ -]?3166(?:-1)?(?: alpha-?2)? )?country(?: code)?', such('US', 'DE')],
  ['time ?zone(?: name| identifier)?', such('UTC', 'Europe/Berlin')],
  ['locale|language(?: code| tag)?', such('en', 'en-US')],
];

const types: readonly (readonly [source: string, need: Need])[] = [
  ['string|str|text', type('string')],
  [
    'integer|int(?:8|16|32|64)?|whole number|long|[iu](?:8|16|32|64)|uint(?:8|16|32|64)?|System\\.Int(?:16|32|64)',
    type('integer'),
  ],
  [
    'number|numeric|decimal|float(?:32|64)?|double|f(?:32|64)|BigDecimal|System\\.(?:Decimal|Double|Single)',
    type('number'),
  ],
  ['boolean|bool|true or false|System\\.Boolean', type('boolean')],
  ['array|list|sequence|slice|collection', type('array')],
  // `an object (e.g. user:7)` is written as a text
  [
    '(?:object|dictionary|dict|map|mapping|hash(?! value))(?! \\((?:e\\.g\\.|for example|such as),? [^{\\s])',
    type('object'),
  ],
];

const article = '(?:an? |of type |of the type |in |in the |the |type )?';
const praise = '(?:valid |well-formed |correct |proper |correctly formatted )?';
const asked = `(?:(?:must|should|shall|has to|needs to|can only|to) (?:be|match)(?: in)?|invalid|malformed|not|valid|well-formed|expected|expecting|expects|correct|match format|format)`;
const quote = `["'\`]?`;
/** Packages before the name of a class, as Java and .NET write them. */
const prefix = '(?:java\\.(?:time|util|math|lang)\\.|System\\.)?';
const end = '(?![\\w]|-(?!format)| of\\b| (?:field|parameter|property|is not|are not)\\b)';

const all = [...forms, ...types];
/** One group each, so that one pattern looks for all of them: a hundred patterns take long to compile. */
const names = `(?:${all.map(([source]) => `(${source})`).join('|')})`;

function formPhrase(where: Phrase['names'], source: string): Phrase {
  return {
    pattern: new RegExp(source, 'gi'),
    names: where,
    read: ([, ...groups]) => {
      const [, need] = all[groups.findIndex((group) => group !== undefined)] ?? [];
      return { needs: need ? [need] : [] };
    },
  };
}

const formPhrases: readonly Phrase[] = [
  formPhrase(
    'before',
    // `not valid: "text"` quotes the value
    `(?!(?:invalid|not valid|valid|malformed):\\s{1,3}["'\`])\\b${asked}:?\\s{1,3}${article}${praise}${quote}${prefix}${names}${end}${quote}(?: is required)?`,
  ),
  formPhrase(
    'before',
    `\\b${names} (?:has (?:the |a |an )?(?:wrong|invalid|incorrect|bad) format|is (?:invalid|not valid|malformed))`,
  ),
  formPhrase(
    'before',
    `(?<!\\w)(?:of type|for type|to type|to|into|as an?) ${quote}${prefix}${names}${end}${quote}(?=$|[\\s.,;:]|${quote})`,
  ),
];

/** `'x' is not of type 'integer'` tells a value and no name. */
const typeOfValue = formPhrase(
  'nowhere',
  `is not of (?:the )?type\\(?s?\\)?:?\\s{1,3}${quote}${names}${end}${quote}`,
);

/** These are said only where they are asked for. */
const unmistakable = [
  phrase(
    'before',
    'YYYY-MM-DD[T ]HH[:\\w.]{0,20}|2006-01-02T15:04:05[\\w:.]{0,10}|RFC[ -]?3339|ISO[ -]?8601',
    format('date-time'),
  ),
  phrase('before', 'YYYY-?MM-?DD(?![T ]HH)|"2006-01-02"', format('date')),
  phrase(
    'before',
    '(?:at least )?(?<!\\b(?:got|received|found|not|is|was) )\\b(?:one|1|an?) (?!(?:upper|lower) (?:bound|limit|end))(?:upper|lower|special|numeric|digit|number|capital|non-)[\\w-]{0,12}(?: case)?(?: letter| character| digit)?',
    format('password'),
  ),
];

const quotedPattern: Phrase = {
  pattern:
    /(?:match(?:es)?|with|against|regex|regular expression|pattern)(?: the)?(?: required| following)?(?: regex| regular expression| pattern)?:?\s{1,2}(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|`([^`\n]{1,200})`|\/([^\n]{1,200})\/[a-z]{0,5}(?=$|[\s.,;])|(\^\S{1,150}\$)(?=$|[\s.,;]))/gi,
  names: 'before',
  read: ([, double, single, back, slashed, bare]) => {
    const text = double ?? single ?? back ?? slashed ?? bare ?? '';
    return { needs: /[\^$[\\({+*]/.test(text) ? [pattern(text)] : [] };
  },
};

/** `expected ABC-1234`: with the same letters it is of the same form, whether they are fixed or not. */
const sample: Phrase = {
  pattern:
    /(?:look like|of the form|in the form(?:at)?(?: of)?|expected(?: format)?|format(?: is)?|e\.g\.|such as|for example|like)[:,]?\s{1,2}["'`]?([A-Za-z0-9]{1,20}(?:[-_/][A-Za-z0-9]{1,20}){1,5})(?![\w-])/gi,
  names: 'before',
  read: ([, text = '']) => {
    if (!/\d/.test(text)) return { needs: [] };
    const form = text.replace(/[0-9]/g, '[0-9]').replaceAll('/', '\\/');
    return { needs: [pattern(`^${form}$`)] };
  },
};

/** Formats, types and patterns. */
export const shapePhrases: readonly Phrase[] = [
  quotedPattern,
  sample,
  typeOfValue,
  ...formPhrases,
  ...unmistakable,
];
