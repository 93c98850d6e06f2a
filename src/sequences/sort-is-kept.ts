import { defineLaw, type LawObservation } from '../core/law.ts';
import { newThings, seenTwice } from '../core/new-things.ts';
import { pagesAround } from '../openapi/page-window.ts';
import { orderedTexts, sortableFields } from '../openapi/sortable-fields.ts';
import { itemsOf, ThingList } from '../openapi/thing-list.ts';

/** Neither in order nor in reverse. */
const made = [1, 2, 0];

export default defineLaw({
  id: 'sort-is-kept',
  title: 'A list is sorted as it was asked to be',
  requirement: 'SHOULD',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.12 Parameter Object',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#parameter-object',
  },
  why: 'A client shows as the first what is not, and looks for things where they are not.',
  needs: ['create', 'list'],
  isAlone: true,
  appliesTo: (resource, description) => sortableFields(resource, description).length > 0,
  async *play(stage) {
    const { resource } = stage;
    const [create] = resource.create;
    for (const { field, waysToSort } of sortableFields(resource, stage.description)) {
      const texts = orderedTexts(stage.next());
      const known = create ? await stage.known(create) : {};
      if (create && !stage.isAllowed(create, { ...known, [field]: texts[0] ?? '' })) continue;
      const list = new ThingList(
        stage,
        await newThings(stage, made.length, (index) => ({ [field]: texts[made[index] ?? 0] ?? '' })),
      );
      const wordsOf = (order: readonly number[]) => order.map((index) => texts[made[index] ?? 0]).join(', ');
      for (const { isDescending, query, parameter } of waysToSort) {
        const wanted = isDescending ? [1, 0, 2] : [2, 0, 1];
        const found = await seenTwice(async (): Promise<LawObservation | undefined> => {
          const whole = itemsOf(await list.whole(query));
          const window = await pagesAround(list, whole, stage.description, query);
          const isWhole = window?.walk.pages.every(
            ({ shown, items }) => shown.ok && items.length <= window.size,
          );
          // what is not where it stands in the whole list is sorted on each page by itself
          const small = isWhole ? (list.order(itemsOf(window?.walk)) ?? []) : wanted;
          const order = [list.order(whole) ?? wanted, small].find((one) => String(one) !== String(wanted));
          if (!order) return undefined;
          const keyword = isDescending ? 'descending' : 'ascending';
          const summary = `the ${resource.name} list is not sorted by ${field} as ${JSON.stringify(query)} asks`;
          const [expected, actual] = [
            wordsOf(wanted),
            wordsOf(order) || 'others on the pages where they stand',
          ];
          const [operation, declaredAt] = [list.list, parameter.pointer];
          return { operation, at: '', keyword, summary, expected, actual, declaredAt };
        });
        if (found) yield found;
      }
    }
  },
});
