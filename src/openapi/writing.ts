import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { Writing } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import type { Representation } from '../core/resource.ts';
import { isNothing, isSameValue } from '../core/same-value.ts';
import { baseRequests } from './base-requests.ts';
import { contentKind } from './content-kind.ts';
import { distinctRequest } from './distinct-request.ts';
import { otherValues } from './other-values.ts';
import { requestErrors } from './request-errors.ts';
import { requestFields, type SaidField, saidFields, withRequestFields } from './request-fields.ts';

export interface WritingParts {
  readonly description: Description;
  readonly operation: Operation;
  readonly representation: Partial<Representation>;
  /** Known to succeed. */
  readonly request: CaseRequest;
  /** Fields that name this thing or another one. */
  readonly names: ReadonlySet<string>;
  readonly number: number;
}

export type Extent = 'full' | 'known' | 'same';

/** What makes another thing, and the texts in it that no other one has. */
export interface FreshRequest {
  readonly request: CaseRequest;
  readonly own: Readonly<Record<string, string>>;
}

/** What can be written with one request that is known to succeed. */
export class KnownWriting implements Writing {
  readonly #parts: WritingParts;
  readonly fields: readonly SaidField[];
  readonly known: JsonObject;

  constructor(parts: WritingParts) {
    this.#parts = parts;
    const { description, operation, representation, request } = parts;
    const known = requestFields(request, representation);
    this.fields = saidFields(description, operation, representation);
    this.known = isObject(known) ? known : {};
  }

  get operation(): Operation {
    return this.#parts.operation;
  }

  get merges(): Writing['merges'] {
    const { operation, request } = this.#parts;
    if (/^application\/merge-patch\+json\b/i.test(request.body?.mediaType ?? '')) return 'stated';
    return operation.method === 'patch' ? 'usual' : undefined;
  }

  isAllowed(fields: Json): boolean {
    const { description, operation, representation, request } = this.#parts;
    const changed = withRequestFields(request, representation, fields);
    return requestErrors(operation, changed, description).length === 0;
  }

  other(from: JsonObject): JsonObject {
    const { description, number, names } = this.#parts;
    const found: [string, Json][] = [];
    for (const { name, said, isReadOnly, isWriteOnly } of this.fields) {
      const value = from[name];
      if (isReadOnly || isWriteOnly || names.has(name) || value === undefined || isNothing(value)) continue;
      const suits = (other: Json): boolean => this.isAllowed(this.content(from, { [name]: other }));
      const other = otherValues(description, said, value, number).find(suits);
      if (other !== undefined) found.push([name, other]);
    }
    return Object.fromEntries(found);
  }

  content(from: JsonObject, changed: JsonObject): JsonObject {
    if (this.merges && this.isAllowed(changed)) return changed;
    let content: JsonObject = { ...this.known };
    for (const { name, isReadOnly, isWriteOnly } of this.fields) {
      const value = from[name];
      if (isReadOnly) content = without(content, name);
      else if (value !== undefined && !isNothing(value) && this.isAllowed({ ...content, [name]: value }))
        content = { ...content, [name]: value };
      // what is known would change what is not shown
      else if (!isWriteOnly && this.isAllowed(without(content, name))) content = without(content, name);
    }
    return { ...content, ...changed };
  }

  /**
   * A request for another thing: with all the fields that it may have, or those that are known to be taken; `same` has
   * no texts of its own, since a server may take only some.
   */
  fresh(extent: Extent): FreshRequest {
    const { description, operation, representation, request, names, number } = this.#parts;
    const fields = extent === 'full' ? this.#fullFields() : this.known;
    const whole = withRequestFields(request, representation, fields);
    if (extent === 'same') return { request: whole, own: {} };
    const { inRequest = '' } = representation;
    const isKept = (pointer: string): boolean =>
      operation.method !== 'put' && [...names].some((name) => pointer === `${inRequest}/${name}`);
    const made = distinctRequest(operation, whole, description, number, isKept);
    const sent = requestFields(made, representation);
    const own = Object.entries(isObject(sent) ? sent : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== fields[entry[0]],
    );
    return { request: made, own: Object.fromEntries(own) };
  }

  /** None of them as it would be by itself. */
  #fullFields(): JsonObject {
    const { description, operation, representation, number } = this.#parts;
    let fields = this.known;
    const bases = baseRequests(operation, description).requests.map((base) =>
      requestFields(base.request, representation),
    );
    for (const { name, said, isReadOnly, fallback } of this.fields) {
      if (isReadOnly) continue;
      const values = [fields, ...bases].flatMap((base) => (isObject(base) ? [base[name] ?? null] : []));
      const others = values
        .filter((value) => !isNothing(value))
        .flatMap((value) =>
          fallback !== undefined && isSameValue(value, fallback)
            ? [...otherValues(description, said, value, number), value]
            : [value],
        );
      const value = others.find((one) => this.isAllowed({ ...fields, [name]: one }));
      if (value !== undefined) fields = { ...fields, [name]: value };
    }
    return fields;
  }

  broken(fields: JsonObject): JsonObject[] {
    const { body } = this.#parts.request;
    if (!body || contentKind(body.mediaType) !== 'json') return [];
    const open = this.fields.filter(({ isReadOnly }) => !isReadOnly);
    const said = open.filter(({ name }) => Object.hasOwn(fields, name));
    // the last ones, so that a server which stores field by field has stored the others
    const candidates = [...open.filter((field) => !said.includes(field)), ...said.slice(1).toReversed()];
    const found = candidates.flatMap(({ name }) => {
      const broken = wrongValues.map((value): JsonObject => ({ ...without(fields, name), [name]: value }));
      return broken.filter((one) => !this.isAllowed(one)).slice(0, 1);
    });
    return found.slice(0, mostBroken);
  }
}

const wrongValues: readonly Json[] = [{ not: ['expected'] }, ['not', ['expected']], 'not expected'];
const mostBroken = 3;

function without(fields: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
}
