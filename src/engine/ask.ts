import type { Case } from '../core/case.ts';
import type { Check } from '../core/check.ts';
import type { Verdict } from '../core/events.ts';
import type { AnsweredExchange, Exchange } from '../core/exchange.ts';
import type { Finding } from '../core/finding.ts';
import { headerValues } from '../core/http.ts';
import { type RequestError, requestErrors } from '../openapi/request-errors.ts';
import { fingerprintOf } from './fingerprint.ts';
import { judge } from './judge.ts';
import { type Sender, send } from './send.ts';

export interface Asker extends Sender {
  readonly checks: readonly Check[];
}

/** Asks one case: makes sure that it is what it means to be, sends it, and has the exchange judged. */
export async function ask(case_: Case, asker: Asker, reference?: AnsweredExchange): Promise<Verdict> {
  const errors = requestErrors(case_.operation, case_.request, asker.description);
  if (case_.intent === 'accept' && errors.length > 0) return invalidExample(case_, errors, asker.target.id);
  if (case_.intent === 'reject' && errors.length === 0) {
    return notAsked(case_, 'broken', 'the request is valid although it was made to break something');
  }
  if (case_.operation.kind === 'webhook' && !asker.target.capabilities.has('webhooks')) {
    return notAsked(
      case_,
      'skipped',
      `target ${asker.target.id} delivers no webhooks; the message itself was judged`,
    );
  }
  if (case_.asks && !asker.target.capabilities.has('asked-responses')) {
    return notAsked(case_, 'skipped', `target ${asker.target.id} cannot be told what to answer`);
  }
  const adapted = asker.target.adapt(case_);
  if ('skip' in adapted) return notAsked(case_, 'skipped', adapted.skip);
  const exchanged = async (): Promise<Exchange> => ({
    ...(await send(case_, adapted.request, asker)),
    secrets: [...asker.target.credentials.values()],
    ...(reference ? { reference } : {}),
  });
  const exchange = await exchanged();
  if (!isUnsteady(exchange)) return verdictOf(case_, exchange, asker);
  const again = await exchanged();
  if (isUnsteady(again)) return verdictOf(case_, again, asker);
  const reason = `flaky: ${answerOf(exchange)} the first time, ${answerOf(again)} the second`;
  return { ...notAsked(case_, 'unknown', reason), exchange: again };
}

/** RFC 9110 §9.2.2: these may be sent again without doing twice what they do. */
const idempotent = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'];

/** What may pass by itself is looked at twice before it is told: an answer that stays away, and a 503. */
function isUnsteady({ answer, request, case: { asks } }: Exchange): boolean {
  if (asks || !idempotent.includes(request.method)) return false;
  return answer.ok ? answer.response.status === 503 : answer.failure.kind !== 'forbidden-host';
}

function answerOf({ answer }: Exchange): string {
  return answer.ok ? String(answer.response.status) : `no answer (${answer.failure.kind})`;
}

function verdictOf(case_: Case, exchange: Exchange, asker: Asker): Verdict {
  const throttled = throttling(exchange);
  if (throttled)
    return { case: case_, exchange, outcome: 'unknown', reason: throttled, checksExecuted: 0, findings: [] };
  const { findings, checksExecuted, broken } = judge(exchange, asker.checks, asker.target);
  const common = { case: case_, exchange, checksExecuted, findings };
  if (broken !== undefined) return { ...common, outcome: 'broken', reason: broken };
  const failures = findings.filter(({ requirement }) => requirement === 'MUST');
  if (failures.some(({ waived }) => waived === undefined)) return { ...common, outcome: 'failed' };
  const [waived] = failures;
  if (waived?.waived !== undefined) return { ...common, outcome: 'waived', reason: waived.waived };
  return { ...common, ...(undecided(exchange) ?? { outcome: 'passed' }) };
}

/** RFC 6585 §4: a throttled request was not looked at, so its answer says nothing about it. */
function throttling({ answer, case: { asks } }: Exchange): string | undefined {
  if (!answer.ok || asks) return undefined;
  const { status, headers } = answer.response;
  const [after] = headerValues(headers, 'retry-after');
  if (status !== 429 && !(status === 503 && after !== undefined)) return undefined;
  return `throttled (${status}${after ? `, Retry-After: ${after}` : ''})`;
}

/** Refusals that follow from what is stored, or from the moment; where other requests succeed they say nothing. */
const circumstantial = [402, 404, 409, 410, 412, 423, 425, 428];

/** Why an exchange without a failed check does not show that all is well. */
function undecided(exchange: Exchange): Pick<Verdict, 'outcome' | 'reason'> | undefined {
  const { answer } = exchange;
  if (!answer.ok) {
    const { failure } = answer;
    return { outcome: 'unknown', reason: `no answer (${failure.kind}): ${failure.message}` };
  }
  const { status } = answer.response;
  const { asks, intent, request } = exchange.case;
  if (asks) {
    return status === asks.status
      ? undefined
      : { outcome: 'unknown', reason: `${asks.status} was asked for, ${status} came` };
  }
  if (intent !== 'accept' || status < 400) return undefined;
  if ((status === 401 || status === 403) && request.credentials === 'sent') {
    return { outcome: 'blocked', reason: `the target refused our credentials (${status})` };
  }
  if (exchange.reference && status !== 401 && status !== 403 && circumstantial.includes(status)) {
    return {
      outcome: 'skipped',
      reason: `what is stored there does not let this request through (${status})`,
    };
  }
  if (status === 404 || status === 410) {
    return { outcome: 'blocked', reason: `what the request names does not exist there (${status})` };
  }
  return { outcome: 'unknown', reason: `refused because of what is stored there (${status})` };
}

export function notAsked(case_: Case, outcome: Verdict['outcome'], reason: string): Verdict {
  return { case: case_, outcome, reason, checksExecuted: 0, findings: [] };
}

/** An example that breaks its own schema is the description's fault and is not sent as valid. */
function invalidExample(case_: Case, errors: readonly RequestError[], target: string): Verdict {
  const findings = errors.map((error): Finding => {
    const pointer = `/${error.in}/${error.name}${error.at}`;
    return {
      fingerprint: fingerprintOf('valid-example', case_.operation.id, pointer, error.keyword),
      check: 'valid-example',
      requirement: error.inferred ? 'SHOULD' : 'MUST',
      party: 'description',
      operation: case_.operation.id,
      target,
      case: case_.title,
      pointer,
      keyword: error.keyword,
      summary: `the example ${error.message}`,
      cause: error.schemaPointer,
      declaredAt: error.schemaPointer,
      expected: `${error.keyword} at ${error.schemaPointer}`,
      actual: 'an example that breaks its own schema',
      why: 'Whoever copies the example is refused, or learns something that is not so.',
      basis: {
        clause: 'OpenAPI 3.1.1 §4.8.14 Media Type Object, examples',
        url: 'https://spec.openapis.org/oas/v3.1.1.html#media-type-object',
      },
    };
  });
  return { case: case_, outcome: 'failed', checksExecuted: 1, findings };
}
