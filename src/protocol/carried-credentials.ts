import type { CredentialUse } from '../core/case.ts';
import type { Description, SecurityScheme } from '../core/description.ts';
import { type HttpRequest, headerValues } from '../core/http.ts';
import type { Operation } from '../core/operation.ts';

/** OpenAPI 3.1 §4.8.30: an empty alternative makes them optional. */
export function needsCredentials({ security }: Operation): boolean {
  return security.length > 0 && security.every((names) => names.length > 0);
}

/** Whether a request has a credential in a place where a security scheme of its operation looks for one. */
export function carriesCredentials(
  request: HttpRequest,
  { security }: Operation,
  { securitySchemes }: Description,
): boolean {
  return security.flat().some((name) => {
    const scheme = securitySchemes.get(name);
    return scheme === undefined || carries(request, scheme);
  });
}

function carries({ url, headers }: HttpRequest, scheme: SecurityScheme): boolean {
  if (scheme.kind !== 'apiKey') return headerValues(headers, 'authorization').length > 0;
  if (scheme.in === 'header') return headerValues(headers, scheme.key).length > 0;
  if (scheme.in === 'query') return new URL(url).searchParams.has(scheme.key);
  const cookies = headerValues(headers, 'cookie').join('; ').split('; ');
  return cookies.some((cookie) => cookie.startsWith(`${scheme.key}=`));
}

/** What must be amiss with a server that lets such credentials pass. */
export const faultBehind: Readonly<Record<CredentialUse, string>> = {
  sent: 'none',
  withheld: 'not asked for',
  empty: 'not asked for',
  wrong: 'not compared',
  truncated: 'not compared',
  misplaced: 'looked for elsewhere',
  mislabelled: 'not asked for their scheme',
  partial: 'not asked for all of them',
};
