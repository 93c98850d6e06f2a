import type { CaseRequest } from '../core/case.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import type { BaseRequest } from './base-requests.ts';

/** The least of the requests that were made, with something in each list: none where it has no empty one. */
export function filledLists(requests: readonly BaseRequest[]): CaseRequest[] {
  const made = requests.filter(({ origin, request }) => origin === 'made' && request.body);
  const [least, fullest] = [made[0]?.request, made.at(-1)?.request];
  const found = least && fullest && withFilledLists(least, fullest);
  return found ? [found] : [];
}

/**
 * The least content with something in each of its lists: what is required is often not welcome when it is empty, and the
 * fullest content has more than is welcome.
 */
function withFilledLists(least: CaseRequest, fullest: CaseRequest): CaseRequest | undefined {
  if (!least.body || !fullest.body || !('value' in least.body) || !('value' in fullest.body))
    return undefined;
  if (least.body.mediaType !== fullest.body.mediaType) return undefined;
  const value = filled(least.body.value, fullest.body.value);
  if (JSON.stringify(value) === JSON.stringify(least.body.value)) return undefined;
  return { ...least, body: { ...least.body, value } };
}

function filled(least: Json, fullest: Json | undefined): Json {
  if (isArray(least)) return least.length === 0 && isArray(fullest) ? fullest : least;
  if (!isObject(least) || !isObject(fullest)) return least;
  return Object.fromEntries(Object.entries(least).map(([name, sub]) => [name, filled(sub, fullest[name])]));
}
