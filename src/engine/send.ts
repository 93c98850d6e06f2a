import type { Case, CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Exchange } from '../core/exchange.ts';
import { type HttpAnswer, type HttpRequest, headerValues } from '../core/http.ts';
import type { Json } from '../core/json.ts';
import type { TypedSend } from '../core/pack.ts';
import type { OpenTarget } from '../core/target.ts';
import { baseOf } from '../openapi/operation-server.ts';
import { serialise } from '../openapi/serialise.ts';
import { isJsonMediaType } from '../protocol/media-type.ts';

export interface Sender {
  readonly description: Description;
  readonly target: OpenTarget;
  readonly typedSend?: TypedSend;
}

/** Sends a case as its target wants it: a valid one through the typed client where there is one, others as raw HTTP. */
export async function send(case_: Case, request: CaseRequest, sender: Sender): Promise<Exchange> {
  const { description, target, typedSend } = sender;
  const { baseUrl, handed } = target;
  const credentials = handed?.size ? new Map([...target.credentials, ...handed]) : target.credentials;
  const raw = serialise(case_.operation, request, { description, baseUrl, credentials });
  const client = case_.intent === 'accept' && suitsTypedClient(request) ? typedSend : undefined;
  const { sent, answer } = client
    ? await sendTyped(client, case_, request, raw, target)
    : await target.send(case_, raw);
  return { case: case_, description, request: sent, answer };
}

/** openapi-fetch writes JSON bodies and no cookies. */
function suitsTypedClient({ body, cookie }: CaseRequest): boolean {
  const isJson = !body || ('value' in body && isJsonMediaType(body.mediaType));
  return isJson && Object.keys(cookie).length === 0;
}

type Sent = Awaited<ReturnType<OpenTarget['send']>>;

async function sendTyped(
  client: TypedSend,
  case_: Case,
  request: CaseRequest,
  raw: HttpRequest,
  target: OpenTarget,
): Promise<Sent> {
  let result: Sent | undefined;
  const fetch = async (typed: Request): Promise<Response> => {
    result = await target.send(case_, await httpRequest(typed));
    return responseFrom(result.answer);
  };
  const { method, path } = case_.operation;
  const body: Json | undefined = request.body && 'value' in request.body ? request.body.value : undefined;
  const added = raw.headers.filter(
    ([name]) => !Object.hasOwn(request.header, name) && name !== 'content-type',
  );
  const [mediaType] = headerValues(raw.headers, 'content-type');
  await client(baseOf(case_.operation.server, target.baseUrl), fetch, {
    method,
    path,
    params: { path: request.path, query: request.query, header: request.header },
    ...(body === undefined ? {} : { body }),
    headers: { ...Object.fromEntries(added), ...(mediaType ? { 'content-type': mediaType } : {}) },
  });
  if (!result) throw new Error(`the typed client sent nothing for ${case_.id}`);
  return result;
}

async function httpRequest(request: Request): Promise<HttpRequest> {
  const body = new Uint8Array(await request.arrayBuffer());
  return {
    method: request.method,
    url: request.url,
    headers: [...request.headers],
    ...(body.length > 0 ? { body } : {}),
  };
}

/** Enough of a response for a client that is only asked to hand it through; checks judge the answer itself. */
function responseFrom(answer: HttpAnswer): Response {
  const status =
    answer.ok && answer.response.status >= 200 && answer.response.status < 600 ? answer.response.status : 599;
  return new Response(null, { status });
}
