import { responseFor } from '../core/declared-response.ts';
import type { AnsweredExchange } from '../core/exchange.ts';
import type { HttpResponse } from '../core/http.ts';
import { withoutIndexes } from '../core/pointer.ts';
import { cardNumbersAt, cardNumbersIn, type FoundCard } from './card-numbers.ts';
import { contentText, readContent } from './content.ts';

/** What a text must have to hold a card number, cheap to look for. */
const manyDigits = /\d{14}|\d{4}[ -]\d{4}/;

/** Card numbers in the header fields and the content of a response; each place of lists once. */
export function* exposedCards(response: HttpResponse): Generator<FoundCard> {
  for (const [name, value] of response.headers) {
    for (const digits of cardNumbersIn(value)) yield { at: `/headers/${name.toLowerCase()}`, digits };
  }
  const content = readContent(response);
  if (content.kind === 'json') {
    if (manyDigits.test(content.text)) yield* onePerPlace(cardNumbersAt(content.value));
  }
  if (content.kind === 'text' || content.kind === 'malformed') {
    const [digits] = cardNumbersIn(contentText(response));
    if (digits !== undefined) yield { at: '', digits };
  }
}

function* onePerPlace(cards: Iterable<FoundCard>): Generator<FoundCard> {
  const seen = new Set<string>();
  for (const card of cards) {
    const place = withoutIndexes(card.at);
    if (seen.has(place)) continue;
    seen.add(place);
    yield card;
  }
}

/** Whether an example of the response that was declared shows a whole card number. */
export function documentsCardNumbers({ case: { operation }, answer }: AnsweredExchange): boolean {
  const media = responseFor(operation, answer.response.status)?.content ?? [];
  return media.some(({ examples }) => examples.some(({ value }) => !cardNumbersAt(value).next().done));
}
