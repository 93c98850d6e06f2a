import { Buffer } from 'node:buffer';
import type { Case } from '../../src/core/case.ts';
import type { HeaderList, HttpAnswer, HttpRequest } from '../../src/core/http.ts';
import type { Json } from '../../src/core/json.ts';
import type { Capability, OpenTarget } from '../../src/core/target.ts';

export interface FakeTarget extends OpenTarget {
  readonly received: HttpRequest[];
}

/** A target that answers as it is told, without a socket. */
export function fakeTarget(
  answer: (case_: Case, request: HttpRequest) => HttpAnswer,
  capabilities: readonly Capability[] = [],
): FakeTarget {
  const received: HttpRequest[] = [];
  return {
    id: 'fake',
    baseUrl: 'http://fake.invalid',
    capabilities: new Set(capabilities),
    credentials: new Map([['key', 'k']]),
    waivers: [],
    received,
    adapt: ({ request }) => ({ request }),
    async send(case_, request) {
      received.push(request);
      return { sent: request, answer: answer(case_, request) };
    },
    close: async () => {},
  };
}

export function answered(status: number, json?: Json, headers: HeaderList = []): HttpAnswer {
  const body = Buffer.from(json === undefined ? '' : JSON.stringify(json));
  const all: HeaderList = json === undefined ? headers : [['content-type', 'application/json'], ...headers];
  return { ok: true, response: { status, headers: all, body, durationMs: 1 } };
}

/** What the content of a request is as JSON in UTF-8; `undefined` where it is none. */
export function jsonIn(body: Uint8Array | undefined): Json | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body ?? new Uint8Array());
    // JSON.parse is typed to return `any`; what it returns is JSON
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
