import { type CoverageKind, type CoverageLedger, coverageKinds } from '../core/coverage.ts';
import { responseFor } from '../core/declared-response.ts';
import type { Description } from '../core/description.ts';
import type { Verdict } from '../core/events.ts';
import { type Exchange, isAnswered } from '../core/exchange.ts';
import { headerValues } from '../core/http.ts';
import type { Json } from '../core/json.ts';
import type { LocatedSchema, Operation } from '../core/operation.ts';
import { declaredPaths, presentPaths } from '../openapi/declared-properties.ts';
import { readContent } from '../protocol/content.ts';
import { matchesMediaType } from '../protocol/media-type.ts';

interface Item {
  readonly kind: CoverageKind;
  readonly operation: string;
  readonly item: string;
  exercised: boolean;
}

/** Keeps the account of what a description declares and what exchanges have exercised. */
export class CoverageAccount {
  readonly #description: Description;
  readonly #items: Item[] = [];
  /** By operation, kind and name. */
  readonly #declared = new Map<string, ReadonlyMap<CoverageKind, Map<string, Item>>>();
  /** The fields of each content that nothing exercised yet; mostly none, and then no content is gone through. */
  readonly #openFields = new Map<string, Set<string>>();

  constructor(operations: readonly Operation[], description: Description) {
    this.#description = description;
    for (const operation of operations) this.#declare(operation);
  }

  note({ exchange }: Pick<Verdict, 'exchange'>): void {
    if (exchange) this.#exercise(exchange);
  }

  ledger(): CoverageLedger {
    return { items: this.#items.map((item) => ({ ...item })) };
  }

  #declare(operation: Operation): void {
    this.#add('operations', operation, operation.path);
    for (const { in: place, name } of operation.parameters) {
      if (place === 'header') this.#add('headers', operation, `request ${name}`);
      else this.#add('fields', operation, `${place} ${name}`);
    }
    for (const { type, schema } of operation.body?.content ?? [])
      this.#addFields(operation, `request ${type}`, schema);
    for (const { status, headers, content } of operation.responses) {
      this.#add('statuses', operation, status);
      for (const { name } of headers) this.#add('headers', operation, `${status} ${name}`);
      for (const { type, schema } of content) this.#addFields(operation, `${status} ${type}`, schema);
    }
  }

  #addFields(operation: Operation, place: string, schema: LocatedSchema | undefined): void {
    if (!schema) return;
    const paths = declaredPaths(this.#description, schema.schema);
    for (const path of paths) this.#add('fields', operation, `${place} ${path}`);
    this.#openFields.set(placeOf(operation, place), paths);
  }

  #exercise(exchange: Exchange): void {
    const { operation, request } = exchange.case;
    for (const { in: place, name } of operation.parameters) {
      if (!Object.hasOwn(request[place], name)) continue;
      if (place === 'header') this.#hit('headers', operation, `request ${name}`);
      else this.#hit('fields', operation, `${place} ${name}`);
    }
    const { body } = request;
    if (body && 'value' in body) this.#hitFields(operation, `request ${body.mediaType}`, body.value);
    if (!isAnswered(exchange)) return;
    this.#hit('operations', operation, operation.path);
    const { response } = exchange.answer;
    const declared = responseFor(operation, response.status);
    if (!declared) return;
    this.#hit('statuses', operation, declared.status);
    for (const { name } of declared.headers) {
      if (headerValues(response.headers, name).length > 0)
        this.#hit('headers', operation, `${declared.status} ${name}`);
    }
    const [mediaType = ''] = headerValues(response.headers, 'content-type');
    const type = declared.content.find((candidate) => matchesMediaType(candidate.type, mediaType))?.type;
    const content = readContent(response);
    if (content.kind === 'json') this.#hitFields(operation, `${declared.status} ${type}`, content.value);
  }

  #hitFields(operation: Operation, place: string, value: Json): void {
    const open = this.#openFields.get(placeOf(operation, place));
    if (!open || open.size === 0) return;
    for (const path of presentPaths(value)) {
      if (open.delete(path)) this.#hit('fields', operation, `${place} ${path}`);
    }
  }

  #add(kind: CoverageKind, operation: Operation, item: string): void {
    const ofOperation =
      this.#declared.get(operation.id) ?? new Map(coverageKinds.map((one) => [one, new Map()]));
    this.#declared.set(operation.id, ofOperation);
    const ofKind = ofOperation.get(kind);
    if (!ofKind || ofKind.has(item)) return;
    const added = { kind, operation: operation.id, item, exercised: false };
    ofKind.set(item, added);
    this.#items.push(added);
  }

  #hit(kind: CoverageKind, operation: Operation, item: string): void {
    const declared = this.#declared.get(operation.id)?.get(kind)?.get(item);
    if (declared) declared.exercised = true;
  }
}

function placeOf({ id }: Operation, place: string): string {
  return `${id}\u0000${place}`;
}
