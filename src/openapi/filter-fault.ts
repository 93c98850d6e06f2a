import type { JsonObject } from '../core/json.ts';
import type { FilterProbe } from './filter-probes.ts';
import { nextPageIn, totalIn } from './page-answer.ts';
import { answerOf, pageAt } from './page-walk.ts';
import { itemsOf, type ThingList } from './thing-list.ts';

export interface FilterFault {
  readonly keyword: 'unmatched' | 'missing' | 'total' | 'cut';
  readonly tells: string;
  readonly expected: string;
  readonly actual: string;
}

/** What is wrong with a filtered list; `own` are items as the unfiltered list shows the things that were made. */
export async function filterFault(
  list: ThingList,
  own: readonly JsonObject[],
  { query, suits }: FilterProbe,
): Promise<FilterFault | undefined> {
  const { pages, end } = await list.walk(list.sizes.at(-1), query);
  const [first] = pages;
  if (!first?.shown.ok) return undefined;
  const items = itemsOf({ pages, end });
  const fault = (keyword: FilterFault['keyword'], tells: string, expected: string, actual: string) => ({
    keyword,
    tells,
    expected,
    actual,
  });
  const other = items.find((item) => suits(item) === false);
  if (other)
    return fault('unmatched', 'shows what does not suit it', 'only what suits it', JSON.stringify(other));
  if (end !== 'last') return undefined;
  const found = list.positions(items);
  const isMissing = list.positions(own).some((at, index) => {
    const item = own[at];
    return item !== undefined && suits(item) === true && found[index] === -1;
  });
  if (isMissing) return fault('missing', 'leaves out what suits it', 'all that suits it', 'not all of it');
  const total = totalIn(answerOf(first.shown));
  // there may be pages that nobody can ask for
  const isWhole = list.parameters.start !== undefined || items.length === 0;
  if (isWhole && total !== undefined && total > items.length)
    return fault('total', 'counts what does not suit it', String(items.length), String(total));
  const [least] = list.sizes;
  if (least === undefined || items.length === 0) return undefined;
  const { shown } = await pageAt(list.walking(least, query), {});
  const isCut = shown.ok && shown.items?.length === 0 && !nextPageIn(answerOf(shown));
  return isCut ? fault('cut', 'is cut into pages before it is filtered', String(least), 'none') : undefined;
}
