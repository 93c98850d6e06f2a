import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { withoutIndexes } from '../core/pointer.ts';
import { passwordHashIn } from '../protocol/password-hash.ts';
import { sentTexts } from '../protocol/sent-texts.ts';

function mayShow(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && !exchange.case.asks;
}

const made = `$2b$12$${'abcdefghij./012345'.repeat(3).slice(0, 53)}`;

export default defineCheck({
  id: 'password-hash',
  title: 'No response shows the hash of a password',
  requirement: 'SHOULD',
  party: 'server',
  basis: {
    clause: 'NIST SP 800-63B §5.1.1.2 Memorized Secret Verifiers',
    url: 'https://pages.nist.gov/800-63-3/sp800-63b.html#memsecretver',
  },
  why: 'Whoever has the hash can try passwords at home, as many as they like.',
  appliesTo: mayShow,
  *run({ case: { request }, answer: { response } }) {
    const found = passwordHashIn(response);
    // what was sent as one and comes back is no secret of the server
    if (!found || sentTexts(request).some((text) => text.includes('$'))) return;
    yield {
      at: withoutIndexes(found.at),
      keyword: found.form,
      summary: `${found.at || 'the content'} shows the hash of a password (${found.form})`,
      expected: 'no hash of a password',
      actual: `a hash by ${found.form}`,
      cause: `${withoutIndexes(found.at).split('/').at(-1)} ${found.form}`,
    };
  },
  examples: {
    passes: [
      { name: 'a price', declares: {}, response: { status: 200, json: { price: '$2 off', note: '$5$' } } },
      { name: 'that there is one', declares: {}, response: { status: 200, json: { hasPassword: true } } },
    ],
    fails: [
      { name: 'of an account', declares: {}, response: { status: 200, json: [{ password: made }] } },
      { name: 'in text', declares: {}, response: { status: 500, text: `no row for ${made}` } },
    ],
  },
});
