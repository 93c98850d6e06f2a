import type { Need } from '../../core/hint.ts';
import { listedValues, valueReadings } from './listed-values.ts';
import { type Phrase, phrase } from './phrase.ts';

const required: Need = { kind: 'required' };
const unknownField: Need = { kind: 'unknown-field' };
const exists: Need = { kind: 'exists' };
const taken: Need = { kind: 'taken' };

const field =
  '(?:fields?|property\\(ies\\)|property|properties|params?|parameters?|keys?|key\\(s\\)|attributes?|arguments?|members?|headers?|values?)';
const name =
  '(?:fields?|property\\(ies\\)|property|properties|params?|parameters?|keys?|key\\(s\\)|attributes?|arguments?|members?|headers?)';
const whose = '(?:request |query |query string |path |header |body |input |json |form |data ){0,2}';
const nothing = '(?:blank|empty|null|nil|none|undefined|an empty string)';
const given =
  '(?:provided|specified|supplied|given|present|set|included|filled(?: in| out)?|passed|defined|entered)';

/** What is left out and must not be. */
const requiredPhrases: readonly Phrase[] = [
  phrase('before', 'received undefined|violates not-null', required),
  // Jackson, of what tells a subtype; Immutables, of what a builder lacks
  phrase('after', '\\bmissing type id property(?= [\'"`])|required attributes are not set(?= \\[)', required),
  phrase('after', 'not null constraint failed', required),
  phrase('after', '\\bparam is missing or the value is empty', required),
  phrase(
    'after',
    `\\b(?:missing|lacks?)(?: the| an?)?(?: required| mandatory)? ${whose}(?:${field}(?: including| named)?(?=[\\s:"'\`(]))?`,
    required,
  ),
  phrase(
    'after',
    `(?:missing|required|mandatory) ${whose}${field}(?: including| named)?(?=[\\s:"'\`(])(?! (?:is|are) (?:required|missing|not present)$)`,
    required,
  ),
  phrase(
    'before',
    `(?:is|are)(?: an?)?(?: required| mandatory)(?: ${field})?|(?:is|are) missing(?! (?:or|an?|the)\\b)|(?:was|were|is|are) not ${given}`,
    required,
  ),
  phrase(
    'before',
    `(?:can't|cannot|can not|must not|may not|should not|shouldn't|is not allowed to|not allowed to|must be not) be ${nothing}`,
    required,
  ),
  phrase(
    'before',
    `(?:can't|cannot|must not|may not|should not) ${nothing}|not be left ${nothing}`,
    required,
  ),
  phrase('before', `(?:must|should|has to|have to|needs? to) be (?:${given}|non-?empty)`, required),
  phrase('before', '(?:is|are|was|were) (?:blank|empty|nil|null|undefined)(?! or\\b)', required),
  phrase(
    'after',
    '(?<![\\w-])empty(?= [\\w.-]{1,40}(?: (?:clause|field|parameter|value))?(?:$|["\'.,;]))',
    required,
  ),
  // what was left out is quoted as the empty text that it was taken for
  phrase(
    'after',
    '(?:\'\'|""|``) is (?:an invalid|not an? (?:valid|allowed))(?= [\\w-]{1,40} (?:name|id)\\b)',
    required,
  ),
  phrase(
    'after',
    '(?:please|must|you must|should|need to) (?:provide|specify|supply|include|enter|give|pass|set|fill in|grant|choose|select)(?: (?:an?|the|your|some)\\b)?(?: valid)?\\b',
    required,
  ),
  phrase('after', `\\bno (?=[\\w-]{1,40} (?:was |were )?${given})`, required),
  // what was left out is what its type begins with, in Go
  phrase(
    'before',
    '(?<=\\binvalid (?:[a-z]{1,30} ){0,3}(?!(?:type|value|format|length|size|count)\\b)[\\w-]{1,40})(?:: |\\s)(?:0|""|<nil>)$',
    required,
  ),
  phrase(
    'before',
    '^\\W{0,3}(?:field |value |this field |missing data for )?required(?: field)?\\W{0,3}$',
    required,
  ),
];

const unknownPhrases: readonly Phrase[] = [
  phrase(
    'after',
    `(?:unknown|unrecognized|unrecognised|unexpected|unsupported|extra|additional|disallowed|unpermitted|superfluous) ${whose}${name}(?: name| found| in (?:the )?(?:object|request|body|payload|query))?(?: are not allowed| is not allowed)?`,
    unknownField,
  ),
  phrase(
    'before',
    '(?:additional|extra) (?:inputs?|fields?|properties)(?: are)? not (?:permitted|allowed)',
    unknownField,
  ),
  phrase('nowhere', 'must not have additional properties', unknownField),
  phrase(
    'before',
    '(?:is|are|was|were) (?:unexpected|unknown|not (?:allowed|permitted|recognized|recognised|expected)(?! to| for| value))|should not exist',
    unknownField,
  ),
];

const otherPhrases: readonly Phrase[] = [
  // of what: the field that would hold it is not told
  phrase(
    'nowhere',
    '\\b(?:(?:please|must|should|need to) )?(?:provide|specify|supply|include|enter|give|pass|set) at least (?:one|1)\\b',
    {
      kind: 'other',
    },
  ),
  // either of two: which of them is not told
  phrase('before', '(?:is|are|was|were) (?:missing|empty|not set) or [\\w-]{1,20}', { kind: 'other' }),
  phrase('after', 'unique constraint failed', taken),
  phrase(
    'before',
    '(?:has )?already (?:been )?(?:exists?|taken|in use|used|registered)|exists already|must be unique|is (?:taken|not unique)|must make a unique set|duplicates? (?:key|value|entry|name)',
    taken,
  ),
  phrase(
    'before',
    "(?:does not|doesn't|do not|don't|must) exist|(?:was |were |is )?not found|object does not exist|foreign key",
    exists,
  ),
  phrase('after', "(?:could not|couldn't|can't|cannot) find(?: an?| the| any)?|\\bno such(?! file)", exists),
];

/** Values that are named one by one. */
function listing(names: Phrase['names'], source: string): Phrase {
  return {
    pattern: new RegExp(source, 'gi'),
    names,
    read: (found, text) => {
      const start = found.index + found[0].length;
      const { values, end } = listedValues(text, start);
      return values.length === 0
        ? { needs: [{ kind: 'enum', values: [] }] }
        : { needs: [{ kind: 'enum', values: valueReadings(values) }], end };
    },
  };
}

/** `Input should be 'a' or 'b'`: only quotes tell that these are values. */
const quotedChoice: Phrase = {
  pattern:
    /(?:must|should) be(?: either)?(?=\s{1,2}["'`])|permitted:|expected(?=\s{1,2}["'`])|(?:must|should) be either/gi,
  names: 'before',
  read: (found, text) => {
    const { values, end } = listedValues(text, found.index + found[0].length);
    return values.length === 0 || /^\s(?:to|for)\s/.test(text.slice(end, end + 5))
      ? { needs: [] }
      : { needs: [{ kind: 'enum', values: valueReadings(values) }], end };
  },
};

const choicePhrases: readonly Phrase[] = [
  listing(
    'nowhere',
    'is not one of(?: the)?(?: following| allowed| accepted| valid)?(?: values| options| choices)?',
  ),
  listing(
    'before',
    '(?:one of the values accepted for enum class:|one of(?! these)|any of(?! these))(?: the)?(?: following| allowed| accepted| valid| permitted| supported)?(?: values| options| choices| types| constants)?',
  ),
  listing(
    'before',
    '\\b(?:allowed|valid|permitted|accepted|supported|possible|available|enum)(?: enum)?(?: values?| options?| types?| choices?)(?: are| is|:)',
  ),
  listing('before', '(?:choose|select|pick)(?: one)? (?:from|of)'),
  quotedChoice,
  phrase('before', 'must be accepted', { kind: 'enum', values: [true] }),
  phrase('before', '(?:is )?not included in the list|not a valid (?:choice|option|enum)', {
    kind: 'enum',
    values: [],
  }),
];

/** What a field must have, must not be, or may be chosen from. */
export const demandPhrases: readonly Phrase[] = [
  ...choicePhrases,
  ...unknownPhrases,
  ...otherPhrases,
  ...requiredPhrases,
];
