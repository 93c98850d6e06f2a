import type { Defect } from '../defects/defect.ts';
import { deskBehaviours } from './desk.ts';
import { pass } from './gate.ts';
import {
  bytesOf,
  type Handle,
  inPlainWords,
  problem,
  type ShopRequest,
  type ShopResponse,
} from './message.ts';
import { orderBehaviours } from './orders.ts';
import { type Behaviour, productBehaviours } from './products.ts';
import { rulesOf } from './rules.ts';
import { authenticate, createStore } from './store.ts';
import { wishlistBehaviours } from './wishlists.ts';

const behaviours = new Map<string, Behaviour>(
  Object.entries({ ...productBehaviours, ...orderBehaviours, ...deskBehaviours, ...wishlistBehaviours }),
);

/** A shop with a state of its own, conformant unless a defect is given. It throws nothing. */
export function createShop(defect?: Defect): Handle {
  const store = createStore();
  const rules = rulesOf(defect?.edits ?? []);
  const serve: Handle = (request) => {
    const asked = pass(request, rules, authenticate);
    if ('status' in asked) return asked;
    const right = behaviours.get(asked.operation);
    if (!right) return problem(501);
    const behaviour = defect?.instead?.[asked.operation]?.(right) ?? right;
    const response = { ...behaviour(asked, store), operation: asked.operation };
    return asked.operation === 'getReceipt'
      ? { ...inPlainWords(response), operation: 'getReceipt' }
      : response;
  };
  const wrapped = defect?.wrap ? defect.wrap(serve) : serve;
  return (request) => framed(request, wrapped(request));
}

/** RFC 9110 §8.6, §9.3.2, §15.3.5, §15.4.5: how long the content is, and where there is none. */
function framed(request: ShopRequest, response: ShopResponse): ShopResponse {
  if (response.wire) return response;
  const { status, headers } = response;
  if (status === 204 || status === 304) return { ...response, body: '' };
  const body = bytesOf(response.body);
  const length: [string, string] = ['Content-Length', String(body.length)];
  return { ...response, headers: [...headers, length], body: request.method === 'HEAD' ? '' : body };
}
