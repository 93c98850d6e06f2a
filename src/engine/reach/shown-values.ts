import type { CaseRequest } from '../../core/case.ts';
import { type CasePlace, valueIn, withValueIn } from '../../core/case-place.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import { isArray, isObject, type Json } from '../../core/json.ts';
import type { Operation } from '../../core/operation.ts';
import { joinPointer, pointerTokens } from '../../core/pointer.ts';
import { plainName } from '../../openapi/request-places.ts';
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
    if (isArray(value)) for (const item of value) this.#visit(item, name, depth + 1);
    else if (isObject(value))
      for (const [key, sub] of Object.entries(value)) this.#visit(sub, key, depth + 1);
    else if (typeof value === 'string' && value !== '') this.#add(plainName(name), value);
  }

  #add(name: string, value: string): void {
    const known = this.#values.get(name) ?? [];
    if (known.length < mostValues && !known.includes(value)) this.#values.set(name, [...known, value]);
  }

  /** Under this name, else under the longest one that it ends with: `fromRefName` may take a `name`. */
  #called(name: string): readonly string[] {
    const plain = plainName(name);
    const ends = [...this.#values.keys()].filter((key) => key.length > 1 && plain.endsWith(key));
    const [longest = ''] = ends.toSorted((a, b) => b.length - a.length);
    return this.#values.get(longest) ?? [];
  }

  /** Requests in which something that is there stands for a name that the server says it does not know. */
  instead(request: CaseRequest, unknown: readonly CasePlace[]): CaseRequest[] {
    return unknown
      .flatMap((place) => {
        const current = valueIn(request, place);
        const name = place.in === 'body' ? nameIn(place.pointer) : place.name;
        const others = this.#called(name).filter((value) => value !== current);
        return others.slice(0, 1).map((value) => withValueIn(request, place, value));
      })
      .slice(0, mostRequests);
  }
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
    if (typeof value !== 'string' || value.length < 2) return false;
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

/** What can be read without naming anything. */
export function openReads(operations: readonly Operation[]): Operation[] {
  return operations
    .filter(
      ({ method, path, parameters, kind }) =>
        kind === 'path' &&
        method === 'get' &&
        !path.includes('{') &&
        parameters.every(({ required }) => !required),
    )
    .slice(0, mostReads);
}
