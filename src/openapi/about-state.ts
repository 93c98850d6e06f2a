import type { Hint } from '../core/hint.ts';

/** A refusal in prose that speaks of what is stored, and not of the request. */
const ofState =
  /\b(?:no|not|unknown|non-?existent|missing) [\w '"-]{0,40}\b(?:exists?|found|such)\b|does ?n.t exist|\balready\b|\b(?:cannot|can't|can not|may not|must not) be (?:deleted|removed|changed|modified|updated|cancelled|canceled|created|assigned|merged)|\b(?:cannot|can't|can not|may not|must not|invalid|illegal|no) (?:state |status )?transition\b|does(?: not|n't) match (?:the |an? |any )?existing\b|\bno [a-z]+ (?:"[^"]*"|'[^']*'|`[^`]*`)|\byou (?:can ?not|can't|may not)\b[^.;]{0,60}\byour(?:self)?\b|\b(?:in use|conflict|locked|immutable|read-?only|concurrent(?:ly)?|deadlock|environment variables?|duplicates?(?! (?:items|elements|members|values|entries|keys)))\b/i;

/** What was named lies with others, who are not to be had from where the server is. */
const ofOthers =
  /\b(?:can ?not|can't|could not|couldn't|unable to|failed to|error) (?:\w+ )?(?:connect|reach|resolve (?:the )?(?:host|hostname|domain|address)|(?:while )?(?:connecting|resolving))\b|\bcould(?: not|n't) be (?:retrieved|reached|resolved|located)\b|\bresolves to an? (?:\w+ )?(?:reserved|private|internal|local|loopback)\b|\bconnection (?:was )?(?:refused|reset|timed out|failed)\b|\bvalidating (?:\w+ )?connection\b|\bname or service not known\b/i;

/** It would have to fetch something: what for it, or where from, it says. */
const ofFetching =
  /\b(?:could not|couldn't|cannot|can't|unable to|failed to|failure to) (?:get|fetch|retrieve|obtain|download) (?:[\w-]+ ){1,4}(?:for|from)\b(?! (?:the |your |this )?(?:request|body|payload|content|input|query|url|path|headers?|parameters?)\b)/i;

/** What the server could do, and somebody has switched off. */
const ofSwitches =
  /\b(?:is|are|has been|have been|was|were) (?:currently |temporarily |globally )?(?:disabled|not enabled|switched off|turned off|deactivated)\b|\bha(?:s|ve) [\w-]{3,40} (?:disabled|switched off|turned off)\b/i;

/** Who somebody is and what proves it fit each other, or do not, by what is stored. */
const ofCredentials =
  /\b(?:incorrect|wrong|unmatched|mismatched)\b[^.;]{0,30}\b(?:password|credentials?)\b|\b(?:invalid|bad) (?:login )?credentials?\b|\b(?:invalid|bad) [\w-]+ (?:or|and) password\b|\b(?:current|old|existing) password (?:does not|doesn't) match\b|\bcredentials (?:are|were) (?:invalid|incorrect|wrong)\b/i;

/** Whether the server says that something is not there, is taken, or is in another state than the request wants. */
export function isAboutState(hints: readonly Hint[], text: string): boolean {
  const start = text.slice(0, 2_000);
  return (
    hints.some(({ need }) => need.kind === 'exists' || need.kind === 'taken') ||
    ofState.test(start) ||
    ofCredentials.test(start) ||
    ofOthers.test(start) ||
    ofFetching.test(start) ||
    ofSwitches.test(start) ||
    hints.some(({ need, text: said }) => need.kind === 'other' && ofCredentials.test(said)) ||
    (hints.every(saysNothing) && ofUnknownId.test(start))
  );
}

/** `format: text` repeats what was sent. */
function saysNothing({ need }: Hint): boolean {
  return need.kind === 'other' || (need.kind === 'type' && need.type === 'string');
}

/** That a made-up id is none of the server's says nothing of its form. */
const ofUnknownId = /\binvalid (?:[a-z]+ ){1,4}(?:id|ids|identifier)\b(?! (?:field|parameter|type|length))/i;
