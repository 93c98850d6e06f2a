import type { Description } from '../core/description.ts';
import type { JsonObject } from '../core/json.ts';
import { firstOf } from './page-parameters.ts';
import { mostPages, type Page, pageAt, type Walk } from './page-walk.ts';
import type { ThingList } from './thing-list.ts';

/** Small pages that show all the things, as far as it is known where in the list they stand. */
export interface PageWindow {
  readonly size: number;
  readonly walk: Walk;
  /** A page behind the last one, where there is a way to ask for it. */
  readonly beyond?: Page;
}

/** The small pages on which the things stand, with a border between two pages that lies between two of the things. */
export async function pagesAround(
  list: ThingList,
  whole: readonly JsonObject[],
  description: Description,
  query: JsonObject = {},
): Promise<PageWindow | undefined> {
  const positions = list
    .positions(whole)
    .filter((at) => at >= 0)
    .sort((one, other) => one - other);
  const { start } = list.parameters;
  const isCounted = start !== undefined && start.kind !== 'cursor';
  const pagesOf = (size: number): number[] => [...new Set(positions.map((at) => Math.floor(at / size)))];
  const size = list.sizes.find(
    (one) => pagesOf(one).length > 1 && (isCounted || whole.length / one < mostPages - 2),
  );
  if (size === undefined) return undefined;
  if (!isCounted) return { size, walk: await list.walk(size, query) };
  const at = (page: number): Promise<Page> => {
    const number = start.kind === 'offset' ? page * size : page + firstOf(list.parameters, description);
    return pageAt(list.walking(size, query), {
      query: { [start.parameter.name]: number },
      intent: 'survive',
    });
  };
  const pages: Page[] = [];
  for (const page of pagesOf(size)) pages.push(await at(page));
  return { size, walk: { pages, end: 'last' }, beyond: await at(Math.ceil(whole.length / size) + 1) };
}
