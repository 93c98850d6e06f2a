import { defineLaw } from '../core/law.ts';
import { pageParameters } from '../openapi/page-parameters.ts';
import { itemsOf, ThingList } from '../openapi/thing-list.ts';

const mostReads = 8;
const mostPages = 20;
/** Of things in no order, this many reads rarely show the same. */
const enoughAlike = 5;

export default defineLaw({
  id: 'order-is-steady',
  title: 'A list that is read in parts keeps its order as long as nothing changes',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §9.3.1 GET: the current representation',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.1',
  },
  why: 'Whoever asks for a part of the things gets any of them: some are seen twice and others never.',
  needs: ['create', 'list'],
  isAlone: true,
  isApart: true,
  appliesTo: ({ list: [list] }, description) =>
    list !== undefined && pageParameters(list, description).size !== undefined,
  async *play(stage) {
    const list = new ThingList(stage, await stage.several(4));
    const { size } = list.parameters;
    const most = list.sizes.at(-1);
    if (!size || most === undefined) return stage.giveUp('no size of a page is known to be allowed');
    const orders: string[] = [];
    while (orders.length < mostReads && !isSame(orders)) {
      const walk = await list.walk(most);
      if (walk.pages.length > mostPages) return stage.giveUp('its pages are too many to be read again');
      const order = list.order(itemsOf(walk)) ?? stage.giveUp('the list does not show all that was made');
      orders.push(order.map((index) => index + 1).join(' '));
    }
    // what is late is put into its place once
    const changes = orders.filter((order, index) => index > 0 && order !== orders[index - 1]).length;
    if (changes < 2) return;
    yield {
      operation: list.list,
      at: '',
      keyword: 'order',
      summary: `the list shows each ${stage.resource.name} in another place each time, although nothing changes`,
      expected: `the four that were made in one order, as ${orders[0]}`,
      actual: orders.join(', then '),
      declaredAt: size.pointer,
    };
  },
});

function isSame(orders: readonly string[]): boolean {
  return orders.length >= enoughAlike && new Set(orders).size === 1;
}
