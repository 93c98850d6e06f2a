import type { Description } from '../../core/description.ts';
import type { DeclaredHeader, Operation } from '../../core/operation.ts';
import { joinPointer, pointerTokens } from '../../core/pointer.ts';
import type { Confidence, Identifier, Producer } from '../../core/resource.ts';
import { answerSaid, bodySaid, oneIn, successes } from './answers.ts';
import { contentOf, type Draft } from './draft.ts';
import { conversion, fieldsOf, isList, itemsOf, type Said, saidBy } from './fields.ts';
import { identifyingField, idWords, isIdLike, withoutNoun } from './identifiers.ts';
import { identityPlaces } from './identity-places.ts';
import { bringsIn } from './verbs.ts';
import { spelling, wordsOf } from './words.ts';

const ranks: readonly Confidence[] = ['stated', 'named', 'shaped'];

function weaker(one: Confidence, other: Confidence): Confidence {
  return ranks[Math.max(ranks.indexOf(one), ranks.indexOf(other))] ?? 'shaped';
}

/** Best first, each once; those of the same confidence stay in their order. */
export function byConfidence(producers: readonly Producer[]): Producer[] {
  const sorted = producers.toSorted((a, b) => ranks.indexOf(a.confidence) - ranks.indexOf(b.confidence));
  const key = ({ operation, from }: Producer): string => `${operation.pointer} ${JSON.stringify(from)}`;
  return [...new Map(sorted.toReversed().map((producer) => [key(producer), producer])).values()].toReversed();
}

export interface Wanted {
  readonly identifier: Identifier;
  readonly said: Said;
  readonly confidence: Confidence;
}

/** What gives the name of one of a resource: what makes it, then what lists it. */
export function producersOf(description: Description, draft: Draft, wanted: Wanted): Producer[] {
  const makers = [...draft.create, ...bringersOf(draft)].flatMap((operation) => [
    ...answered(description, draft, operation, wanted),
    ...located(draft, operation, wanted),
    ...chosen(description, draft, operation, wanted),
  ]);
  return byConfidence([
    ...makers,
    ...draft.list.flatMap((operation) => answered(description, draft, operation, wanted)),
  ]);
}

/** What nothing else makes may come to be by `POST /datasets/upload`, which need not answer with it. */
export function bringersOf({ create, actions, path }: Draft): Operation[] {
  if (create.length > 0) return [];
  const collection = path.replace(/\/\{[^}]*\}$/, '');
  return actions.filter((operation) => {
    const word = operation.path.startsWith(`${collection}/`)
      ? operation.path.slice(collection.length + 1)
      : '';
    return operation.method === 'post' && bringsIn(word);
  });
}

/**
 * What seems to give the name of one of a resource where the description does not say what it answers: what makes it,
 * and what reads the whole collection.
 */
export function undescribedProducers(
  description: Description,
  draft: Draft,
  { identifier, said }: Wanted,
): Producer[] {
  const collection = draft.path.replace(/\/\{[^}]*\}$/, '');
  const readers = description.operations.filter(
    ({ method, path }) => method === 'get' && path === collection && path !== draft.path,
  );
  const names = undescribedNames(identifier.name || draft.name, draft.name);
  const givenBy = (operation: Operation, many: boolean): Producer => ({
    operation,
    from: { kind: 'undescribed', names, many },
    confidence: 'shaped',
    ...converting([], said),
  });
  return [
    ...draft.create.map((operation) => ({ operation, many: false })),
    ...readers.map((operation) => ({ operation, many: true })),
  ]
    .filter(({ operation }) => showsNoFields(description, operation))
    .map(({ operation, many }) => givenBy(operation, many));
}

function showsNoFields(description: Description, operation: Operation): boolean {
  const said = operation.responses.some(({ status }) => /^2/.test(status))
    ? answerSaid(description, operation)
    : [];
  return fieldsOf(description, isList(said) ? itemsOf(description, said) : said).length === 0;
}

function undescribedNames(name: string, noun: string): string[] {
  const own = wordsOf(noun).join('');
  const rest = withoutNoun(name, noun).join('');
  const ids = isIdLike(name) || rest === '' ? idWords.flatMap((word) => [word, own + word]) : [];
  return [...new Set([spelling(name), rest, own + rest, ...ids])].filter((one) => one !== '' && one !== own);
}

function converting(from: Said, to: Said): Pick<Producer, 'converts'> | undefined {
  const way = conversion(from, to);
  return way === undefined ? undefined : way === 'none' ? {} : { converts: way };
}

function answered(description: Description, draft: Draft, operation: Operation, wanted: Wanted): Producer[] {
  const { inAnswer: at, many } = draft.representations.get(operation) ?? {};
  const content = contentOf(description, operation, draft);
  if (at === undefined || !content) return [];
  const name = wanted.identifier.name || draft.name;
  const field = identifyingField(description, draft.name, name, wanted.said, content.said);
  const converts = field && converting(field.said, wanted.said);
  if (!field || !converts) return [];
  const from = many
    ? ({ kind: 'items', itemsAt: at, pointer: field.pointer } as const)
    : ({ kind: 'answer', pointer: at + field.pointer } as const);
  // that both are the same is known from the resource; how sure that is, from here
  return [{ operation, from, confidence: weaker(wanted.confidence, field.confidence), ...converts }];
}

/** RFC 9110 §10.2.2: `Location` of a 201 names what was made. */
function located(draft: Draft, operation: Operation, { identifier, confidence }: Wanted): Producer[] {
  if (!draft.path.includes(`{${identifier.name}}`) || identifier.name === '') return [];
  const made = successes(operation).filter(({ status }) => status === '201');
  const isDeclared = made.some(({ headers }) => headers.some(isLocation));
  if (!isDeclared) return [];
  return [
    { operation, from: { kind: 'location', template: draft.path, parameter: identifier.name }, confidence },
  ];
}

function isLocation({ name }: DeclaredHeader): boolean {
  return name.toLowerCase() === 'location';
}

/** Who makes it names it: `PUT /coupons/{code}`, or `{"name": "blue"}` where it is read by name. */
function chosen(description: Description, draft: Draft, operation: Operation, wanted: Wanted): Producer[] {
  const { identifier, confidence } = wanted;
  const parameter = operation.parameters.find(
    ({ name, in: place }) => place === 'path' && name === identifier.name,
  );
  if (parameter) {
    const converts = converting(saidBy(description, parameter.schema?.schema), wanted.said);
    const place = { in: 'path', name: parameter.name } as const;
    return converts ? [{ operation, from: { kind: 'request', place }, confidence, ...converts }] : [];
  }
  const [place] = identityPlaces(description, operation, draft);
  if (place?.place.in !== 'body' || !place.required) return [];
  const body = oneIn(description, bodySaid(description, operation), draft.name);
  const name = identifier.name || draft.name;
  const field = body && identifyingField(description, draft.name, name, wanted.said, body.said);
  const converts = field && converting(field.said, wanted.said);
  if (!body || !field || !converts || joinPointer(body.at, place.name) !== body.at + field.pointer) return [];
  const shown = pointerTokens(identifier.pointer ?? '').at(-1) ?? name;
  const isSame = spelling(shown) === spelling(place.name);
  // what the answers name it by is not what it was given
  if (!isSame && identifier.pointer !== undefined) return [];
  return [
    {
      operation,
      from: { kind: 'request', place: place.place },
      confidence: isSame ? weaker(confidence, field.confidence) : 'shaped',
      ...converts,
    },
  ];
}
