import { Buffer } from 'node:buffer';
import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import { contentText } from '../protocol/content.ts';
import { databaseErrorIn } from '../protocol/database-error.ts';

/** What a target was told to answer says nothing about what it answers by itself. */
function isError(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && exchange.answer.response.status >= 400 && !exchange.case.asks;
}

const detail = 'ERROR: duplicate key value violates unique constraint "users_email_key"';

export default defineCheck({
  id: 'database-error',
  title: 'An error does not show the words of a database',
  requirement: 'SHOULD',
  party: 'server',
  basis: {
    clause: 'RFC 9457 §5 Security Considerations',
    url: 'https://www.rfc-editor.org/rfc/rfc9457.html#section-5',
  },
  why: 'What a client sent reached a statement unchecked, and names of tables and columns are shown to everyone.',
  appliesTo: isError,
  *run({ request, answer: { response } }) {
    const found = databaseErrorIn(contentText(response));
    // words that come back are the sender's
    if (!found || Buffer.from(request.body ?? []).includes(found.words)) return;
    yield {
      at: '',
      keyword: found.database,
      summary: `the error shows what a database said (${found.database})`,
      expected: 'an error in the terms of the API',
      actual: found.words,
      cause: found.database,
    };
  },
  examples: {
    passes: [
      {
        name: 'an error in words',
        declares: {},
        response: { status: 409, json: { error: 'the email is taken' } },
      },
      { name: 'words of people', declares: {}, response: { status: 400, text: 'syntax error near "}"' } },
    ],
    fails: [
      { name: 'inside JSON', declares: {}, response: { status: 409, json: { detail } } },
      { name: 'as text', declares: {}, response: { status: 400, text: 'ORA-00933: SQL command not ended' } },
    ],
  },
});
