import { defineLaw, type LawObservation } from '../core/law.ts';
import { seenTwice } from '../core/new-things.ts';
import { pageParameters } from '../openapi/page-parameters.ts';
import { pagesAround } from '../openapi/page-window.ts';
import { itemsOf, ThingList } from '../openapi/thing-list.ts';

export default defineLaw({
  id: 'pages-cover-list',
  title: 'The pages of a list show each thing once, and come to an end',
  requirement: 'SHOULD',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.12 Parameter Object',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#parameter-object',
  },
  why: 'A client that goes through the pages misses things, has some twice, or never stops.',
  needs: ['create', 'list'],
  isAlone: true,
  appliesTo({ list: [list] }, description) {
    const { size, start } = list ? pageParameters(list, description) : {};
    return size !== undefined || start !== undefined;
  },
  async *play(stage) {
    const { resource } = stage;
    const list = new ThingList(stage, await stage.several(4));
    const wrong = (keyword: string, tells: string, expected: string, actual: string): LawObservation => {
      const summary = `the pages of the ${resource.name} list ${tells}`;
      return { operation: list.list, at: '', keyword, summary, expected, actual };
    };
    const endless = wrong('endless', 'have no end', 'a last page', 'a page that was there before');
    const found = await seenTwice(async () => {
      const whole = await list.whole();
      if (whole.end === 'circle') return endless;
      const items = itemsOf(whole);
      const there = list.counts(items);
      if (there.filter((count) => count > 0).length < 2) return stage.giveUp('what was made was not found');
      const window = await pagesAround(list, items, stage.description);
      if (!window) return stage.giveUp('no border between pages was found that lies between two things');
      const { size, walk, beyond } = window;
      const { start } = pageParameters(list.list, stage.description);
      if (!start && walk.pages.length < 2) return stage.giveUp('nothing leads to a second page');
      if (walk.pages.some((page) => page.items.length > size)) return stage.giveUp('its pages are too large');
      if (walk.end === 'circle' || (walk.end === 'most' && whole.end === 'last')) return endless;
      if (walk.pages.some(({ shown }) => !shown.ok)) return stage.giveUp('a page was refused');
      const counts = list.counts(itemsOf(walk)).filter((_, index) => there[index] !== 0);
      const [lost, twice] = [counts.some((count) => count === 0), counts.some((count) => count > 1)];
      const once = 'each thing on one page';
      if (lost) return wrong('lost', 'leave one out', once, 'one on none of its pages');
      if (twice) return wrong('twice', 'show one twice', once, 'one on several pages');
      const shown = new Set(items.map((item) => JSON.stringify(item)));
      if (beyond?.items.some((item) => shown.has(JSON.stringify(item))))
        return wrong('beyond', 'go on behind the last one', 'nothing', 'things that were shown');
      return undefined;
    });
    if (found) yield found;
  },
});
