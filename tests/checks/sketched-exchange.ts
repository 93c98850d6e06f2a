import { Buffer } from 'node:buffer';
import type { Case } from '../../src/core/case.ts';
import { type Exchange, isAnswered } from '../../src/core/exchange.ts';
import type { HttpAnswer } from '../../src/core/http.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { ExchangeSketch } from '../../src/core/sketch.ts';
import { createDescription } from '../../src/openapi/description.ts';

/** What only some tests say about an exchange. */
export interface SketchedPlace {
  readonly path?: string;
  /** Other paths of the description. */
  readonly otherPaths?: JsonObject;
  /** Content of the request. */
  readonly body?: Uint8Array;
}

/** The exchange that a sketch stands for. */
export function sketchedExchange(sketch: ExchangeSketch, place: SketchedPlace = {}): Exchange {
  const method = sketch.method ?? 'get';
  const path = place.path ?? '/thing';
  const description = createDescription({
    openapi: '3.1.0',
    info: { title: 'sketch', version: '1' },
    components: sketch.components ?? {},
    paths: { [path]: { [method]: { operationId: 'thing', ...sketch.declares } }, ...place.otherPaths },
  });
  const [operation] = description.operations;
  if (!operation) throw new Error(`${sketch.name}: ${method} makes no operation`);
  const case_: Case = {
    id: 'sketch',
    operation,
    source: 'sketch',
    title: sketch.name,
    intent: sketch.intent ?? 'accept',
    request: {
      path: {},
      query: {},
      header: {},
      cookie: {},
      credentials: sketch.credentials ?? 'sent',
      ...(sketch.sentMethod ? { method: sketch.sentMethod.toLowerCase() } : {}),
    },
    ...(sketch.breaks
      ? {
          breaks: {
            pointer: '/paths',
            keyword: sketch.breaks,
            at: { in: sketch.brokenAt ?? 'body', name: '' },
          },
        }
      : {}),
    ...(sketch.asks ? { asks: { declared: String(sketch.asks), status: sketch.asks } } : {}),
  };
  const request = {
    method: (sketch.sentMethod ?? method).toUpperCase(),
    url: `http://sketch.invalid${path}`,
    headers: sketch.requestHeaders ?? [],
    ...(place.body ? { body: place.body } : {}),
  };
  const exchange: Exchange = {
    case: case_,
    description,
    request,
    answer: answerOf(sketch.response),
    ...(sketch.secrets ? { secrets: sketch.secrets } : {}),
    ...(sketch.wasGone ? { wasGone: true } : {}),
  };
  if (!sketch.reference) return exchange;
  const reference = {
    case: case_,
    description,
    request: { ...request, method: method.toUpperCase() },
    answer: answerOf(sketch.reference),
  };
  if (!isAnswered(reference)) throw new Error(`${sketch.name}: a reference is an answer`);
  return { ...exchange, reference };
}

function answerOf(response: ExchangeSketch['response']): HttpAnswer {
  if ('failure' in response) {
    return { ok: false, failure: { kind: response.failure, message: response.failure, durationMs: 1 } };
  }
  const { status, json, text, bytes } = response;
  const content = text ?? (json === undefined ? '' : JSON.stringify(json));
  const headers =
    response.headers ?? (json === undefined ? [] : [['content-type', 'application/json'] as const]);
  return { ok: true, response: { status, headers, body: bytes ?? Buffer.from(content), durationMs: 1 } };
}
