import type { CaseRequest } from '../../core/case.ts';
import type { Description } from '../../core/description.ts';
import type { JsonObject } from '../../core/json.ts';
import type { Listing, Shown } from '../../core/law.ts';
import type { Operation } from '../../core/operation.ts';
import { type PageQuery, Pages } from '../../openapi/list-pages.ts';

const mostPages = 20;

/** Goes through the pages of a list until it is enough, there are no more, or there is no end to them. */
export async function listing(
  description: Description,
  operation: Operation,
  ask: (edit: (request: CaseRequest) => CaseRequest) => Promise<Shown>,
  isEnough: (items: readonly JsonObject[]) => boolean = () => false,
): Promise<Listing> {
  const pages = new Pages(description, operation);
  const shown: Shown[] = [];
  let query: PageQuery | 'end' | undefined = pages.first;
  while (typeof query === 'object' && shown.length < mostPages) {
    const asked = query;
    let answer = await ask((request) => paged(operation, request, asked));
    // a server may bound what its description leaves open
    if (!answer.ok && shown.length === 0)
      answer = await ask((request) => paged(operation, request, { query: {} }));
    if (!answer.ok || !answer.items) return { operation, items: itemsIn(shown), isWhole: false };
    shown.push(answer);
    if (isEnough(itemsIn(shown))) break;
    query = pages.next(shown, asked);
  }
  return { operation, items: itemsIn(shown), isWhole: query === 'end' };
}

function itemsIn(shown: readonly Shown[]): JsonObject[] {
  return shown.flatMap(({ items = [] }) => items);
}

/** Without what is optional, which may leave things out. */
function paged({ parameters }: Operation, request: CaseRequest, { query, link }: PageQuery): CaseRequest {
  const required = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  const kept = Object.entries(request.query).filter(([name]) =>
    required.some((parameter) => parameter.name === name),
  );
  if (link !== undefined) return { ...request, query: {}, extra: { ...request.extra, query: [link] } };
  return { ...request, query: { ...Object.fromEntries(kept), ...query } };
}
