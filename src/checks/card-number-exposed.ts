import { defineCheck } from '../core/check.ts';
import { type AnsweredExchange, type Exchange, isAnswered } from '../core/exchange.ts';
import type { HeaderList } from '../core/http.ts';
import { withoutIndexes } from '../core/pointer.ts';
import { maskedCard } from '../protocol/card-numbers.ts';
import { documentsCardNumbers, exposedCards } from '../protocol/exposed-cards.ts';

/** An example of the description that shows a whole number says that the API gives it out, and to whom. */
function mayExpose(exchange: Exchange): exchange is AnsweredExchange {
  return isAnswered(exchange) && !exchange.case.asks && !documentsCardNumbers(exchange);
}

const number = '4111111111111111';
const debug: HeaderList = [['X-Debug', `card ${number}`]];

export default defineCheck({
  id: 'card-number-exposed',
  title: 'No response shows a whole card number',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'PCI DSS 4.0.1 §3.4.1',
    url: 'https://www.pcisecuritystandards.org/document_library/?category=pcidss#3.4.1',
  },
  why: 'Every system that such a response passes through has to be protected like the vault of the cards.',
  appliesTo: mayExpose,
  *run({ answer: { response } }) {
    for (const { at, digits } of exposedCards(response)) {
      yield {
        at: withoutIndexes(at),
        keyword: 'card-number',
        summary: `${at || 'the content'} shows a whole card number`,
        expected: 'at most the first six and the last four digits',
        actual: `${maskedCard(digits)}, not masked`,
      };
    }
  },
  examples: {
    passes: [
      {
        name: 'first six, last four',
        declares: {},
        response: { status: 200, json: { pan: '411111******1111' } },
      },
      { name: 'an identifier', declares: {}, response: { status: 200, json: { order_id: number } } },
      { name: 'not a card', declares: {}, response: { status: 200, json: { n: 4111111111111112 } } },
    ],
    fails: [
      { name: 'text', declares: {}, response: { status: 200, json: { cards: [{ pan: number }] } } },
      { name: 'a number', declares: {}, response: { status: 200, json: { number: Number(number) } } },
      { name: 'in groups', declares: {}, response: { status: 400, text: 'bad card 4111 1111 1111 1111.' } },
      { name: 'a header', declares: {}, response: { status: 200, headers: debug } },
    ],
  },
});
