import { Buffer } from 'node:buffer';
import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { isObject, type Json } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { withValueAt } from '../core/pointer.ts';
import { contentKind } from './content-kind.ts';
import {
  apart,
  cutText,
  hostileMembers,
  hostileNumbers,
  loneTexts,
  roundsOf,
  textFamilies,
  textOf,
} from './hostile-texts.ts';
import { mediaTypeOf } from './request-errors.ts';
import { hasTurn, placeAmong, type Trait } from './turns.ts';
import { isFreeText, type ValuePlace, valuePlaces } from './value-places.ts';

/** A request that a program may stumble over. */
export interface HostileRequest {
  readonly title: string;
  readonly request: CaseRequest;
  readonly isOrdinary?: boolean;
}

export interface Hostility {
  readonly operation: Operation;
  readonly description: Description;
  /** Everything at every place, each by itself. */
  readonly thorough: boolean;
}

/** Content is read by the same code for all operations. */
const withContent: Trait = ({ body }) => (body ? 'content' : undefined);

/** Content of the same schema is handled by the same code: the first operation that has it is asked about it. */
const sameContent: Trait = ({ body }) =>
  body && JSON.stringify(body.content.map(({ schema }) => schema?.schema));

function isFirstToHold({ operation, description, thorough }: Hostility): boolean {
  return thorough || placeAmong(operation, { description, trait: sameContent })[0] === 0;
}

/** Each kind of text at every place at once; those that most often go wrong at one place alone as well. */
export function* hostileContents(hostility: Hostility, base: CaseRequest): Generator<HostileRequest> {
  const { operation, description } = hostility;
  const { body } = base;
  if (!body || !('value' in body)) return;
  const { mediaType, value } = body;
  const kind = contentKind(mediaType);
  const schema = mediaTypeOf(operation, mediaType)?.schema;
  if (kind !== 'json' && kind !== 'form') return;
  const places = schema ? [...valuePlaces(description, schema.schema, value)] : [];
  const texts = places.filter(isFreeText);
  for (const { title, value: changed, isOrdinary } of hostileValues(hostility, value, texts)) {
    const ordinary = isOrdinary ? { isOrdinary } : {};
    yield {
      title: `${title} in ${mediaType}`,
      request: { ...base, body: { mediaType, value: changed } },
      ...ordinary,
    };
  }
  if (kind !== 'json') return;
  const numbers = places.filter((place) => typeof place.value === 'number' && place.shape.enum === undefined);
  const members = isFirstToHold(hostility) ? oddMembers(value) : [];
  for (const [title, text] of [...oddNumbers(hostility, value, numbers), ...members]) {
    yield {
      title: `${title} in ${mediaType}`,
      request: { ...base, body: { mediaType, bytes: Buffer.from(text) } },
    };
  }
  yield* hostileBytes(hostility, base, mediaType, JSON.stringify(value), texts.length > 0);
}

interface HostileValue {
  readonly title: string;
  readonly value: Json;
  readonly isOrdinary?: boolean;
}

function* hostileValues(
  hostility: Hostility,
  value: Json,
  texts: readonly ValuePlace[],
): Generator<HostileValue> {
  if (texts.length === 0) return;
  const { thorough } = hostility;
  const [member] = placeAmong(hostility.operation, {
    description: hostility.description,
    trait: withContent,
  });
  const everywhere = (textAt: (place: ValuePlace, index: number) => string): Json =>
    texts.reduce((whole, place, index) => {
      return withValueAt(whole, place.at, cutText(textAt(place, index), mostIn(place))) ?? whole;
    }, value);
  for (const family of thorough ? textFamilies.flatMap(apart) : textFamilies) {
    const ordinary = family.isOrdinary ? { isOrdinary: true } : {};
    const rounds = roundsOf(family, texts.map(mostIn));
    for (let round = 0; round < rounds; round += 1) {
      const changed = everywhere((place, index) =>
        textOf(family, index + round * texts.length, mostIn(place)),
      );
      yield { title: `${family.name}${round > 0 ? `, ${round + 1}` : ''}`, value: changed, ...ordinary };
    }
  }
  const long = texts.filter((place) => thorough || mostIn(place) > loneTexts['very long'].length);
  if (long.length > 0) {
    yield {
      title: 'very long',
      value: everywhere((place) => (long.includes(place) ? loneTexts['very long'] : String(place.value))),
    };
  }
  if (thorough) yield { title: 'only spaces', value: everywhere(() => loneTexts['only spaces']) };
  yield {
    title: 'empty and blank',
    value: everywhere((place, index) =>
      mayBeEmpty(place) && (thorough || (index + member) % 2 === 0) ? '' : loneTexts['only spaces'],
    ),
  };
  for (const [index, place] of texts.length > 1 && isFirstToHold(hostility) ? texts.entries() : []) {
    for (const name of ['NUL', 'empty'] as const) {
      const isMine = mayBeEmpty(place)
        ? hasTurn(name === 'NUL' ? 0 : 1, 2, index + member, 2)
        : name === 'NUL';
      if (!thorough && !isMine) continue;
      const changed = withValueAt(value, place.at, cutText(loneTexts[name], mostIn(place)));
      if (changed !== undefined) yield { title: `${name} at ${place.at}`, value: changed };
    }
  }
}

function mostIn({ shape }: ValuePlace): number {
  return typeof shape.maxLength === 'number' ? shape.maxLength : Infinity;
}

/** Where it may not, to send an empty text breaks a requirement, which is asked elsewhere. */
function mayBeEmpty({ shape }: ValuePlace): boolean {
  return typeof shape.minLength !== 'number' || shape.minLength === 0;
}

/** At all places at once, and alone where no bound keeps them out: what is refused at one place is not looked at elsewhere. */
function* oddNumbers(
  { operation, description, thorough }: Hostility,
  value: Json,
  numbers: readonly ValuePlace[],
): Generator<[title: string, text: string]> {
  if (numbers.length === 0) return;
  const [member, members] = placeAmong(operation, { description, trait: withContent });
  const marker = 'ab3f0e1c-a-number-stands-here';
  const everywhere = numbers.reduce((whole, { at }) => withValueAt(whole, at, marker) ?? whole, value);
  const rotating = hostileNumbers.filter(([name]) => !always.includes(name));
  for (const [name, number] of hostileNumbers) {
    const turn = rotating.findIndex(([other]) => other === name);
    if (!thorough && turn >= 0 && !hasTurn(turn, rotating.length, member, members)) continue;
    yield [`numbers ${name}`, JSON.stringify(everywhere).replaceAll(`"${marker}"`, number)];
  }
  const lone = hostileNumbers.filter(([name]) => /64 bits|double/.test(name));
  for (const [index, { at, shape }] of numbers.length > 1 ? numbers.entries() : []) {
    const isBound = typeof shape.maximum === 'number' || typeof shape.exclusiveMaximum === 'number';
    const marked = JSON.stringify(withValueAt(value, at, marker) ?? value);
    for (const [turn, [name, number]] of lone.entries()) {
      if (!thorough && (isBound || !hasTurn(turn, lone.length, index, lone.length))) continue;
      yield [`a number ${name} at ${at}`, marked.replace(`"${marker}"`, number)];
    }
  }
}

/** Asked of every operation; the others take turns. */
const always = ['beyond 64 bits', 'negative zero'];

/** JSON that no value of JavaScript can be written as. */
function* oddMembers(value: Json): Generator<[title: string, text: string]> {
  if (!isObject(value)) return;
  const text = JSON.stringify(value);
  const rest = text === '{}' ? '}' : `,${text.slice(1)}`;
  for (const [name, first] of hostileMembers) yield [name, `{${first}${rest}`];
  yield ['an empty object', '{}'];
  const [name, sub] = Object.entries(value)[0] ?? [];
  if (name !== undefined) yield [`${name} twice`, `{${JSON.stringify(name)}:${JSON.stringify(sub)}${rest}`];
}

/**
 * RFC 8259 §8.1 asks for UTF-8, and §11 knows no charset: readers differ in what they do with others. Without a media type
 * they may look at the content themselves (RFC 9110 §8.3).
 */
function* hostileBytes(
  { operation, description, thorough }: Hostility,
  base: CaseRequest,
  mediaType: string,
  text: string,
  hasText: boolean,
): Generator<HostileRequest> {
  // where there is text, the same bytes in it break a requirement
  if (thorough || !hasText) {
    const broken = Buffer.concat([Buffer.from('"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"')]);
    yield {
      title: `invalid UTF-8 in ${mediaType}`,
      request: { ...base, body: { mediaType, bytes: broken } },
    };
  }
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]);
  const bytes = Buffer.from(text);
  const kinds = [
    [`an unknown charset of ${mediaType}`, { mediaType: `${mediaType}; charset=x-unknown`, bytes }],
    [`no media type for ${mediaType}`, { mediaType: '', bytes }],
    [`a byte order mark before ${mediaType}`, { mediaType, bytes: marked }],
  ] as const;
  const [member, members] = placeAmong(operation, { description, trait: withContent });
  for (const [turn, [title, body]] of kinds.entries()) {
    if (thorough || hasTurn(turn, kinds.length, member, members)) yield { title, request: { ...base, body } };
  }
}
