import { responseFor } from '../core/declared-response.ts';
import { defineLaw } from '../core/law.ts';
import { changersOf } from '../core/resource.ts';

export default defineLaw({
  id: 'gone-is-refused',
  title: 'What was deleted cannot be changed',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §15.5.5 404 Not Found, §9.3.4 PUT',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.4',
  },
  why: 'A client is told that its change was made to what is not there, or brings back what was deleted.',
  needs: ['create', 'read', 'remove'],
  async *play(stage) {
    const { name, read: reads, remove: removes } = stage.resource;
    const [[read], [remove]] = [reads, removes];
    if (!read || !remove) return;
    const thing = await stage.some(true);
    const before = await stage.look(thing);
    const removed = await stage.send(remove, thing);
    if (!removed.ok || removed.status === 202) return stage.giveUp(`it was not deleted (${removed.status})`);
    const gone = await stage.settled(
      () => stage.send(read, thing),
      ({ ok }) => !ok,
    );
    if (![404, 410].includes(gone.status)) return stage.giveUp(`it is not gone after that (${gone.status})`);
    // RFC 9110 §9.2.2: deleting again may succeed; that it does not crash is for another check
    await stage.send(remove, thing, { intent: 'survive' });
    for (const operation of changersOf(stage.resource).slice(0, 3)) {
      const writing = await stage.writing(operation, thing);
      if (!writing) continue;
      const fields = writing.content(before, writing.other(before));
      const { ok, status } = await stage.send(operation, thing, { fields, intent: 'survive' });
      // RFC 9110 §9.3.4: a PUT may make what is not there, and says so with 201
      if (!ok || status === 201 || status === 202) continue;
      const isStated = operation.method === 'put' || responseFor(operation, 404)?.status === '404';
      yield {
        operation,
        at: '/status',
        keyword: 'gone',
        summary: `a change of a ${name} that was deleted is answered with ${status}`,
        expected: operation.method === 'put' ? '404, 410 or 201' : '404 or 410',
        actual: String(status),
        ...(isStated ? { requirement: 'MUST' as const } : {}),
      };
    }
  },
});
