import type { HeaderList } from '../../../src/core/http.ts';
import type { Json } from '../../../src/core/json.ts';
import { withValueAt } from '../../../src/core/pointer.ts';
import {
  bytesOf,
  type Handle,
  problem,
  type ShopRequest,
  type ShopResponse,
  withHeader,
} from '../shop/message.ts';
import type { Behaviour } from '../shop/products.ts';
import type { Edit } from '../shop/rules.ts';
import { credentials } from '../shop/store.ts';

const exchangeKinds = [
  'shape',
  'status',
  'headers',
  'media type',
  'accepted violations',
  'over-strictness',
  'robustness',
  'authentication',
  'methods',
  'leaks',
] as const;
/** What shows only between exchanges. */
const sequenceKinds = [
  'laws',
  'pagination',
  'filters',
  'etag',
  'idempotency',
  'lifecycle',
  'ownership',
] as const;
export const defectKinds = [...exchangeKinds, ...sequenceKinds] as const;
export type DefectKind = (typeof defectKinds)[number];

export function isBetweenExchanges(kind: DefectKind): boolean {
  return sequenceKinds.some((one) => one === kind);
}

/** One way in which the shop is wrong. */
export interface Defect {
  readonly id: string;
  readonly kind: DefectKind;
  readonly title: string;
  /** How strongly what the description says, or HTTP itself, forbids it; `no` where both leave it open. */
  readonly visible: 'MUST' | 'SHOULD' | 'no';
  /** The clause that leaves it open. */
  readonly because?: string;
  /** What is enforced in place of what is published. */
  readonly edits?: readonly Edit[];
  wrap?(next: Handle): Handle;
  /** What operations do in place of what is right, by `operationId`. */
  readonly instead?: Readonly<Record<string, Instead>>;
  /** A request that the defective shop answers differently. */
  readonly probe: Probe;
}

/** A behaviour made of the right one. */
export type Instead = (right: Behaviour) => Behaviour;

/** What a careful reader of the description and of the standards would not hold against a server. */
export function leftOpen(defect: Defect, because: string): Defect {
  return { ...defect, visible: 'no', because };
}

export interface Probe {
  readonly request: ShopRequest;
  /** Sent before it, to the same shop. */
  readonly first?: readonly ShopRequest[];
}

export interface AskOptions {
  readonly json?: Json;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  /** Media type of the content; JSON unless said otherwise, none when empty. */
  readonly type?: string;
  readonly headers?: HeaderList;
  /** Without credentials. */
  readonly anonymous?: boolean;
}

/** A request by its method and target, `POST /orders`. */
export function ask(line: string, options: AskOptions = {}): ShopRequest {
  const [method = '', target = ''] = line.split(' ');
  const { json, text, bytes, type = json === undefined ? '' : 'application/json' } = options;
  const content = bytes ?? bytesOf(text ?? (json === undefined ? '' : JSON.stringify(json)));
  const keys: HeaderList = [
    ['Authorization', `Bearer ${credentials.bearer}`],
    ['X-Api-Key', credentials.apiKey],
  ];
  return {
    method,
    target,
    headers: [
      ...(options.anonymous ? [] : keys),
      ...(type === '' ? [] : [['Content-Type', type] as const]),
      ...(options.headers ?? []),
    ],
    body: content,
  };
}

/** Changes what one operation answers with one status. */
export function onAnswer(
  operation: string,
  status: number,
  change: (response: ShopResponse, request: ShopRequest) => ShopResponse,
): (next: Handle) => Handle {
  return (next) => (request) => {
    const response = next(request);
    return response.operation === operation && response.status === status
      ? change(response, request)
      : response;
  };
}

/** Changes one operation's JSON content. */
export function onJson(
  operation: string,
  status: number,
  change: (value: Json) => Json,
): (next: Handle) => Handle {
  return onAnswer(operation, status, (response) => ({
    ...response,
    body: JSON.stringify(change(JSON.parse(new TextDecoder().decode(bytesOf(response.body))))),
  }));
}

/** Puts a value at a place of one operation's JSON content, or leaves the place out. */
export function put(
  operation: string,
  status: number,
  pointer: string,
  value: Json | undefined,
): (next: Handle) => Handle {
  return onJson(operation, status, (content) => withValueAt(content, pointer, value) ?? null);
}

export function onHeader(
  operation: string,
  status: number,
  name: string,
  ...values: string[]
): (next: Handle) => Handle {
  return onAnswer(operation, status, (response) => withHeader(response, name, ...values));
}

/** Answers some requests of one method and path by itself. */
export function onRequest(
  line: RegExp,
  is: (request: ShopRequest) => boolean,
  answer: (request: ShopRequest, next: Handle) => ShopResponse,
): (next: Handle) => Handle {
  return (next) => (request) =>
    line.test(`${request.method} ${request.target}`) && is(request) ? answer(request, next) : next(request);
}

export const crash = (): ShopResponse => problem(500);

export function textOf(request: ShopRequest): string {
  return new TextDecoder().decode(request.body);
}
