import { Buffer } from 'node:buffer';
import type { Case } from '../../src/core/case.ts';
import type { Exchange } from '../../src/core/exchange.ts';
import type { HttpAnswer } from '../../src/core/http.ts';
import type { ExchangeSketch } from '../../src/core/sketch.ts';
import { createDescription } from '../../src/openapi/description.ts';

/** The exchange that a sketch stands for. */
export function sketchedExchange(sketch: ExchangeSketch): Exchange {
  const method = sketch.method ?? 'get';
  const description = createDescription({
    openapi: '3.1.0',
    info: { title: 'sketch', version: '1' },
    components: sketch.components ?? {},
    paths: { '/thing': { [method]: { operationId: 'thing', ...sketch.declares } } },
  });
  const [operation] = description.operations;
  if (!operation) throw new Error(`${sketch.name}: ${method} makes no operation`);
  const case_: Case = {
    id: 'sketch',
    operation,
    source: 'sketch',
    title: sketch.name,
    intent: sketch.intent ?? 'accept',
    request: { path: {}, query: {}, header: {}, cookie: {}, credentials: 'sent' },
    ...(sketch.breaks
      ? { breaks: { pointer: '/paths', keyword: sketch.breaks, at: { in: 'body', name: '' } } }
      : {}),
    ...(sketch.asks ? { asks: { declared: String(sketch.asks), status: sketch.asks } } : {}),
  };
  const request = { method: method.toUpperCase(), url: 'http://sketch.invalid/thing', headers: [] };
  return { case: case_, description, request, answer: answerOf(sketch.response) };
}

function answerOf(response: ExchangeSketch['response']): HttpAnswer {
  if ('failure' in response) {
    return { ok: false, failure: { kind: response.failure, message: response.failure, durationMs: 1 } };
  }
  const { status, json, text } = response;
  const content = text ?? (json === undefined ? '' : JSON.stringify(json));
  const headers =
    response.headers ?? (json === undefined ? [] : [['content-type', 'application/json'] as const]);
  return { ok: true, response: { status, headers, body: Buffer.from(content), durationMs: 1 } };
}
