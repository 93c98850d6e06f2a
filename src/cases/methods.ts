import { type Case, type CaseRequest, caseId, type Intent } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import { defineSource } from '../core/source.ts';
import { baseRequest } from '../openapi/base-requests.ts';
import { operationsAt } from '../openapi/path-match.ts';
import { requestPath } from '../openapi/request-path.ts';

/** DELETE last: where a server knows it after all, nothing is left to ask. */
const refused = ['get', 'post', 'put', 'patch', 'delete'];
const withoutContent = ['get', 'delete', 'head', 'options'];

/**
 * HEAD and OPTIONS are never refused for certain: RFC 9110 §9.1 asks servers for HEAD where they have GET, and frameworks
 * answer OPTIONS for everyone. TRACE and CONNECT are left alone.
 */
export default defineSource({
  id: 'methods',
  title: 'Each method that a path does not declare, once',
  *cases(operation, description) {
    if (operation.kind !== 'path') return;
    const request = baseRequest(operation, description);
    if (!request) return;
    const declared = declaredAt(operation, request, description);
    if (operation.method === 'get' && !declared.has('head')) {
      yield caseOf(operation, request, 'head', 'survive');
    }
    if (!isFirstOfPath(operation, description)) return;
    if (!declared.has('options')) yield caseOf(operation, request, 'options', 'survive');
    for (const method of refused) {
      if (!declared.has(method)) yield caseOf(operation, request, method, 'reject');
    }
  },
});

/** The first operation of a path that can be asked speaks for all of them. */
function isFirstOfPath(operation: Operation, description: Description): boolean {
  const first = description.operations.find((other) => {
    return other.path === operation.path && baseRequest(other, description) !== undefined;
  });
  return first?.id === operation.id;
}

/** Also those of other paths that the same URL may be routed to: `/cards/search` is a card of `/cards/{id}` too. */
function declaredAt(operation: Operation, request: CaseRequest, description: Description): Set<string> {
  const routed = operationsAt(description, requestPath(operation, request));
  const own = description.operations.filter(({ path }) => path === operation.path);
  return new Set([...routed, ...own].map(({ method }) => method));
}

function caseOf(operation: Operation, base: CaseRequest, method: string, intent: Intent): Case {
  const name = method.toUpperCase();
  const title = `undeclared ${name}`;
  const { body, ...bare } = base;
  const isBare = !body || withoutContent.includes(method);
  const breaks = { pointer: operation.pointer, keyword: 'method', at: { in: 'method' as const, name } };
  return {
    id: caseId(operation, 'methods', title),
    operation,
    source: 'methods',
    title,
    intent,
    request: { ...(isBare ? bare : base), method: name },
    ...(intent === 'reject' ? { breaks } : {}),
  };
}
