import type { CredentialUse } from '../core/case.ts';
import type { Description, SecurityScheme } from '../core/description.ts';
import type { Exchange } from '../core/exchange.ts';
import { type HttpRequest, headerValues } from '../core/http.ts';
import { needsCredentials, type Operation } from '../core/operation.ts';

/** Whether a request has a credential in a place where a security scheme of its operation looks for one. */
function carriesCredentials(
  request: HttpRequest,
  { security }: Operation,
  { securitySchemes }: Description,
): boolean {
  return security.flat().some((name) => {
    const scheme = securitySchemes.get(name);
    return scheme === undefined || carries(request, scheme);
  });
}

/**
 * Whether a request lacks credentials that the target asks for. One whose valid requests succeed without any does not ask
 * for them, and refuses none; before any was sent, that it was given some says that it does.
 */
export function lacksCredentials({ case: { operation, request }, ...exchange }: Exchange): boolean {
  if (request.credentials === 'sent' || !needsCredentials(operation)) return false;
  const { reference, description, secrets } = exchange;
  return reference ? carriesCredentials(reference.request, operation, description) : secrets?.length !== 0;
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
