import { isObject, type Json, type JsonObject } from '../../../src/core/json.ts';
import type { Asked } from '../shop/gate.ts';
import type { ShopRequest, ShopResponse } from '../shop/message.ts';
import { otherCredentials, type Store } from '../shop/store.ts';
import { type AskOptions, ask, type Defect, type DefectKind, type Instead } from './defect.ts';

type How = Pick<Defect, 'wrap' | 'instead'>;

/** A request by its line, with content and headers: `to('PATCH /wishlists/wls_1', { title: 'Shelf' })`. */
export function to(line: string, content?: Json, headers: AskOptions['headers'] = []): ShopRequest {
  const type = line.startsWith('PATCH') ? { type: 'application/merge-patch+json' } : {};
  return ask(line, { ...(content === undefined ? {} : { json: content, ...type }), headers });
}

/** The same request with the credentials of the second owner. */
export function byOther(request: ShopRequest): ShopRequest {
  const rest = request.headers.filter(([name]) => !/^(authorization|x-api-key)$/i.test(name));
  const own = [
    ['Authorization', `Bearer ${otherCredentials.bearer}`],
    ['X-Api-Key', otherCredentials.apiKey],
  ] as const;
  return { ...request, headers: [...own, ...rest] };
}

/** Makes defects of one kind: the last request of the conversation is the one that is answered differently. */
export function defectsOf(kind: DefectKind) {
  return (
    id: string,
    visible: Defect['visible'],
    title: string,
    how: How,
    ...conversation: readonly ShopRequest[]
  ): Defect => {
    const request = conversation.at(-1) ?? ask('GET /health');
    const prefix = kind === 'filters' ? 'filter' : kind === 'pagination' ? 'page' : kind;
    return {
      id: `${prefix}-${id}`,
      kind,
      title,
      visible,
      ...how,
      probe: { request, first: conversation.slice(0, -1) },
    };
  };
}

type Records = 'products' | 'customers' | 'orders' | 'coupons' | 'wishlists' | 'wishes' | 'keys';

/** Does what is right, and then makes something else of what that stored; `undefined` removes it. */
export function storing(
  records: Records,
  change: (stored: JsonObject, before: JsonObject | undefined, asked: Asked) => JsonObject | undefined,
): Instead {
  return (right) => (asked, store) => {
    const before = new Map(store[records]);
    const answer = right(asked, store);
    for (const [key, stored] of store[records]) {
      if (stored === before.get(key)) continue;
      const changed = change(stored, before.get(key), asked);
      if (changed) store[records].set(key, changed);
      else store[records].delete(key);
    }
    return answer;
  };
}

/** Answers as if it were done, and leaves everything as it was. */
export function onlySaying(records: Records): Instead {
  return (right) => (asked, store) => right(asked, { ...store, [records]: new Map(store[records]) });
}

/** Does what is right for another request. */
export function misreading(change: (asked: Asked, store: Store) => Asked): Instead {
  return (right) => (asked, store) => right(change(asked, store), store);
}

/** As if parameters of the query were not there. */
export function deafTo(...names: readonly string[]): Instead {
  return misreading((asked) => ({ ...asked, query: without(asked.query, names) }));
}

/** As if headers were not there. */
export function deafToHeader(...names: readonly string[]): Instead {
  return misreading((asked) => ({ ...asked, header: without(asked.header, names) }));
}

export function without(content: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(content).filter(([name]) => !names.includes(name)));
}

/** Makes another answer of the right one. */
export function answering(
  change: (response: ShopResponse, asked: Asked, store: Store) => ShopResponse,
): Instead {
  return (right) => (asked, store) => change(right(asked, store), asked, store);
}

export function contentOf({ body }: ShopResponse): JsonObject {
  const value: Json = JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
  return isObject(value) ? value : {};
}

export function withContent(response: ShopResponse, content: Json): ShopResponse {
  return { ...response, body: JSON.stringify(content) };
}

/** Changes the items of a list that stands at `items`, or is the whole content. */
export function items(change: (items: readonly JsonObject[], asked: Asked) => readonly Json[]): Instead {
  return answering((response, asked) => {
    if (response.status !== 200) return response;
    const value: Json = JSON.parse(String(response.body));
    if (Array.isArray(value)) return withContent(response, [...change(value.filter(isObject), asked)]);
    const { items: list } = contentOf(response);
    const found = Array.isArray(list) ? list.filter(isObject) : [];
    return withContent(response, { ...contentOf(response), items: [...change(found, asked)] });
  });
}

/** Milliseconds for which a change is under way. */
const underWay = 60;

/** What is changed while another change of it is under way is made of what there was before that one. */
export function racing(records: Records, parameter: string): Instead {
  const running = new WeakMap<Store, Map<string, { readonly since: number; readonly before: JsonObject }>>();
  return (right) => (asked, store) => {
    const key = String(asked.path[parameter]);
    const started = running.get(store) ?? new Map();
    running.set(store, started);
    const last = started.get(key);
    const isRunning = last !== undefined && performance.now() - last.since < underWay;
    const now = store[records].get(key);
    if (isRunning && now) store[records].set(key, last.before);
    else if (now) started.set(key, { since: performance.now(), before: now });
    return { ...right(asked, store), delay: underWay };
  };
}
