import { defineLaw } from '../core/law.ts';

export default defineLaw({
  id: 'delete-removes-only-it',
  title: 'Deleting one thing leaves the others',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §9.3.5 DELETE',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.5',
  },
  why: 'More is gone than somebody has deleted.',
  needs: ['create', 'read', 'remove'],
  async *play(stage) {
    const { name, read: reads, remove: removes } = stage.resource;
    const [[read], [remove]] = [reads, removes];
    if (!read || !remove) return;
    const first = await stage.makeFull();
    // side by side, so that what stands next to one in a store is ours
    const made = [first, ...(await Promise.all([1, 2, 3].map(() => stage.makeFull(first))))];
    // a server that deduplicates has made one thing only
    const isOne = made.some((thing, index) =>
      made.slice(0, index).some((other) => stage.isListed(thing, [other.made.fields ?? {}]) !== false),
    );
    if (isOne) return stage.giveUp('what was made are not several things');
    const left = [];
    for (const thing of made) if ((await stage.send(read, thing)).ok) left.push(thing);
    for (const it of [left[1], left[2]]) {
      if (!it || left.length < 2) return stage.giveUp('what was made could not be read');
      left.splice(left.indexOf(it), 1);
      const removed = await stage.send(remove, it);
      if (!removed.ok) return stage.giveUp(`it was not deleted (${removed.status})`);
      for (const other of left) {
        const { status } = await stage.reread(other);
        if (![404, 410].includes(status)) continue;
        yield {
          operation: remove,
          at: '/status',
          keyword: 'others',
          summary: `deleting a ${name} removes another one as well`,
          expected: 'the other one is still there',
          actual: String(status),
        };
        return;
      }
    }
  },
});
