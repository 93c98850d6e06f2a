import { caseId } from '../core/case.ts';
import { defineSource } from '../core/source.ts';
import { validExample } from '../openapi/example-requests.ts';

export default defineSource({
  id: 'credentials',
  title: 'A valid request without the credentials that the operation needs',
  *cases(operation, description) {
    const base = validExample(operation, description);
    const optional =
      operation.security.length === 0 || operation.security.some((names) => names.length === 0);
    if (!base || optional) return;
    const title = 'no credentials';
    yield {
      id: caseId(operation, 'credentials', title),
      operation,
      source: 'credentials',
      title,
      intent: 'reject',
      request: { ...base, credentials: 'withheld' },
      breaks: {
        pointer: `${operation.pointer}/security`,
        keyword: 'security',
        at: { in: 'credentials', name: operation.security.map((names) => names.join('+')).join('|') },
      },
    };
  },
});
