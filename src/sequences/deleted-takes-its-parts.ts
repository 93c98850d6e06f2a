import { defineLaw } from '../core/law.ts';
import { differences } from '../core/same-value.ts';

export default defineLaw({
  id: 'deleted-takes-its-parts',
  title: 'What stands in a thing that was deleted is gone with it',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §9.3.5 DELETE; RFC 3986 §3.3 Path',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.5',
  },
  why: 'Data that somebody has deleted is still given out to whoever knows its address.',
  needs: ['create', 'list'],
  isApart: true,
  // only what is found below its parent is a part of it
  appliesTo: ({ parent, list: [list] }) =>
    parent !== undefined && parent.remove.length > 0 && (list?.path.startsWith(`${parent.path}/`) ?? false),
  async *play(stage) {
    const { name, parent, list: lists } = stage.resource;
    const [[list], [remove], [read]] = [lists, parent?.remove ?? [], parent?.read ?? []];
    if (!list || !remove || !read) return stage.giveUp('nothing removes and reads what it stands in');
    const thing = await stage.make();
    const find = async () => stage.itemsOf(thing, (await stage.list(thing)).items)?.[0];
    const before = await find();
    if (!before) return stage.giveUp('it was not seen in the list before');
    const removed = await stage.send(remove, thing);
    if (!removed.ok || removed.status === 202)
      return stage.giveUp(`that was not deleted (${removed.status})`);
    const gone = await stage.settled(
      () => stage.send(read, thing),
      ({ ok }) => !ok,
    );
    // soft delete: it is still there, and so may be what stands in it
    if (![404, 410].includes(gone.status)) return stage.giveUp(`it is not gone after that (${gone.status})`);
    for (const ms of [0, 100, 500]) {
      await stage.wait(ms);
      const after = await find();
      // it may stay in the list and say that it is deleted
      if (!after || differences(before, after).length > 0) return;
    }
    yield {
      operation: list,
      at: '/status',
      keyword: 'orphans',
      summary: `a ${name} is still listed although the ${parent?.name} that it stood in was deleted`,
      expected: '404, 410 or a list without it',
      actual: 'a list with it',
    };
  },
});
