import { defineCheck } from '../core/check.ts';
import type { Exchange } from '../core/exchange.ts';
import type { FailureKind } from '../core/http.ts';

const cutOrGarbled: readonly FailureKind[] = ['closed', 'malformed', 'undecodable', 'too-large'];
/** Content codings that we cannot remove, and what HTTP allows and undici does not: sound, for all we know. */
const ourLimits = / used (?:an unknown|\d+) content coding|100 Continue/;
/** Told of a client that we closed ourselves. */
const ours = 'the HTTP client was closed';

/** Whether a connection came about at all is not a matter of one request. */
function wasReached({ answer, wasGone }: Exchange): boolean {
  if (answer.ok) return true;
  // stays-up tells of that
  if (wasGone) return false;
  return cutOrGarbled.includes(answer.failure.kind) && !answer.failure.message.startsWith(ours);
}

export default defineCheck({
  id: 'completes-answer',
  title: 'Every request gets a whole response that is HTTP',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §2.2 Requirements Notation (grammar), §3.4 Messages',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-2.2',
  },
  why: 'A client cannot know whether its request was carried out; often the process behind has crashed.',
  appliesTo: wasReached,
  *run({ answer, case: { breaks }, request: { method } }) {
    if (answer.ok) return;
    const { kind, message } = answer.failure;
    const isOurLimit = kind === 'too-large' || ourLimits.test(message);
    yield {
      at: '',
      keyword: kind,
      summary: 'the response cannot be read',
      expected: 'a whole response',
      actual: message,
      // what drops a method that it does not know does so wherever it comes; PATCH (RFC 5789) is no method of RFC 9110
      ...(breaks?.at.in === 'method' || method === 'PATCH' ? { cause: `${kind} ${method}` } : {}),
      ...(isOurLimit ? { requirement: 'MAY' as const } : {}),
    };
  },
  examples: {
    passes: [{ name: 'an answer', declares: {}, response: { status: 500 } }],
    fails: [
      { name: 'the connection ends', declares: {}, response: { failure: 'closed' } },
      { name: 'no HTTP', declares: {}, response: { failure: 'malformed' } },
      { name: 'broken gzip', declares: {}, response: { failure: 'undecodable' } },
      { name: 'no end', declares: {}, response: { failure: 'too-large' } },
    ],
  },
});
