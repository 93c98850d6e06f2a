import { isArray, isObject, type Json, type JsonObject, member } from '../../../src/core/json.ts';
import type { Caller } from './gate.ts';
import type { ShopResponse } from './message.ts';
import { customers, keys, orders, others, products, shipments, wishes, wishlists } from './stock.ts';

/** Valid everywhere: what a tester is given. */
export const credentials = { bearer: 'manager-token-5c1d88', apiKey: 'manager-key-9e2f47' } as const;
/** Valid, but only for reading. */
export const readerCredentials = { bearer: 'reader-token-77ab30', apiKey: 'reader-key-18cd64' } as const;

/** Valid everywhere, of another owner. */
export const otherCredentials = { bearer: 'other-token-b04e91', apiKey: 'other-key-6f3c27' } as const;

const callers: readonly (readonly [Readonly<Record<string, string>>, Caller])[] = [
  [credentials, { role: 'manager', owner: 'harbour' }],
  [readerCredentials, { role: 'reader', owner: 'harbour' }],
  [otherCredentials, { role: 'manager', owner: 'hill' }],
];

export function authenticate(scheme: string, value: string): Caller | undefined {
  return callers.find(([secrets]) => secrets[scheme] === value)?.[1];
}

/** The first request with an idempotency key, and what it was answered with. */
export interface Replay {
  readonly request: string;
  readonly answer: ShopResponse;
}

/** Everything that one shop remembers. */
export interface Store {
  readonly products: Map<string, JsonObject>;
  readonly customers: Map<string, JsonObject>;
  readonly orders: Map<string, JsonObject>;
  readonly shipments: Map<string, JsonObject>;
  /** By owner and code: each owner has codes of its own. */
  readonly coupons: Map<string, JsonObject>;
  readonly wishlists: Map<string, JsonObject>;
  readonly wishes: Map<string, JsonObject>;
  readonly keys: Map<string, JsonObject>;
  readonly replays: Map<string, Replay>;
  /** Whose an order, a shipment or a wishlist is, by its id. */
  readonly owners: Map<string, string>;
  next(kind: string): number;
}

export function createStore(): Store {
  const counters = new Map<string, number>();
  const owned = [...orders, ...shipments, ...wishlists].map(({ id }) => String(id));
  return {
    products: byId(products),
    customers: byId(customers),
    orders: byId(orders),
    shipments: byId(shipments),
    coupons: new Map(),
    wishlists: byId(wishlists),
    wishes: byId(wishes),
    keys: byId(keys),
    replays: new Map(),
    owners: new Map(owned.map((id) => [id, others.includes(id) ? 'hill' : 'harbour'])),
    next(kind) {
      const value = (counters.get(kind) ?? 100) + 1;
      counters.set(kind, value);
      return value;
    },
  };
}

function byId(records: readonly JsonObject[]): Map<string, JsonObject> {
  return new Map(records.map((record) => [String(record.id), record]));
}

/** What an owner finds under an id: another's is not there. */
export function findOwned(
  records: ReadonlyMap<string, JsonObject>,
  id: Json | undefined,
  { owner }: Caller,
  { owners }: Store,
): JsonObject | undefined {
  return owners.get(String(id)) === owner ? records.get(String(id)) : undefined;
}

export function listOwned(
  records: ReadonlyMap<string, JsonObject>,
  { owner }: Caller,
  { owners }: Store,
): JsonObject[] {
  return [...records.values()].filter(({ id }) => owners.get(String(id)) === owner);
}

/** A JSON object or, where a weakened gate let something else through, none. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function itemsOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

/** RFC 7396 §2, for objects: `null` removes. Built through entries, so that `__proto__` is a name like any other. */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const merged = new Map(Object.entries(objectOf(target)));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergePatch(member(target, name), value));
  }
  return Object.fromEntries(merged);
}
