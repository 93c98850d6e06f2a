import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { isAboutState } from '../openapi/about-state.ts';
import { contradictedLimit } from '../openapi/contradicted-limit.ts';
import { defaultTexts } from '../openapi/default-texts.ts';
import { mayNameNothing, unstatedDemand } from '../openapi/unstated-demand.ts';
import { isCircumstantial, isSwitchedOff } from '../protocol/circumstantial.ts';
import { demandCause } from '../protocol/demand-cause.ts';
import { hintsOf } from '../protocol/refusals/hints-of.ts';

const isValidRequest = (exchange: Exchange): exchange is AnsweredExchange =>
  isAnswered(exchange) && exchange.case.intent === 'accept' && !exchange.case.asks;

const namesNothing = { status: 422, json: { error: 'user 7 does not exist' } } as const;
const gap = { party: 'description', requirement: 'SHOULD' } as const; // what only the server knows

export default defineCheck({
  id: 'accepts-valid-request',
  title: 'A request that the description allows is not refused as invalid',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.10 Operation Object, parameters and requestBody',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#operation-object',
  },
  why: 'A client that does everything the description asks is turned away.',
  appliesTo: isValidRequest,
  *run(exchange) {
    const { operation, request } = exchange.case;
    const { status, body } = exchange.answer.response;
    if (status < 400 || status >= 500 || isCircumstantial(status) || isSwitchedOff(operation, status)) return;
    if (operation.method === 'head' || operation.isPartlyElsewhere) return; // RFC 9110 §9.3.2: HEAD cannot say why
    const hints = hintsOf(exchange.answer.response);
    const text = new TextDecoder().decode(body.subarray(0, 65_536));
    if (isAboutState(hints, text) || mayNameNothing(exchange)) return;
    const demand = unstatedDemand(operation, request, { hints, text }, exchange.description);
    const known = demand ?? contradictedLimit(operation, request, hints, exchange.description);
    const defaults = defaultTexts(operation, request, exchange.description);
    yield {
      at: '/status',
      keyword: 'refused',
      summary: `a valid request was refused with ${status}${known ? `: ${known.told}` : ''}`,
      expected: 'a status below 400',
      actual: `${status} ${text.replace(/\s+/g, ' ').slice(0, 160)}`.trim(),
      declaredAt: operation.pointer,
      ...(known ? { ...(demand && gap), cause: demandCause(known, request, text, defaults) } : {}),
    };
  },
  examples: {
    passes: [
      { name: 'what it names does not exist', declares: {}, response: { status: 404 } },
      { name: 'it clashes with what is stored', declares: {}, response: { status: 409 } },
      { name: 'it names nothing', declares: {}, response: namesNothing },
    ],
    fails: [
      { name: 'called unprocessable', declares: {}, response: { status: 422 } },
      { name: 'more is asked', declares: {}, response: { status: 400, json: { error: 'name is required' } } },
    ],
  },
});
