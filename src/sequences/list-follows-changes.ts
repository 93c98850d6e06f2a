import { defineLaw } from '../core/law.ts';
import { lostChanges } from '../core/lost-changes.ts';
import { changersOf } from '../core/resource.ts';

export default defineLaw({
  id: 'list-follows-changes',
  title: 'A list shows what was changed',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §3.2 Representations, §9.3.1 GET',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-3.2',
  },
  why: 'Whoever reads the list works with what is no longer so.',
  needs: ['create', 'read', 'list'],
  appliesTo: (resource) => changersOf(resource).length > 0,
  async *play(stage) {
    const { name, list } = stage.resource;
    const [[operation], [lists]] = [changersOf(stage.resource), list];
    if (!operation || !lists) return;
    const thing = await stage.some(true);
    const find = async () => {
      const { items } = await stage.list(thing, (seen) => stage.isListed(thing, seen) === true);
      return stage.itemsOf(thing, items)?.[0];
    };
    const first = await find();
    if (!first) return stage.giveUp('it was not seen in the list before it was changed');
    const before = await stage.look(thing);
    const { fields, shown, reason } = await stage.change(operation, thing, before);
    if (!shown) return stage.giveUp(reason);
    const { fields: now = {} } = await stage.reread(thing);
    const taken = Object.fromEntries(
      Object.entries(fields).filter(
        ([key]) => lostChanges(before, { [key]: fields[key] ?? null }, now).length === 0,
      ),
    );
    let late = lostChanges(first, taken, (await find()) ?? {});
    for (const ms of [100, 500]) {
      if (late.length === 0) return;
      await stage.wait(ms);
      late = lostChanges(first, taken, (await find()) ?? {});
    }
    for (const { at, one, other } of late) {
      const summary = `a list shows ${at} of a ${name} as it was before it was changed`;
      const [expected, actual] = [JSON.stringify(one), JSON.stringify(other)];
      yield { operation: lists, at, keyword: 'stale', summary, expected, actual };
    }
  },
});
