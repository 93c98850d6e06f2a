import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { contentText } from '../protocol/content.ts';
import { secretIn } from '../protocol/echoed-secret.ts';

/** What a target was told to answer says nothing about what it answers by itself. */
function usedSecrets(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && (exchange.secrets?.length ?? 0) > 0 && !exchange.case.asks;
}

const secrets = ['sk_live_51H8x/q'];
const text = JSON.stringify({ error: `unknown key ${secrets[0]}` }).replace('/', '\\/');

export default defineCheck({
  id: 'secret-echoed',
  title: 'No response gives away the credentials of its request',
  requirement: 'SHOULD',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §17.16.1 Confidentiality of Credentials',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-17.16.1',
  },
  why: 'Responses are logged, cached and shown: a credential in them is soon known to others.',
  appliesTo: usedSecrets,
  *run({ secrets = [], answer: { response } }) {
    const places = [
      ...response.headers.map(([name, text]) => ({ at: `/headers/${name.toLowerCase()}`, text })),
      { at: '', text: contentText(response) },
    ];
    for (const { at, text } of places) {
      if (!secrets.some((secret) => secretIn(text, secret))) continue;
      const summary = at ? 'a header carries a credential' : 'the content carries a credential';
      yield {
        at,
        keyword: 'secret',
        summary,
        expected: 'no credential',
        actual: 'a credential of ours',
        cause: at,
      };
    }
  },
  examples: {
    passes: [
      { name: 'none', declares: {}, secrets, response: { status: 401, text: 'unknown key' } },
      { name: 'its beginning', declares: {}, secrets, response: { status: 401, text: 'unknown sk_live_…' } },
      { name: 'a word', declares: {}, secrets: ['test'], response: { status: 200, text: 'a test' } },
    ],
    fails: [
      { name: 'in the content', declares: {}, secrets, response: { status: 401, text } },
      {
        name: 'in a header',
        declares: {},
        secrets,
        response: { status: 200, headers: [['X-Debug', `key=${secrets[0]}`]] },
      },
    ],
  },
});
