import { defineCheck } from '../core/check.ts';
import type { Exchange } from '../core/exchange.ts';
import type { FailureKind } from '../core/http.ts';

const hangs: readonly FailureKind[] = ['headers-timeout', 'body-timeout', 'total-timeout'];

/** Whether a connection came about at all is not a matter of one request. */
function wasReached(exchange: Exchange): boolean {
  return exchange.answer.ok || hangs.includes(exchange.answer.failure.kind);
}

export default defineCheck({
  id: 'answers-in-time',
  title: 'Every request is answered before the deadline',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §3.4 Messages',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-3.4',
  },
  why: 'A request that hangs holds a client, a connection and whatever the server reserved for it.',
  appliesTo: wasReached,
  *run({ answer }) {
    if (answer.ok) return;
    const { kind, message } = answer.failure;
    const summary = 'the server did not answer in time';
    // after the head has come, it may be a stream that has no end
    const requirement = kind === 'headers-timeout' ? {} : { requirement: 'MAY' as const };
    yield { at: '', keyword: kind, summary, expected: 'a whole response', actual: message, ...requirement };
  },
  examples: {
    passes: [{ name: 'an answer', declares: {}, response: { status: 200 } }],
    fails: [
      { name: 'silence', declares: {}, response: { failure: 'headers-timeout' } },
      { name: 'half an answer', declares: {}, response: { failure: 'body-timeout' } },
      { name: 'a drip', declares: {}, response: { failure: 'total-timeout' } },
    ],
  },
});
