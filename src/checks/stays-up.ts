import { defineCheck } from '../core/check.ts';
import type { Exchange } from '../core/exchange.ts';

function isWhetherItListens({ answer }: Exchange): boolean {
  return answer.ok || answer.failure.kind === 'refused';
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
  why: 'One of the requests before this one ended the process: whoever may send it can take the service away.',
  appliesTo: isWhetherItListens,
  *run({ answer, wasGone }) {
    if (answer.ok && !wasGone) return;
    yield {
      at: '',
      keyword: 'gone',
      summary: 'the server went away while it was asked',
      expected: 'somebody who listens',
      actual: answer.ok ? 'nobody for a moment, then an answer' : 'nobody, even after several seconds',
      cause: 'gone',
    };
  },
  examples: {
    passes: [{ name: 'an answer', declares: {}, response: { status: 500 } }],
    fails: [
      { name: 'nobody listens any more', declares: {}, response: { failure: 'refused' } },
      { name: 'it was started again', declares: {}, wasGone: true, response: { status: 200 } },
    ],
  },
});
