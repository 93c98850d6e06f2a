import { defineLaw } from '../core/law.ts';
import { differences } from '../core/same-value.ts';

export default defineLaw({
  id: 'deleted-is-gone',
  title: 'What was deleted can no longer be read',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §9.3.5 DELETE',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.5',
  },
  why: 'Data that somebody has deleted is still given out.',
  needs: ['create', 'read', 'remove'],
  async *play(stage) {
    const { resource } = stage;
    const [[read], [remove]] = [resource.read, resource.remove];
    if (!read || !remove) return;
    const thing = await stage.some(false);
    const before = await stage.send(read, thing);
    if (!before.ok) stage.giveUp('it could not be read before it was deleted');
    const removed = await stage.send(remove, thing);
    // RFC 9110 §15.3.3: 202 promises nothing
    if (!removed.ok || removed.status === 202) stage.giveUp(`it was not deleted (${removed.status})`);
    const after = await stage.settled(
      () => stage.send(read, thing),
      (shown) => !shown.ok,
    );
    if (!after.ok) return;
    // soft delete: it stays readable and says that it is deleted
    if (differences(before.fields ?? {}, after.fields ?? {}).length > 0) return;
    yield {
      operation: remove,
      at: '/status',
      keyword: 'still-there',
      summary: `a ${resource.name} that was deleted (${removed.status}) can still be read, unchanged`,
      expected: '404 or 410',
      actual: String(after.status),
    };
  },
});
