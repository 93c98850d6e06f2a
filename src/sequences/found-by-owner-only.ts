import { defineLaw, type LawObservation } from '../core/law.ts';
import { seenTwice } from '../core/new-things.ts';
import { needsCredentials } from '../core/operation.ts';
import { filterProbes } from '../openapi/filter-probes.ts';
import { othersSight } from '../openapi/others-sight.ts';
import { itemsOf, ThingList } from '../openapi/thing-list.ts';

export default defineLaw({
  id: 'found-by-owner-only',
  title: 'What is kept from other credentials is not found with them through a filter',
  requirement: 'MUST',
  basis: {
    clause: 'OWASP API Security Top 10 2023, API1 Broken Object Level Authorization',
    url: 'https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/',
  },
  why: 'Whoever searches sees what belongs to somebody else.',
  needs: ['create', 'list'],
  isAlone: true,
  appliesTo: (resource, description) =>
    needsCredentials(resource.create[0]) &&
    needsCredentials(resource.list[0]) &&
    filterProbes(resource, description, []).length > 0,
  async *play(stage) {
    const { resource, description } = stage;
    if (!stage.hasOther) return stage.giveUp('there is no second credential');
    const thing = await stage.make();
    const { listed, isForbidden } = await othersSight(stage, thing);
    if (listed !== false) return stage.giveUp('the second credential is shown it without a filter');
    const own = itemsOf(await new ThingList(stage, [thing]).whole()).find((item) =>
      stage.isListed(thing, [item]),
    );
    const theirs = new ThingList(stage, [thing], true);
    const asked = new Set<string>();
    for (const { parameter, query, suits } of filterProbes(resource, description, own ? [own] : [])) {
      if (!own || asked.has(parameter.name) || suits(own) !== true) continue;
      asked.add(parameter.name);
      const look = async (): Promise<LawObservation | undefined> => {
        const items = itemsOf(await theirs.walk(theirs.sizes.at(-1), query));
        if (!items.some((item) => stage.isListed(thing, [item]))) return undefined;
        return {
          operation: theirs.list,
          at: `/query/${parameter.name}`,
          keyword: 'found',
          summary: `a ${resource.name} of one credential is listed for another one that asks with ${JSON.stringify(query)}`,
          expected: 'a list without it, as without a filter',
          actual: 'an item of the list',
          // a list may show to everybody what only some may look into
          requirement: isForbidden ? 'SHOULD' : 'MUST',
        };
      };
      const found = await seenTwice(look);
      if (found) yield found;
    }
  },
});
