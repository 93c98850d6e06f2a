import type { JsonObject } from '../core/json.ts';
import { defineLaw, type LawObservation } from '../core/law.ts';
import { seenTwice } from '../core/new-things.ts';
import { selecting, selectionParameters } from '../openapi/selection-parameters.ts';
import { itemsOf, ThingList } from '../openapi/thing-list.ts';

export default defineLaw({
  id: 'selection-is-kept',
  title: 'A list that is asked for some fields shows no others',
  requirement: 'SHOULD',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.12 Parameter Object',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#parameter-object',
  },
  why: 'A client is sent what it did not want, and pays for it with time and memory.',
  needs: ['list'],
  appliesTo: (resource, description) =>
    selectionParameters(resource, description).some(({ optional }) => optional.length > 0),
  async *play(stage) {
    const list = new ThingList(stage, []);
    const items = itemsOf(await list.walk(list.sizes.at(-1)));
    for (const selection of selectionParameters(stage.resource, stage.description)) {
      const { name, pointer: declaredAt } = selection.parameter;
      const wanted = selection.selectable.find((one) => shownIn(items).has(one));
      const others = selection.optional.filter((one) => one !== wanted && shownIn(items).has(one));
      if (wanted === undefined || others.length === 0) continue;
      const query = { [name]: selecting(wanted, selection) };
      const look = async (): Promise<LawObservation | undefined> => {
        const seen = shownIn(itemsOf(await list.walk(list.sizes.at(-1), query)));
        const [tooMuch] = others;
        // a server may show some of them in any case
        if (tooMuch === undefined || !others.every((one) => seen.has(one))) return undefined;
        return {
          operation: list.list,
          at: `/query/${name}`,
          keyword: 'unselected',
          summary: `the ${stage.resource.name} list, asked with ${JSON.stringify(query)}, shows ${tooMuch} as well`,
          expected: `${wanted} and no other that may be left out`,
          actual: tooMuch,
          declaredAt,
        };
      };
      const found = await seenTwice(look);
      if (found) yield found;
    }
  },
});

/** The names of the fields that some item has a value for. */
function shownIn(items: readonly JsonObject[]): ReadonlySet<string> {
  const some = items.flatMap((item) => Object.entries(item).filter(([, value]) => value !== null));
  return new Set(some.map(([name]) => name));
}
