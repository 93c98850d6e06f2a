import type { Case } from '../core/case.ts';
import type { Check } from '../core/check.ts';
import type { Verdict } from '../core/events.ts';
import type { AnsweredExchange, Exchange } from '../core/exchange.ts';
import type { Finding } from '../core/finding.ts';
import { headerValues } from '../core/http.ts';
import { type RequestError, requestErrors } from '../openapi/request-errors.ts';
import { attempt, isThrottled, type PacedSender } from './exchange.ts';
import { fingerprintOf } from './fingerprint.ts';
import { judge, writtenAt } from './judge.ts';
import type { Reach } from './reach/reach.ts';

export interface Asker extends PacedSender {
  readonly checks: readonly Check[];
  /** Finds ways in; left out for a target that keeps nothing. */
  readonly reach?: Reach;
  /** Whether a case is this run's to tell; all are where it is left out. */
  owns?(case_: Case): boolean;
}

/** Asks one case: makes sure that it is what it means to be, sends it, and has the exchange judged. */
export async function ask(case_: Case, asker: Asker, reference?: AnsweredExchange): Promise<Verdict> {
  const errors = requestErrors(case_.operation, case_.request, asker.description);
  if (case_.intent === 'accept' && errors.length > 0) return invalidExample(case_, errors, asker);
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
  const { exchange, requests, flaky } = await attempt(case_, adapted.request, asker, reference);
  if (!exchange) return notAsked(case_, 'unknown', asker.gate.stopped ?? 'stopped', requests);
  if (flaky !== undefined) return { ...notAsked(case_, 'unknown', flaky, requests), exchange };
  return { ...verdictOf(case_, exchange, asker), requests };
}

function verdictOf(case_: Case, exchange: Exchange, asker: Asker): Omit<Verdict, 'requests'> {
  if (isThrottled(exchange)) return { ...notAsked(case_, 'unknown', throttling(exchange)), exchange };
  const { findings, checksExecuted, broken } = judge(exchange, asker.checks, asker.target);
  const common = { case: case_, exchange, checksExecuted, findings };
  if (broken !== undefined) return { ...common, outcome: 'broken', reason: broken };
  const failures = findings.filter(({ requirement }) => requirement === 'MUST');
  if (failures.some(({ waived }) => waived === undefined)) return { ...common, outcome: 'failed' };
  const [waived] = failures;
  if (waived?.waived !== undefined) return { ...common, outcome: 'waived', reason: waived.waived };
  return { ...common, ...(undecided(exchange, findings) ?? { outcome: 'passed' }) };
}

function throttling({ answer }: Exchange): string {
  if (!answer.ok) return 'throttled';
  const [after] = headerValues(answer.response.headers, 'retry-after');
  return `throttled (${answer.response.status}${after ? `, Retry-After: ${after}` : ''})`;
}

/** Refusals that follow from what is stored, or from the moment; where other requests succeed they say nothing. */
const circumstantial = [400, 402, 404, 409, 410, 412, 422, 423, 425, 428];

/** Why an exchange without a failed check does not show that all is well. */
function undecided(
  exchange: Exchange,
  findings: readonly Finding[],
): Pick<Verdict, 'outcome' | 'reason'> | undefined {
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
  if (findings.some(({ party, pointer }) => party === 'description' && pointer === '/status')) {
    return { outcome: 'skipped', reason: 'the server demands more than its description says, which is told' };
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

export function notAsked(case_: Case, outcome: Verdict['outcome'], reason: string, requests = 0): Verdict {
  return { case: case_, outcome, reason, requests, checksExecuted: 0, findings: [] };
}

/** An example that breaks its own schema is the description's fault and is not sent as valid. */
function invalidExample(case_: Case, errors: readonly RequestError[], asker: Asker): Verdict {
  const { description, target } = asker;
  const findings = errors.map((error): Finding => {
    const pointer = error.in === 'body' ? `/body${error.at}` : `/${error.in}/${error.name}${error.at}`;
    return {
      fingerprint: fingerprintOf('valid-example', case_.operation.id, pointer, error.keyword),
      check: 'valid-example',
      requirement: error.inferred ? 'SHOULD' : 'MUST',
      party: 'description',
      operation: case_.operation.id,
      target: target.id,
      case: case_.title,
      source: case_.source,
      pointer,
      keyword: error.keyword,
      summary: `the example ${error.message}`,
      cause: error.schemaPointer,
      declaredAt: error.schemaPointer,
      ...writtenAt(description, error.schemaPointer),
      expected: `${error.keyword} at ${error.schemaPointer}`,
      actual: 'an example that breaks its own schema',
      why: 'Whoever copies the example is refused, or learns something that is not so.',
      basis: {
        clause: 'OpenAPI 3.1.1 §4.8.14 Media Type Object, examples',
        url: 'https://spec.openapis.org/oas/v3.1.1.html#media-type-object',
      },
      requests: [],
    };
  });
  return { case: case_, outcome: 'failed', requests: 0, checksExecuted: 1, findings };
}
