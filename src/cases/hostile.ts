import { type Case, type CaseRequest, caseId, type Intent } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import { defineSource } from '../core/source.ts';
import { baseRequests, isRouted, onePerMediaType } from '../openapi/base-requests.ts';
import { hostileParameters } from '../openapi/hostile-parameters.ts';
import { type HostileRequest, hostileContents } from '../openapi/hostile-requests.ts';
import { requestErrors } from '../openapi/request-errors.ts';

/**
 * What a description allows is to be accepted only where it is ordinary text. The rest is commonly refused, with good
 * reason and without a word in the description: of it is asked that the server does not fail.
 */
export default defineSource({
  id: 'hostile',
  title: 'Requests that programs stumble over: odd text, great numbers, deep and doubled members',
  thorough: true,
  *cases(operation, description, { thorough = false }) {
    const { requests } = baseRequests(operation, description);
    const [base] = requests;
    if (!base) return;
    const bases = onePerMediaType(requests).map(({ request }) => ({
      ...base.request,
      ...contentOf(request),
    }));
    const fullest = requests.findLast(({ origin }) => origin === 'made')?.request.query;
    const hostility = { operation, description, thorough };
    const proposals = [
      ...bases.flatMap((request) => [...hostileContents(hostility, request)]),
      ...hostileParameters(hostility, base.request, { ...fullest, ...base.request.query }),
    ];
    const titles = new Set<string>();
    for (const proposal of proposals) {
      const intent = intentOf(operation, proposal, description);
      if (!intent || titles.has(proposal.title)) continue;
      titles.add(proposal.title);
      yield caseOf(operation, proposal, intent);
    }
  },
});

function contentOf({ body }: CaseRequest): Pick<CaseRequest, 'body'> {
  return body ? { body } : {};
}

/** Nothing where it would be another route. */
function intentOf(
  operation: Operation,
  { request, isOrdinary }: HostileRequest,
  description: Description,
): Intent | undefined {
  if (!isRouted(operation, request, description)) return undefined;
  if (!isOrdinary) return 'survive';
  return requestErrors(operation, request, description).length === 0 ? 'accept' : undefined;
}

function caseOf(operation: Operation, { title, request }: HostileRequest, intent: Intent): Case {
  return { id: caseId(operation, 'hostile', title), operation, source: 'hostile', title, intent, request };
}
