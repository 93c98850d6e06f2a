import type { CaseRequest } from '../../core/case.ts';
import { type CasePlace, valueIn, withValueIn } from '../../core/case-place.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import { isArray, isObject, type Json } from '../../core/json.ts';
import type { Operation } from '../../core/operation.ts';
import { joinPointer, pointerTokens } from '../../core/pointer.ts';
import { plainName } from '../../openapi/request-places.ts';
import { thing } from '../../openapi/resources/words.ts';
import { isSelfAffecting } from '../../openapi/self-affecting.ts';
import { readContent } from '../../protocol/content.ts';
import type { Way } from './way.ts';

const mostValues = 4;
const mostNodes = 400;
const deepest = 6;
/** In other requests than the first, since what is not there may be told one after the other. */
const mostRequests = 3;

/** What the target shows of itself without being told anything: texts by the name of their field. */
export class ShownValues {
  readonly #values = new Map<string, string[]>();
  /** What things in lists are called, by what the list says they are: `references` are a reference each. */
  readonly #names = new Map<string, string[]>();
  #nodes = 0;

  note(way: Way | undefined): void {
    if (!way) return;
    const content = readContent(way.exchange.answer.response);
    this.#nodes = 0;
    if (content.kind === 'json') this.#visit(content.value, '', 0);
  }

  #visit(value: Json, name: string, depth: number): void {
    this.#nodes += 1;
    if (depth > deepest || this.#nodes > mostNodes) return;
    if (isArray(value))
      for (const item of value) {
        const called = isObject(item) ? (item.name ?? item.id) : undefined;
        if (typeof called === 'string' && called !== '') add(this.#names, thing(name), called);
        this.#visit(item, name, depth + 1);
      }
    else if (isObject(value))
      for (const [key, sub] of Object.entries(value)) this.#visit(sub, key, depth + 1);
    else if (typeof value === 'string' && value !== '') add(this.#values, plainName(name), value);
  }

  /**
   * Under this name, else under the longest one that it ends with: `fromRefName` may take a `name`. Where nothing is
   * called so, what the things are called that the refusal speaks of.
   */
  #called(name: string, text: string): readonly string[] {
    const plain = plainName(name);
    const ends = [...this.#values.keys()].filter((key) => key.length > 1 && plain.endsWith(key));
    const [longest = ''] = ends.toSorted((a, b) => b.length - a.length);
    const words = new Set(text.toLowerCase().match(/\p{L}{3,}/gu));
    const [spokenOf] = [...this.#names.keys()].filter((key) => words.has(key));
    return this.#values.get(longest) ?? this.#names.get(spokenOf ?? '') ?? [];
  }

  /** Requests in which something that is there stands for a name that the server says it does not know. */
  instead(request: CaseRequest, unknown: readonly CasePlace[], text = ''): CaseRequest[] {
    return unknown
      .flatMap((place) => {
        const current = valueIn(request, place);
        const name = place.in === 'body' ? nameIn(place.pointer) : place.name;
        const others = this.#called(name, text).filter((value) => value !== current);
        return others.slice(0, 1).map((value) => withValueIn(request, place, value));
      })
      .slice(0, mostRequests);
  }
}

function add(values: Map<string, string[]>, name: string, value: string): void {
  const known = values.get(name) ?? [];
  if (known.length < mostValues && !known.includes(value)) values.set(name, [...known, value]);
}

function nameIn(pointer: string): string {
  return pointerTokens(pointer).findLast((token) => !/^\d+$/.test(token)) ?? '';
}

const missing =
  /\b(?:not found|not (?:be )?(?:find|exist)|n[o']t exist|could ?n.t find|cannot find|no such|unknown|no \w+ (?:named|called|with))\b/i;

/** The places of a request whose value a refusal repeats while it says that something is not there; the content first. */
export function unknownPlaces(
  { request }: AnsweredExchange['case'],
  text: string,
  status: number,
): CasePlace[] {
  if (status !== 404 && !missing.test(text)) return [];
  const isTold = (value: Json | undefined): boolean => {
    if (typeof value !== 'string' || value === '') return false;
    // a single letter stands anywhere, and is meant in quotes only
    const quoted = ["'", '"', '`'].map((quote) => quote + value + quote).find((one) => text.includes(one));
    if (value.length < 2) return quoted !== undefined;
    const at = text.indexOf(value);
    return at >= 0 && !/\w/.test(`${text[at - 1] ?? ''}${text[at + value.length] ?? ''}`);
  };
  const { body } = request;
  const inBody = body && 'value' in body ? [...textsIn(body.value, '')] : [];
  const parameters = (['query', 'path'] as const).flatMap((part) =>
    Object.keys(request[part]).map((name): CasePlace => ({ in: part, name })),
  );
  return [...inBody.map((pointer): CasePlace => ({ in: 'body', pointer })), ...parameters].filter((place) =>
    isTold(valueIn(request, place)),
  );
}

function* textsIn(value: Json, pointer: string): Generator<string> {
  if (typeof value === 'string') yield pointer;
  const entries = isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  for (const [key, sub] of entries) yield* textsIn(sub, joinPointer(pointer, key));
}

const mostReads = 12;

/** What can be read without naming anything, and takes nothing away: some are logged out by GET, and some start anew. */
export function openReads(operations: readonly Operation[]): Operation[] {
  return operations
    .filter(
      ({ method, path, parameters, kind }) =>
        kind === 'path' &&
        method === 'get' &&
        !path.includes('{') &&
        parameters.every(({ required }) => !required),
    )
    .filter((operation) => !isSelfAffecting(operation))
    .slice(0, mostReads);
}
