import { type Json, member } from '../../../src/core/json.ts';
import type { Asked } from '../shop/gate.ts';
import type { ShopResponse } from '../shop/message.ts';
import { json } from '../shop/message.ts';
import { refuse } from './refusal.ts';
import type { Store } from './store.ts';

export type Behaviour = (asked: Asked, store: Store) => ShopResponse;

/** The envelope of a call that went well. */
export function answered<Result extends object>(result: Result, status = 200): ShopResponse {
  // interfaces have no index signature, and what the store holds is JSON
  return json(status, { ok: true, result: result as Json });
}

/** A text that the description requires, so that the gate let only texts through. */
export function textIn(asked: Asked, name: string): string {
  return String(member(asked.body, name) ?? asked.query[name] ?? asked.path[name]);
}

export function numberIn(asked: Asked, name: string): number {
  return Number(member(asked.body, name) ?? asked.query[name]);
}

/** Null where it was left out. */
export function textOrNull(asked: Asked, name: string): string | null {
  const value = member(asked.body, name);
  return typeof value === 'string' ? value : null;
}

/** One page; its token says behind which thing the next one begins, so that what is removed meanwhile shifts nothing. */
export function pageOf<Thing extends object>(
  asked: Asked,
  things: readonly Thing[],
  keyOf: (thing: Thing) => string | number,
): ShopResponse {
  const size = Number(asked.query.page_size ?? 10);
  const token = asked.query.page_token;
  const behind = token === undefined ? undefined : keyIn(String(token));
  const rest = behind === undefined ? things : things.filter((thing) => keyOf(thing) > behind);
  const data = rest.slice(0, size);
  const last = data.at(-1);
  const next = last && data.length < rest.length ? tokenOf(keyOf(last)) : null;
  // interfaces have no index signature, and what the store holds is JSON
  return json(200, { data: data as unknown as Json, meta: { total: things.length, next_page_token: next } });
}

function tokenOf(key: string | number): string {
  return Buffer.from(`after ${JSON.stringify(key)}`).toString('base64url');
}

function keyIn(token: string): string | number {
  const text = Buffer.from(token, 'base64url').toString();
  try {
    const key: unknown = text.startsWith('after ') ? JSON.parse(text.slice(6)) : undefined;
    if (typeof key === 'string' || typeof key === 'number') return key;
  } catch {
    // not one of ours either
  }
  return refuse(400, 'page_token is not one that this server gave out');
}

export function byKey<Thing>(keyOf: (thing: Thing) => string): (one: Thing, other: Thing) => number {
  return (one, other) => (keyOf(one) < keyOf(other) ? -1 : 1);
}
