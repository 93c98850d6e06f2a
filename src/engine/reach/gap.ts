import { caseId } from '../../core/case.ts';
import type { Verdict } from '../../core/events.ts';
import type { Finding } from '../../core/finding.ts';
import { gapOf } from '../../openapi/amended-request.ts';
import type { PacedSender } from '../exchange.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { writtenAt } from '../judge.ts';
import type { Gap } from './reach.ts';

const check = 'described-demands';

/** What a server demands beyond its description, told once: following its refusal helped. */
export function gapVerdict(
  { operation, hints, refused }: Gap,
  { description, target }: PacedSender,
): Verdict {
  const { status } = refused.answer.response;
  const demands = gapOf(hints);
  const finding: Finding = {
    fingerprint: fingerprintOf(check, operation.id, '', 'demand'),
    check,
    requirement: 'SHOULD',
    party: 'description',
    operation: operation.id,
    target: target.id,
    case: refused.case.title,
    source: refused.case.source,
    pointer: '/status',
    keyword: 'demand',
    summary: `the server demands what the description does not say: ${demands.join('; ') || 'something that its refusal does not name'}`,
    cause: `${operation.id} demand`,
    declaredAt: operation.pointer,
    ...writtenAt(description, operation.pointer),
    expected: 'a description by which a request can be written that is not refused',
    actual: `${status} to a request that the description allows`,
    why: 'Whoever writes a client by the description is turned away until somebody explains the rest.',
    basis: {
      clause: 'OpenAPI 3.1.1 §4.8.10 Operation Object, parameters and requestBody',
      url: 'https://spec.openapis.org/oas/v3.1.1.html#operation-object',
    },
    requests: [refused.request],
  };
  return {
    case: { ...refused.case, id: caseId(operation, 'reach', 'demands') },
    outcome: 'passed',
    requests: 0,
    checksExecuted: 1,
    findings: [finding],
  };
}
