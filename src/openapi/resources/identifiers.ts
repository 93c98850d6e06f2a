import type { Description } from '../../core/description.ts';
import { isObject, type Json, member } from '../../core/json.ts';
import { joinPointer, pointerTokens } from '../../core/pointer.ts';
import type { Confidence, Identifier } from '../../core/resource.ts';
import type { Draft, Drafts } from './draft.ts';
import { conversion, type Field, fieldsOf, isNaming, isRecord, type Said, saidBy } from './fields.ts';
import { identityPlaces } from './identity-places.ts';
import { spelling, wordsOf } from './words.ts';

export interface FoundField {
  readonly pointer: string;
  readonly said: Said;
  readonly confidence: Confidence;
}

/** `pk` is what those who think of tables call it. */
export const idWords: readonly string[] = ['id', 'uuid', 'guid', 'identifier', 'pk'];
const plainWords: readonly string[] = ['key', 'slug', 'code', 'name', 'number'];
export const keyWords: readonly string[] = [...idWords, ...plainWords];
/** Where some styles keep what names a thing. */
const sections: readonly string[] = ['metadata', 'meta', 'sys', 'attributes'];

/** The field of a representation whose value a parameter of this name takes. */
export function identifyingField(
  description: Description,
  noun: string,
  asked: string,
  wanted: Said,
  representation: Said,
): FoundField | undefined {
  if (!isRecord(representation)) {
    // who makes a thing called so and answers with a text answers with its id, and not with the name that it was given
    const isGiven = /name$/i.test(asked) && !isIdLike(asked);
    const isName = representation.length > 0 && !isGiven && conversion(representation, wanted) !== undefined;
    return isName ? { pointer: '', said: representation, confidence: 'shaped' } : undefined;
  }
  const all = fieldsOf(description, representation);
  const fields = all.filter(({ said }) => conversion(said, wanted) !== undefined);
  const found = (field: Field | undefined, confidence: Confidence, base = ''): FoundField | undefined =>
    field && { pointer: joinPointer(base, field.name), said: field.said, confidence };
  const called = (...names: readonly string[]): Field | undefined =>
    names
      .map((one) => fields.find((field) => spelling(field.name) === one))
      .find((field) => field !== undefined);

  // `{name_2}` is how generators tell parameters of one name apart
  const name = called(spelling(asked)) ? asked : asked.replace(/_\d+$/, '');
  const shared = fields.filter(({ said }) => sharesName(description, said, wanted));
  if (shared.length === 1) return found(shared[0], 'stated');
  const own = wordsOf(noun).join('');
  const rest = withoutNoun(name, noun);
  const named =
    called(spelling(name)) ??
    (rest.length > 0
      ? called(rest.join(''), own + rest.join(''))
      : called(...keyWords.flatMap((word) => [word, own + word]))) ??
    called(...subjectOf(name));
  if (named) return found(named, 'named');
  for (const section of all.filter(
    (field) => sections.includes(spelling(field.name)) && isRecord(field.said),
  )) {
    const inner = fieldsOf(description, section.said).filter(
      ({ said }) => conversion(said, wanted) !== undefined,
    );
    const match = inner.find((field) => [spelling(name), rest.join('')].includes(spelling(field.name)));
    if (match) return found(match, 'named', joinPointer('', section.name));
  }
  if (!idWords.includes(wordsOf(name).at(-1) ?? '')) {
    // `{versionExpression}` takes the `version` of a version
    const whole = rest.length > 0 && wordsOf(name).join('') === own + rest.join('') ? called(own) : undefined;
    return found(whole?.required ? whole : undefined, 'shaped');
  }
  const id = called(...idWords.flatMap((word) => [word, own + word]));
  // what shows no id of its own has only what it is called
  const isCalled = !all.some((field) => isIdLike(field.name));
  const callName = isCalled ? called(...plainWords) : undefined;
  const ownName = isCalled ? called(own) : undefined;
  const shown = callName?.required ? callName : ownName && isSaidToBeKey(ownName) ? ownName : undefined;
  return found(id ?? shown, 'shaped');
}

/** `collection` of a collection is what it is called where its description says so. */
function isSaidToBeKey({ said }: Field): boolean {
  return said.some((schema) =>
    /\b(?:key|id|identifier|unique)\b/i.test(String(member(schema, 'description'))),
  );
}

/** `{className}` may take what a thing shows as its `class`. */
function subjectOf(name: string): string[] {
  const words = wordsOf(name);
  const subject = words.slice(0, -1).join('');
  return plainWords.includes(words.at(-1) ?? '') && subject !== '' ? [subject] : [];
}

/** What a representation calls it, else what a parameter does; `''` where neither does. */
export function fieldName({ pointer, name }: Identifier): string {
  return pointerTokens(pointer ?? '').at(-1) ?? name;
}

/** Whether a name says that it stands for an id, and not for a name, a code or the like. */
export function isIdLike(name: string): boolean {
  return [...idWords, 'ref', 'ids', 'uuids'].includes(wordsOf(name).at(-1) ?? '');
}

/** The words of a name without those that tell of what it is: `user_id` of a user is `id`, `keyId` of an API key too. */
export function withoutNoun(name: string, noun: string): string[] {
  const words = wordsOf(name);
  const own = wordsOf(noun);
  for (let start = 0; start < own.length; start += 1) {
    const tail = own.slice(start).join('');
    for (let length = 1; length <= words.length; length += 1) {
      if (words.slice(0, length).join('') === tail) return words.slice(length);
    }
  }
  return words;
}

const scalarComponents = new WeakMap<Description, ReadonlySet<Json>>();

/** Both refer to one component that stands for names of a thing, such as `ProductId`. */
function sharesName(description: Description, one: Said, other: Said): boolean {
  return one.some((schema) => other.includes(schema) && isNamingComponent(description, schema));
}

export function isNamingComponent(description: Description, schema: Json): boolean {
  const known = scalarComponents.get(description) ?? namingComponents(description);
  scalarComponents.set(description, known);
  return known.has(schema);
}

function namingComponents({ document }: Description): Set<Json> {
  const schemas = member(member(document, 'components'), 'schemas');
  const named = Object.entries(isObject(schemas) ? schemas : {}).filter(([name, schema]) => {
    const words = wordsOf(name);
    // `Id` or `Uuid` alone is a form that everything may have
    return (
      isObject(schema) && isNaming([schema]) && words.length > 1 && keyWords.includes(words.at(-1) ?? '')
    );
  });
  return new Set(named.map(([, schema]) => schema));
}

/** What is said of a parameter by all operations of a draft that have it. */
export function parameterSaid(description: Description, draft: Draft, name: string): Said {
  const operations = [...draft.representations.keys()];
  const schemas = operations.flatMap(({ parameters }) =>
    parameters.filter((one) => one.name === name && one.in !== 'cookie').map(({ schema }) => schema?.schema),
  );
  return saidBy(description, ...schemas);
}

/** What names one of the things: the parameters of its paths, else what its operations ask for, else what it shows. */
export function identifiersOf(description: Description, drafts: Drafts, draft: Draft): Identifier[] {
  if (draft.isSingleton) return [];
  const representation = drafts.saidOf(draft);
  const named = draft.parameters.map((name) => ({ name, said: parameterSaid(description, draft, name) }));
  const asked = named.length > 0 ? named : askedFor(description, draft);
  const wanted = asked.length > 0 ? asked : [{ name: draft.name, said: [] }];
  return wanted.map(({ name, said }) => {
    const field = identifyingField(description, draft.name, name, said, representation);
    const shown = asked.length > 0 ? name : '';
    return {
      name: shown,
      ...(field ? { pointer: field.pointer } : {}),
      confidence: field?.confidence ?? 'named',
    };
  });
}

function askedFor(description: Description, draft: Draft): { name: string; said: Said }[] {
  const operations = [...draft.read, ...draft.remove, ...draft.update, ...draft.replace, ...draft.actions];
  for (const operation of operations) {
    const [first] = identityPlaces(description, operation, draft);
    if (first) return [{ name: first.name, said: first.said }];
  }
  return [];
}
