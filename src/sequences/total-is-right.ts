import { defineLaw, type LawObservation } from '../core/law.ts';
import { seenTwice } from '../core/new-things.ts';
import { totalIn } from '../openapi/page-answer.ts';
import { answerOf } from '../openapi/page-walk.ts';
import { itemsOf, ThingList } from '../openapi/thing-list.ts';

export default defineLaw({
  id: 'total-is-right',
  title: 'The total is how many things there are on all pages',
  requirement: 'SHOULD',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.17 Response Object',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#response-object',
  },
  why: 'A client shows pages that are empty, or never asks for those that are left.',
  needs: ['create', 'list'],
  isAlone: true,
  async *play(stage) {
    const list = new ThingList(stage, await stage.several(2));
    const [least] = list.sizes;
    const found = await seenTwice(async (): Promise<LawObservation | undefined> => {
      const whole = await list.whole();
      const [first] = whole.pages;
      const total = first && totalIn(answerOf(first.shown));
      if (total === undefined) return stage.giveUp('the list tells no total');
      const common = { operation: list.list, at: '', actual: String(total) };
      const small = least === undefined ? undefined : await list.ask({ query: querySize(list, least) });
      const other = small && totalIn(answerOf(small));
      if (other !== undefined && other !== total) {
        const summary = `the total of the ${stage.resource.name} list depends on the size of the page`;
        return { ...common, keyword: 'of-the-page', summary, expected: `${total}`, actual: `${other}` };
      }
      const items = itemsOf(whole);
      // there may be pages that nobody can ask for, or that were not asked for
      const isPart = whole.end !== 'last' || !list.parameters.start;
      if (items.length === total || (isPart && items.length < total)) return undefined;
      const summary = `the total of the ${stage.resource.name} list is not the number of things on its pages`;
      return { ...common, keyword: 'count', summary, expected: String(items.length) };
    });
    if (found) yield found;
  },
});

function querySize({ parameters: { size } }: ThingList, wanted: number) {
  return size ? { [size.name]: wanted } : {};
}
