import { defineLaw } from '../core/law.ts';
import { differences } from '../core/same-value.ts';

export default defineLaw({
  id: 'deleted-is-unlisted',
  title: 'What was deleted is no longer in its list',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §9.3.5 DELETE',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.5',
  },
  why: 'A list leads to what is not there any more.',
  needs: ['create', 'list', 'remove'],
  async *play(stage) {
    const { name, remove: removes } = stage.resource;
    const [remove] = removes;
    if (!remove) return;
    const thing = await stage.some(false);
    const find = async () => {
      const { items } = await stage.list(thing, (seen) => stage.isListed(thing, seen) === true);
      return stage.itemsOf(thing, items)?.[0];
    };
    const before = await find();
    if (!before) return stage.giveUp('it was not seen in the list before it was deleted');
    const removed = await stage.send(remove, thing);
    // RFC 9110 §15.3.3: 202 promises nothing
    if (!removed.ok || removed.status === 202) return stage.giveUp(`it was not deleted (${removed.status})`);
    let after = await find();
    for (const ms of [100, 500]) {
      if (!after) return;
      await stage.wait(ms);
      after = await find();
    }
    // soft delete: it stays in the list and says that it is deleted
    if (!after || differences(before, after).length > 0) return;
    yield {
      operation: remove,
      at: '/status',
      keyword: 'still-listed',
      summary: `a ${name} that was deleted (${removed.status}) is still in the list, unchanged`,
      expected: 'the list without it',
      actual: 'the list with it',
    };
  },
});
