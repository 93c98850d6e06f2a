import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import type { HeaderList } from '../core/http.ts';
import { saidFailure } from '../openapi/said-failure.ts';
import { faultBehind, lacksCredentials } from '../protocol/carried-credentials.ts';
import { readContent } from '../protocol/content.ts';

function isWrong(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && exchange.case.breaks?.at.in !== 'method' && lacksCredentials(exchange);
}

const components = { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } };
const ok = { status: 200 };
const requestHeaders: HeaderList = [['Authorization', 'Bearer a']];
const declares = { security: [{ key: [] }] };
const reject = { intent: 'reject', declares, components, requestHeaders } as const;

export default defineCheck({
  id: 'refuses-wrong-credentials',
  title: 'A request without the right credentials is refused',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.30 Security Requirement Object; RFC 9110 §11.4 Credentials',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object',
  },
  why: 'Whoever finds the URL can use an operation that is described as protected.',
  appliesTo: isWrong,
  *run({ case: { operation, request }, answer: { response }, description }) {
    if (response.status < 200 || response.status >= 300) return;
    const content = readContent(response);
    // the refusal is there, and its status is for another check
    if (content.kind === 'json' && saidFailure(content.value, operation, response.status, description))
      return;
    yield {
      at: '/status',
      keyword: request.credentials,
      summary: `a request was carried out although its credentials were ${request.credentials}`,
      expected: '401, or 403 or 404 where the API hides what it has',
      actual: String(response.status),
      declaredAt: `${operation.pointer}/security`,
      cause: faultBehind[request.credentials],
      behind: faultBehind.withheld,
    };
  },
  examples: {
    passes: [
      { name: 'unauthorized', ...reject, credentials: 'wrong', response: { status: 401 } },
      { name: 'hidden', ...reject, credentials: 'withheld', response: { status: 404 } },
    ],
    fails: [
      { name: 'none', ...reject, credentials: 'withheld', response: { status: 200 } },
      { name: 'others', ...reject, credentials: 'wrong', reference: ok, response: { status: 201 } },
      { name: 'elsewhere', ...reject, credentials: 'misplaced', response: { status: 204 } },
    ],
  },
});
