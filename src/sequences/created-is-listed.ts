import type { JsonObject } from '../core/json.ts';
import { defineLaw } from '../core/law.ts';
import { narrowingQuery } from '../openapi/narrowing-query.ts';

export default defineLaw({
  id: 'created-is-listed',
  title: 'What was created is in its list',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §9.3.3 POST, §15.3.2 201 Created',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.2',
  },
  why: 'Whoever looks through the list never comes upon what was just created.',
  needs: ['create', 'list'],
  async *play(stage) {
    const thing = await stage.make();
    const { status } = thing.made;
    // RFC 9110 §15.3.3: 202 promises nothing
    if (status === 202) stage.giveUp('creating it was only accepted (202)');
    // what stands at the end of a page may stand at the start of the next one as well
    const isInside = (items: readonly JsonObject[]): boolean =>
      stage.isListed(thing, items) === true && stage.isListed(thing, items.slice(-1)) !== true;
    const look = () => stage.list(thing, isInside);
    let { items, isWhole, operation } = await look();
    // one that is late is not lost
    for (const ms of [100, 500]) {
      if (stage.isListed(thing, items) !== false) break;
      await stage.wait(ms);
      ({ items, isWhole, operation } = await look());
    }
    const isListed = stage.isListed(thing, items);
    if (isListed === undefined) stage.giveUp('the list does not say which things are in it');
    const often = (some: typeof items) => stage.itemsOf(thing, some)?.length ?? 0;
    // things that come and go may move one from page to page
    if (often(items) > 1 && often((await look()).items) > 1) {
      const summary = `a ${stage.resource.name} that was created once is in the list twice`;
      const actual = `${often(items)} times`;
      yield { operation, at: '/status', keyword: 'twice', summary, expected: 'once', actual };
    }
    if (isListed) return;
    if (!isWhole) stage.giveUp('the list goes on beyond what was looked at');
    const query = narrowingQuery(operation, thing.made.fields ?? {});
    const isNarrow = Object.keys(query).length > 0;
    const narrowed = isNarrow ? await stage.send(operation, thing, { query }) : undefined;
    if (narrowed?.items && stage.isListed(thing, narrowed.items)) return;
    yield {
      operation,
      at: '/status',
      keyword: 'unlisted',
      summary: `a ${stage.resource.name} that was created (${status}) is not in the list`,
      expected: 'the list with what was created in it',
      actual: `${items.length} others`,
    };
  },
});
