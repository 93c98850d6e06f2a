import type { Hint, HintPlace, Need } from '../../core/hint.ts';
import { fieldPlace, placeNamed } from './field-path.ts';
import { listedValues } from './listed-values.ts';
import { type FoundPhrase, longestMessage, phrasesIn } from './wording.ts';

/** What a message in plain words asks for, each with the field that it names. */
export function proseHints(message: string): Hint[] {
  const told = message.slice(0, longestMessage);
  const text = told.replace(thrown, '');
  const hints: Hint[] = [];
  let last: { readonly places: HintPlace[]; readonly end: number } = { places: [], end: 0 };
  for (const phrase of phrasesIn(text)) {
    if (hints.at(-1)?.need.kind === 'unknown-field' && phrase.needs[0]?.kind === 'enum') continue; // these are fields
    const { places: named, end } = placesOf(phrase, text, last);
    const isOfFields = phrase.needs[0]?.kind === 'enum' && countsFields.test(text.slice(0, phrase.start));
    const places = isOfFields ? [] : named;
    for (const said of phrase.needs) {
      const before = text.slice(0, phrase.start);
      const isOther =
        (said.kind === 'unknown-field' && isOfValue(before)) ||
        isOfFields ||
        (said.kind === 'required' && either.test(before));
      const need = isOther ? other : said;
      if (places.length === 0 && need.kind === 'exists') continue; // the status says as much
      if (places.length === 0 && hints.some((hint) => isSameNeed(hint.need, need))) continue;
      if (places.length === 0) hints.push({ need, text: told });
      else hints.push(...places.map((at) => ({ at, need, text: told })));
    }
    last = { places, end };
  }
  return hints;
}

const other: Need = { kind: 'other' };

/** `MissingParameterException: …` is called by what was thrown, whose name may sound like a message. */
const thrown = /^(?:[\w$]{1,60}\.){0,12}[A-Z][\w$]{0,80}Exception: (?=\S)/;

/** `Either of a or b must be set`: none of them is required by itself. */
const either = /\b(?:either|one of|any of)\b[^.;:]{1,120}\bor\b[^.;:]{0,60}$/i;

/** `Only one of a and b can be set`: fields, and no values of one that is called `only`. */
const countsFields = /(?:^|[.;:,]\s{1,3})(?:only|exactly|at most|at least|just)\s$/i;

function isSameNeed(one: Need, same: Need): boolean {
  return JSON.stringify(one) === JSON.stringify(same);
}

/** `URL "http://…" is not allowed` tells of a value, and not of a field. */
function isOfValue(before: string): boolean {
  const [, lead] = /(.{0,12})(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|`[^`\n]{0,200}`)\s$/.exec(before) ?? [];
  return lead !== undefined && valueWord.test(lead);
}

const valueWord = /\b(?:value|variant|time|string|got|received|option|id|pk|named|ur[li])\s$/i;

interface Named {
  readonly places: HintPlace[];
  /** Where the phrase ends together with the names. */
  readonly end: number;
}

function placesOf(phrase: FoundPhrase, text: string, last: Named): Named {
  const { start, end, names } = phrase;
  if (names === 'after') {
    const named = namesAfter(text, end);
    if (named.places.length > 0) return { ...named, places: within(chainIn(text), named.places) };
  }
  const path = pathAfter(text, end);
  if (path) return { places: [path], end };
  const from = Math.max(last.end, sentenceStart(text, start));
  const segment = text.slice(from, start);
  const before = names === 'nowhere' ? [] : namesBefore(segment);
  if (before.length > 0) return { places: before, end };
  const goesOn = names !== 'nowhere' && from === last.end && last.end > 0 && isConnective(segment);
  if (goesOn) return { places: last.places, end };
  const label = labelBefore(text, from);
  const place = label ?? namedEarlier(text, from);
  return { places: place ? [place] : [], end };
}

/** After the last full stop, question, colon or line end before an index. */
function sentenceStart(text: string, index: number): number {
  let start = 0;
  for (const { index: at, 0: mark } of text.slice(0, index).matchAll(/[.;!?:](?=\s)|[\n|]/g))
    start = at + mark.length;
  return start;
}

/** The field of `age: must be at least 18`, with the phrase starting after the colon. */
function labelBefore(text: string, from: number): HintPlace | undefined {
  const [, label] =
    /(?:^|[\s,;(])["'`]?([\w.[\]$/-]{1,80})["'`]?:\s{0,3}$/.exec(text.slice(Math.max(0, from - 100), from)) ??
    [];
  return label === undefined || (isFiller(label) && !alsoNames.has(label.toLowerCase()))
    ? undefined
    : fieldPlace(label);
}

/** ` for "age"`, ` for field age`; a bare word only where no noun follows, as in `for large orders`. */
const forName =
  /^(?: value)?(?: ["'`][^"'`\n]{0,80}["'`])? for (?:the )?(?:(?:(?:field |parameter |property )["'`]?|["'`])([\w.]{1,80})|([\w.]{1,80})(?![\w.])(?! (?!is|are|was|must|should|at|in|on|with|got|but|of|because|expected|and|or\b)[a-zA-Z]))/;

/** .NET says `Path: $.age`, Jackson `through reference chain: Order["color"]`, Zod `→ at color` below, Go `struct field Order.color`. */
function pathAfter(text: string, from: number): HintPlace | undefined {
  const rest = text.slice(from);
  const [, path] = /\bPath:? ['"]?([\w.[\]$/-]{1,80})/.exec(rest) ?? [];
  const [, chain] = /reference chain: ([\w.$[\]">-]{1,200})/.exec(rest) ?? [];
  const [, goField] = /struct field \w{1,80}\.([\w.]{1,80})/.exec(text) ?? [];
  const [, named, bare] = forName.exec(rest) ?? [];
  const about = named ?? bare;
  const [, below] = /^[^\n]{0,200}\n\s{0,6}→ at ([\w.[\]]{1,80})/.exec(rest) ?? [];
  const steps = [...(chain ?? '').matchAll(/\["(\w{1,80})"\]/g)].map(([, step = '']) => step).join('.');
  const found =
    path?.replace(/\.$/, '') ?? below ?? about?.replace(/\.$/, '') ?? (steps === '' ? goField : steps);
  return found === undefined ? undefined : fieldPlace(found);
}

/** The steps of Jackson's `through reference chain: Order["lines"]->ArrayList[0]->Line["part"]`. */
function chainIn(text: string): string[] {
  const [, chain = ''] = /reference chain: ([\w.$[\]">-]{1,300})/.exec(text) ?? [];
  return [...chain.matchAll(/\["(\w{1,80})"\]|\[(\d{1,6})\]/g)].map(([, name, index]) => name ?? index ?? '');
}

function within(above: readonly string[], places: readonly HintPlace[]): HintPlace[] {
  return places.map((place) => (above.length === 0 ? place : { ...place, path: [...above, ...place.path] }));
}

/** `Invalid value for size. Allowed values are …`: the sentence before names it. */
function namedEarlier(text: string, from: number): HintPlace | undefined {
  const before = text.slice(Math.max(0, from - 120), from);
  const [, name] =
    /\b(?:for|field|parameter|property|in) (?:the )?(?:field |parameter |property )?["'`]?([\w.]{1,60})["'`]?[.;:,\s]{1,3}$/i.exec(
      before,
    ) ?? [];
  const [, faulty] =
    /([\w.]{1,60})["'`]? (?:is|has an?) (?:invalid|not valid)(?: value)?[.;:,\s]{1,3}$/i.exec(before) ?? [];
  if (faulty !== undefined) return isFiller(faulty) ? undefined : fieldPlace(faulty);
  const isNone = name === undefined || /^(?:the|this|request|body|object|json|your|validation)$/i.test(name);
  return isNone ? undefined : fieldPlace(name.replace(/\.$/, ''));
}

function isConnective(segment: string): boolean {
  return segment.split(/[\s,()]+/).every((word) => word === '' || isFiller(word));
}

const fillers = new Set(
  `a an the this that these those field fields property properties parameter parameters param params value values attribute
  attributes argument key keys length size string number integer list array object input option your you for of in on at to is are be
  must should it its has have with and or but both valid invalid provided given request body query path header json form data
  element elements item items parse decode convert interpret requested error errors validation failed because since ensure that please bad unprocessable entity also not
  received got actual content payload user's named called name's specified supplied unable cannot could cookie route url
  required missing expected optional method contain contains can too short long small big large low high by count type format date-time bytes-like`.split(
    /\s+/,
  ),
);

function isFiller(word: string): boolean {
  const plain = word.toLowerCase().replace(/^[^\w$/]+|[^\w\]/]+$/g, '');
  return plain === '' || fillers.has(plain);
}

/** The fields that a clause is about: those in quotes, or what is left of it without the words that every message has. */
function namesBefore(segment: string): HintPlace[] {
  const known = placeSaid(segment);
  const inQuotes = quotedNames(segment).flatMap((name) => fieldPlace(name, known) ?? []);
  if (inQuotes.length > 0) return inQuotes;
  const clause = isOfValue(segment) ? segment.replace(/["'`][^"'`\n]{0,200}["'`]\s$/, '') : segment;
  const all = clause.split(/,|\band\b/).slice(-6);
  const from = all.findLastIndex((part, index) => index < all.length - 1 && verb.test(`${part} `)) + 1;
  const places = all.slice(from).map((part) => bareName(part, known)); // a clause of its own is about another field
  if (places.at(-1) === undefined && isConnective(all.at(-1) ?? '')) {
    return [bareName(all.at(-2) ?? '', known)].filter((place) => place !== undefined);
  }
  return places.at(-1) === undefined ? [] : places.filter((place) => place !== undefined);
}

/** The first text in quotes, and those that are listed with it: what comes later is a value. */
function quotedNames(segment: string): string[] {
  const names: string[] = [];
  let end = 0;
  for (const found of segment.matchAll(
    /"([^"\s]{1,80})"|'([^'\s]{1,80})'|`([^`\s]{1,80})`|(?<!\w)\[([\w.]{1,80})\]/g,
  )) {
    const [whole, double, single, back, square] = found;
    const isListed = /^(?:,|\s|and|or|&){1,6}$/.test(segment.slice(end, found.index));
    if (valueWord.test(segment.slice(0, found.index).slice(-12))) continue;
    if (names.length > 0 && !isListed) break;
    names.push(double ?? single ?? back ?? square ?? '');
    end = found.index + whole.length;
  }
  return names;
}

const verb =
  /\s(?:is|are|was|were|must|should|shall|may|can|cannot|can't|has|have|needs?|does|doesn't|contains?|fails?|with|already|not|too|of)\s/;

/** A name in a clause without quotes: `The first name field`, `body/age`; at most three words. */
function bareName(clause: string, known: HintPlace['in'] | undefined): HintPlace | undefined {
  const [, same] = /\bwith (?:this|that|the same|the|such an?) ([\w ]{1,40})$/.exec(clause.trim()) ?? [];
  const all = (same ?? clause).trim().replace(/^(?:field|parameter|property|value|size|length) of\s/i, '');
  const [subject = ''] = `${all} `.replace(/^(?:is|are|must|should)\s/, '').split(verb);
  const words = subject.split(/\s+/).filter((word) => word !== '');
  const [first = '', second] = words.filter((word) => !/^(?:the|an?|your)$/i.test(word));
  // `the object id` may be the id of an object, and `object` the field
  const isOfAnother = words.some((word, index) => nouns.test(word) && index < words.length - 1);
  while (words.length > 0 && isFiller(words[0] ?? '')) words.shift();
  while (words.length > 0 && isFiller(words.at(-1) ?? '')) words.pop();
  if (words.length === 0 && second === undefined && alsoNames.has(first.toLowerCase())) words.push(first);
  const name = words.length <= 3 ? words.join('_') : looksLikeName(words.at(-1) ?? '');
  // `path must be set` tells of a field of that name
  const place =
    name === undefined || !/^[\w$/.[\]-]{1,80}$/.test(name)
      ? undefined
      : fieldPlace(name, name.toLowerCase() === known ? undefined : known);
  return place && (isOfAnother || name !== words[0]) && words.length <= 3
    ? { ...place, spoken: true }
    : place;
}

const nouns = /^(?:object|item|element|array|list)$/i;

/** Words that every message has, and that are fields where nothing else stands before the verb. */
const alsoNames = new Set(
  [
    'count',
    'type',
    'size',
    'format',
    'url',
    'content',
    'items',
    'number',
    'key',
    'path',
    'route',
    'name',
    'length',
  ].concat(['date-time', 'user']),
);

function looksLikeName(word: string): string | undefined {
  return /^[a-z][\w-]{0,60}$/i.test(word) && /[_.]|[a-z][A-Z]/.test(word) ? word : undefined;
}

/** The part of the request that a clause speaks of. */
function placeSaid(segment: string): HintPlace['in'] | undefined {
  const [, said] = /\b(query|path|header|cookie)(?: string)?(?: param| parameter)?\b/i.exec(segment) ?? [];
  return said === undefined ? undefined : placeNamed(said);
}

/** `missing required fields: name, email`; bare words end with the clause. */
function namesAfter(text: string, from: number): Named {
  const [opening = ''] =
    /^[\s:(]{0,4}(?:an? |the |field |property |parameter |is )?/.exec(text.slice(from)) ?? [];
  const { values, end } = listedValues(text, from + opening.length);
  const names = values.length > 0 ? values : firstWord(text, from + opening.length);
  // what is marked as a name is one, whatever word it is
  const isMarked = values.length > 0 && /^["'`[({]/.test(text.slice(from + opening.length).trimStart());
  const known =
    placeSaid(text.slice(Math.max(0, from - 40), from)) ??
    placeSaid(/^[\w-]{1,60} header/.exec(text.slice(from).trimStart())?.[0] ?? '');
  const places = names
    .filter((name) => isMarked || !isFiller(name))
    .flatMap((name) => fieldPlace(name.replace(/^:/, ''), known) ?? []);
  return { places, end: Math.max(end, from) };
}

function firstWord(text: string, from: number): string[] {
  const [, word] = /^\s{0,2}["'`:]?([\p{L}_$][\w.[\]-]{0,80})/u.exec(text.slice(from, from + 100)) ?? [];
  return word === undefined ? [] : [word.replace(/\.$/, '')];
}
