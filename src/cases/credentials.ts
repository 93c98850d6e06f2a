import { type Case, type CredentialUse, caseId } from '../core/case.ts';
import type { Description, SecurityScheme } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
import { defineSource } from '../core/source.ts';
import { baseRequest } from '../openapi/base-requests.ts';

const uses: readonly (readonly [use: CredentialUse, title: string])[] = [
  ['withheld', 'no credentials'],
  ['empty', 'empty credentials'],
  ['wrong', 'wrong credentials'],
  ['truncated', 'credentials without their last character'],
  ['misplaced', 'right credentials in the wrong place'],
];

export default defineSource({
  id: 'credentials',
  title: 'A valid request without the credentials that the operation needs, or with others',
  *cases(operation, description) {
    const base = baseRequest(operation, description);
    const optional =
      operation.security.length === 0 || operation.security.some((names) => names.length === 0);
    if (!base || optional || !isSentWithRequests(operation, description)) return;
    for (const [use, title] of uses) {
      if (use === 'misplaced' && !hasWrongPlace(description)) continue;
      yield {
        id: caseId(operation, 'credentials', title),
        operation,
        source: 'credentials',
        title,
        intent: 'reject',
        request: { ...base, credentials: use },
        breaks: broken(operation),
      };
    }
  },
});

function broken(operation: Operation): Case['breaks'] & object {
  return {
    pointer: `${operation.pointer}/security`,
    keyword: 'security',
    at: { in: 'credentials', name: operation.security.map((names) => names.join('+')).join('|') },
  };
}

/** A client certificate belongs to the connection and not to the request. */
function isSentWithRequests({ security }: Operation, { securitySchemes }: Description): boolean {
  return security.every((names) =>
    names.every((name) => {
      const scheme = securitySchemes.get(name);
      return scheme !== undefined && !(scheme.kind === 'other' && scheme.type === 'mutualTLS');
    }),
  );
}

/** Where one scheme looks in the query and another in a header for the same name, no place of the two is wrong. */
function hasWrongPlace({ securitySchemes }: Description): boolean {
  const keys = [...securitySchemes.values()].filter(
    (scheme): scheme is SecurityScheme & { kind: 'apiKey' } => scheme.kind === 'apiKey',
  );
  const inQuery = keys.filter((key) => key.in === 'query').map(({ key }) => key.toLowerCase());
  const inHeader = keys.filter((key) => key.in === 'header').map(({ key }) => key.toLowerCase());
  return !inQuery.some((key) => key === 'access_key' || inHeader.includes(key));
}
