import { pass } from '../shop/gate.ts';
import { bytesOf, type Handle, json, type ShopRequest, type ShopResponse } from '../shop/message.ts';
import type { Behaviour } from './asked.ts';
import { bookingBehaviours } from './bookings.ts';
import { labelBehaviours } from './labels.ts';
import { peopleBehaviours } from './people.ts';
import { Refusal } from './refusal.ts';
import { roomBehaviours } from './rooms.ts';
import { rules } from './rules.ts';
import { createStore, type Store } from './store.ts';

const behaviours = new Map<string, Behaviour>(
  Object.entries({ ...roomBehaviours, ...peopleBehaviours, ...bookingBehaviours, ...labelBehaviours }),
);

/** What the gate refuses, in words. */
const gateWords: Readonly<Record<number, readonly [status: number, words: string]>> = {
  400: [400, 'the request cannot be understood'],
  404: [404, 'there is nothing at this address'],
  405: [405, 'this cannot be done here'],
  415: [415, 'send application/json'],
  422: [400, 'the request does not have the form that is described'],
};

/** A bureau with a state of its own: calls by name, names as keys, envelopes, and rules that only it knows. */
export function createBureau(): Handle {
  const store = createStore();
  return (request) => framed(request, served(request, store));
}

function served(request: ShopRequest, store: Store): ShopResponse {
  // it has one form of answer, whatever is asked for (RFC 9110 §12.5.1)
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'accept');
  const asked = pass({ ...request, headers }, rules, () => undefined);
  const isPlain = request.target.startsWith('/labels');
  if ('status' in asked) {
    const [status, words] = gateWords[asked.status] ?? [asked.status, ''];
    if (words === '') return asked;
    const allow = asked.headers.filter(([name]) => name === 'Allow');
    return {
      ...refused(status, words, isPlain),
      headers: [...refused(status, words, isPlain).headers, ...allow],
    };
  }
  try {
    const behaviour = behaviours.get(asked.operation);
    return behaviour ? behaviour(asked, store) : refused(501, 'not yet', isPlain);
  } catch (error) {
    if (error instanceof Refusal) return refused(error.status, error.message, isPlain);
    throw error;
  }
}

function refused(status: number, words: string, isPlain: boolean): ShopResponse {
  if (!isPlain) return json(status, { error: words });
  return { status, headers: [['Content-Type', 'text/plain; charset=utf-8']], body: `${words}\n` };
}

/** RFC 9110 §8.6, §9.3.2, §15.3.5: how long the content is, and where there is none. */
function framed(request: ShopRequest, response: ShopResponse): ShopResponse {
  if (response.status === 204) return { ...response, body: '' };
  const length: [string, string] = ['Content-Length', String(bytesOf(response.body).length)];
  const body = request.method === 'HEAD' ? '' : response.body;
  return { ...response, headers: [...response.headers, length], body };
}
