import { defineCheck } from '../core/check.ts';
import type { Exchange } from '../core/exchange.ts';
import type { FailureKind } from '../core/http.ts';

function isWhetherItListens({ answer, wasGone }: Exchange): boolean {
  return answer.ok || answer.failure.kind === 'refused' || wasGone === true;
}

function whatCame(kind: FailureKind): string {
  return kind === 'refused'
    ? 'nobody, even after several seconds'
    : 'an answer that was cut short, and nobody after that';
}

export default defineCheck({
  id: 'stays-up',
  title: 'A server that listened goes on listening',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §3.3 Connections, Clients, and Servers',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-3.3',
  },
  why: 'This request, or one of those before it, ended the process: whoever may send it can take the service away.',
  appliesTo: isWhetherItListens,
  *run({ answer, wasGone }) {
    if (answer.ok && !wasGone) return;
    const seen = { at: '', keyword: 'gone', expected: 'somebody who listens', cause: 'gone' };
    // what was never delivered ended nothing, and what was asked before may be there to start the server anew
    if (answer.ok)
      yield {
        ...seen,
        requirement: 'SHOULD',
        summary: 'the server was away for a moment, after something that was asked before',
        actual: 'nobody for a moment, then an answer',
      };
    else
      yield {
        ...seen,
        summary: 'the server went away while it was asked',
        actual: whatCame(answer.failure.kind),
      };
  },
  examples: {
    passes: [{ name: 'an answer', declares: {}, response: { status: 500 } }],
    fails: [
      { name: 'it went away', declares: {}, wasGone: true, response: { failure: 'closed' } },
      { name: 'nobody listens any more', declares: {}, response: { failure: 'refused' } },
      { name: 'it was started again', declares: {}, wasGone: true, response: { status: 200 } },
    ],
  },
});
