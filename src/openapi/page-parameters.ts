import type { Description } from '../core/description.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { saidBy } from './resources/fields.ts';
import { spelled, spelling } from './resources/words.ts';

/** How a request says where a page begins: after how many things, as the which page, or with what an answer gave. */
export type PageStart = 'offset' | 'page' | 'cursor';

/** What of an operation asks for one page of a list. */
export interface PageParameters {
  /** How many things there are on a page at most. */
  readonly size?: Parameter;
  readonly start?: { readonly kind: PageStart; readonly parameter: Parameter };
}

const sizes = spelled(
  'limit pageSize perPage pageLimit maxResults maxItems resultsPerPage itemsPerPage take top size',
);
const starts: Readonly<Record<PageStart, readonly string[]>> = {
  cursor: spelled(
    'cursor pageToken nextToken nextPageToken continuationToken pageCursor nextCursor marker continue',
  ),
  offset: spelled('offset skip pageOffset startOffset'),
  page: spelled('page pageNumber pageNo pageIndex pageNum currentPage'),
};
const kinds: readonly PageStart[] = ['cursor', 'offset', 'page'];

export function pageParameters(operation: Operation, description: Description): PageParameters {
  const queries = operation.parameters.filter((parameter) => parameter.in === 'query');
  const size = queries.find(
    (parameter) => sizes.includes(spelling(parameter.name)) && isNumber(parameter, description),
  );
  for (const kind of kinds) {
    const parameter = queries.find(({ name }) => starts[kind].includes(spelling(name)));
    if (!parameter || (kind !== 'cursor' && !isNumber(parameter, description))) continue;
    return { ...(size ? { size } : {}), start: { kind, parameter } };
  }
  return size ? { size } : {};
}

/** Parameters that say which page it is, and not which things. */
export function isPageParameter({ name }: Parameter): boolean {
  const spelled = spelling(name);
  return sizes.includes(spelled) || kinds.some((kind) => starts[kind].includes(spelled));
}

/** A keyword of what the description says of a parameter. */
export function saidOf(parameter: Parameter, keyword: string, description: Description): unknown {
  return saidBy(description, parameter.schema?.schema).find((said) => said[keyword] !== undefined)?.[keyword];
}

/** Whether a parameter takes several values at once. */
export function takesList(parameter: Parameter, description: Description): boolean {
  return [saidOf(parameter, 'type', description)].flat().includes('array');
}

function isNumber(parameter: Parameter, description: Description): boolean {
  return ['integer', 'number'].some((type) => [saidOf(parameter, 'type', description)].flat().includes(type));
}

/** Those of the numbers that a parameter may be. */
export function allowedNumbers(
  { schema }: Parameter,
  numbers: readonly number[],
  description: Description,
): number[] {
  return numbers.filter((one) => !schema || description.validate(schema.pointer, one).length === 0);
}

/** The number of the first page, or of what comes before the first thing. */
export function firstOf({ start }: PageParameters, description: Description): number {
  if (start?.kind !== 'page') return 0;
  const told = [
    saidOf(start.parameter, 'default', description),
    saidOf(start.parameter, 'minimum', description),
  ];
  return told.includes(0) && told[0] !== 1 ? 0 : 1;
}
