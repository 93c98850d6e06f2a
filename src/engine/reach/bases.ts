import type { CaseRequest } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Operation } from '../../core/operation.ts';
import type { Resource, ResourceModel } from '../../core/resource.ts';
import { baseRequest, baseRequests } from '../../openapi/base-requests.ts';
import { filledLists } from '../../openapi/filled-lists.ts';
import { shownRequest } from '../../openapi/shown-request.ts';
import { toldFields } from '../../openapi/told-fields.ts';
import { toldRequests } from '../../openapi/told-requests.ts';
import { shown } from '../laws/shown.ts';
import { type BoundPlace, withBound } from './bound-places.ts';
import type { GivenData } from './given-data.ts';

const mostBases = 4;

interface BasesParts {
  readonly description: Description;
  readonly model: ResourceModel;
  readonly given: GivenData;
  /** Sends a request that changes nothing; absent where it does not succeed. */
  read(operation: Operation, request: CaseRequest): Promise<AnsweredExchange | undefined>;
}

/** What is known of the things that the requests are to name. */
export interface Naming {
  readonly bound: readonly BoundPlace[];
  /** The exchanges that gave their names. */
  readonly asked: readonly AnsweredExchange[];
}

/** Requests to begin with, best first; those that cost a request to make come after one that costs none. */
export async function* basesOf(
  operation: Operation,
  naming: Naming,
  parts: BasesParts,
): AsyncGenerator<CaseRequest> {
  const { description, given } = parts;
  const { requests, guesses } = baseRequests(operation, description);
  const bases = [...requests.map(({ request }) => request), ...guesses].map((request) =>
    given.filled(operation, request),
  );
  const [first, ...others] = bases;
  if (!first) return;
  yield first;
  const full = bases.find(({ body }) => body && 'value' in body);
  for (const base of new Set([first, full ?? first])) yield* toldRequests(operation, base, description);
  yield* toldFields(operation, description).map((request) => given.filled(operation, request));
  const asShown = full && (await shownAgain(operation, full, naming, parts));
  if (asShown) yield asShown;
  yield* others.slice(0, mostBases - 1);
  yield* filledLists(requests);
}

/** What changes a thing with the fields that the thing has already. */
async function shownAgain(
  operation: Operation,
  request: CaseRequest,
  naming: Naming,
  parts: BasesParts,
): Promise<CaseRequest | undefined> {
  const { description, model } = parts;
  const [, played = []] = [...model.roles].find(([{ id }]) => id === operation.id) ?? [];
  for (const { resource, role } of played) {
    const representation = resource.representations.get(operation);
    const isChange = role === 'replace' || role === 'update';
    if (!isChange || representation?.inRequest === undefined || representation.part !== undefined) continue;
    const fields = (await readFields(operation, resource, naming, parts)) ?? listedFields(resource, naming);
    const made = fields && shownRequest(operation, request, representation, fields, description);
    if (made) return made;
  }
  return undefined;
}

async function readFields(
  { path }: Operation,
  resource: Resource,
  { bound }: Naming,
  { description, read }: BasesParts,
): Promise<JsonObject | undefined> {
  const reading = resource.read.find((one) => one.path === path);
  const request = reading && baseRequest(reading, description);
  if (!reading || !request) return undefined;
  const inPath = bound.filter(({ place }) => place.in === 'path');
  const exchange = await read(reading, withBound(request, inPath));
  return exchange && shown(resource, reading, exchange).fields;
}

/** Of the list that gave its name. */
function listedFields(resource: Resource, { bound, asked }: Naming): JsonObject | undefined {
  const names = bound.filter(({ place }) => place.in === 'path').map(({ value }) => value);
  const name = names[0];
  for (const exchange of asked) {
    const list = resource.list.find(({ id }) => id === exchange.case.operation.id);
    const { items = [] } = list ? shown(resource, list, exchange) : {};
    const found = items.find((item) => Object.values(item).some((value) => value === name));
    if (found) return found;
  }
  return undefined;
}
