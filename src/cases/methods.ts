import { type Case, type CaseRequest, caseId, type Intent } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import { defineSource } from '../core/source.ts';
import { baseRequest } from '../openapi/base-requests.ts';
import { operationsAt, operationsOfPath } from '../openapi/path-match.ts';
import { requestPath } from '../openapi/request-path.ts';
import { hasTurn } from '../openapi/turns.ts';

/** DELETE last: where a server knows it after all, nothing is left to ask. */
const refused = ['get', 'post', 'put', 'patch', 'delete'];
const withoutContent = ['get', 'delete', 'head', 'options', 'trace'];

/**
 * HEAD and OPTIONS are never refused for certain: RFC 9110 §9.1 asks servers for HEAD where they have GET, and frameworks
 * answer OPTIONS for everyone. CONNECT is left alone.
 */
export default defineSource({
  id: 'methods',
  title: 'Each method that a path does not declare, once',
  *cases(operation, description, { thorough = false }) {
    if (operation.kind !== 'path') return;
    const request = baseRequest(operation, description);
    if (!request) return;
    const declared = declaredAt(operation, request, description);
    if (operation.method === 'get') {
      const name = declared.has('head') ? 'HEAD like GET' : 'undeclared HEAD';
      yield caseOf(operation, request, 'head', 'survive', name);
    }
    if (!speaksForPath(operation, description)) return;
    const { query: _ofTheOperation, ...bare } = request;
    const plain = { ...bare, query: {} };
    if (!declared.has('options')) yield caseOf(operation, plain, 'options', 'survive');
    // RFC 9110 §9.3.8: without what is not to come back
    const open = { ...plain, header: {}, cookie: {}, credentials: 'withheld' as const };
    const isTraced = thorough || isOneOfSome(operation, description);
    if (isTraced && !declared.has('trace')) yield caseOf(operation, open, 'trace', 'reject');
    for (const method of refused) {
      if (!declared.has(method)) yield caseOf(operation, plain, method, 'reject');
    }
  },
});

/** TRACE is answered, or not, by what stands before all paths: one path in so many is asked. */
const oneIn = 4;

function isOneOfSome({ path }: Operation, { operations }: Description): boolean {
  const paths = [...new Set(operations.map((other) => other.path))];
  return hasTurn(0, oneIn, paths.indexOf(path), paths.length);
}

/**
 * One operation of a path speaks for all of them: the first that can be asked, and rather one whose path stands in the
 * description, or that makes what it names, than one that may name nothing.
 */
function speaksForPath(operation: Operation, description: Description): boolean {
  const askable = operationsOfPath(description, operation.path).filter(
    (other) => baseRequest(other, description) !== undefined,
  );
  const isNamed = ({ parameters }: Operation): boolean =>
    parameters.every(({ in: place, examples }) => place !== 'path' || examples.length > 0);
  const isMaking = ({ method }: Operation): boolean => method === 'put';
  return (askable.find(isNamed) ?? askable.find(isMaking) ?? askable[0])?.id === operation.id;
}

/** Also those of other paths that the same URL may be routed to: `/cards/search` is a card of `/cards/{id}` too. */
function declaredAt(operation: Operation, request: CaseRequest, description: Description): Set<string> {
  const routed = operationsAt(description, requestPath(operation, request));
  const own = operationsOfPath(description, operation.path);
  return new Set([...routed, ...own].map(({ method }) => method));
}

function caseOf(
  operation: Operation,
  base: CaseRequest,
  method: string,
  intent: Intent,
  title = `undeclared ${method.toUpperCase()}`,
): Case {
  const name = method.toUpperCase();
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
