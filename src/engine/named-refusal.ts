import type { Case, CaseRequest } from '../core/case.ts';
import type { Exchange } from '../core/exchange.ts';
import type { HintPlace } from '../core/hint.ts';
import { isObject } from '../core/json.ts';
import { pointerTokens } from '../core/pointer.ts';
import { plainName } from '../openapi/request-places.ts';
import { hintsOf } from '../protocol/refusals/hints-of.ts';

/**
 * Those of the cases that a refusal of all at once says are refused: it names the very place that each breaks. None
 * where it names one that is as it should be, as an answer does that only repeats the request.
 */
export function namedIn({ answer, case: asked }: Exchange, cases: readonly Case[]): ReadonlySet<Case> {
  const named = new Set<Case>();
  if (!answer.ok) return named;
  const requests = [asked.request, ...(asked.from ? [asked.from] : [])];
  for (const { at } of hintsOf(answer.response)) {
    if (!at) continue;
    const path = stepsOf(at, requests);
    const about = cases.filter((one) => isAsked(one, at) && isAbout(path, one));
    // what has several forms is told of as a whole, or of each form
    const isNear = cases.some((one) => isAsked(one, at) && placeOf(one)[0] === path[0]);
    if (about.length === 0 && !isNear) return new Set();
    for (const one of about) named.add(one);
  }
  return named;
}

/** Some write the name of what they read in front of the name of the field. */
function stepsOf({ path }: HintPlace, requests: readonly CaseRequest[]): string[] {
  const [first = '', ...rest] = path;
  const isField = requests.some(({ body }) => {
    const value = body && 'value' in body ? body.value : undefined;
    return isObject(value) && Object.keys(value).some((name) => plainName(name) === plainName(first));
  });
  return (rest.length > 0 && !isField ? rest : path).map(plainName);
}

function placeOf({ breaks }: Case): string[] {
  const { in: place, name } = breaks?.at ?? { in: 'body', name: '' };
  return (place === 'body' ? pointerTokens(name) : [name]).map(plainName);
}

function isAbout(path: readonly string[], one: Case): boolean {
  const choice = one.breaks?.at.choice;
  const isOfChoice = choice !== undefined && leadsTo(path, pointerTokens(choice).map(plainName));
  return isOfChoice || leadsTo(path, placeOf(one));
}

function isAsked({ breaks }: Case, { in: part }: HintPlace): boolean {
  return part === 'unknown' || part === breaks?.at.in;
}

/** Whether a path is that of a place, or goes on from it. */
function leadsTo(path: readonly string[], place: readonly string[]): boolean {
  return place.length > 0 && place.every((step, index) => path[index] === step);
}
