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
    yield {
      at: '',
      keyword: 'gone',
      summary: 'the server went away while it was asked',
      expected: 'somebody who listens',
      actual: answer.ok ? 'nobody for a moment, then an answer' : whatCame(answer.failure.kind),
      cause: 'gone',
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
