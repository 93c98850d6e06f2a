import type { JsonObject } from '../core/json.ts';
import { defineLaw } from '../core/law.ts';
import { valueAt } from '../core/pointer.ts';
import { isNothing, isSameValue } from '../core/same-value.ts';
import { mergePatches } from '../openapi/merge-patches.ts';

export default defineLaw({
  id: 'null-removes',
  title: 'A null in a merge patch removes what it names, and nothing beside it',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 7396 §2 Processing Merge Patch Documents',
    url: 'https://www.rfc-editor.org/rfc/rfc7396.html#section-2',
  },
  why: 'What a client has removed is still there, or more is gone than it has removed.',
  needs: ['create', 'read', 'update'],
  appliesTo: ({ update }) =>
    update.some(({ body }) => body?.content.some(({ type }) => /merge-patch\+json/i.test(type))),
  async *play(stage) {
    const operation = stage.resource.update.find(({ method }) => method === 'patch');
    if (!operation) return;
    const thing = await stage.makeFull();
    const writing = await stage.writing(operation, thing);
    if (!writing) return stage.giveUp(`${operation.id} takes no fields`);
    if (writing.merges !== 'stated') stage.giveUp('what it takes is no merge patch');
    let before = await stage.look(thing);
    let played = 0;
    for (const { patch, removes, keeps } of mergePatches(writing, before)) {
      const { ok, status } = await stage.send(operation, thing, { fields: patch, intent: 'survive' });
      if (!ok || status === 202) continue;
      played += 1;
      const old = before;
      const kept = (at: string) => valueAt(patch, at) ?? valueAt(old, at);
      const stay = (now: JsonObject): string[] =>
        removes.filter(
          (at) => !isNothing(valueAt(old, at)) && isSameValue(valueAt(old, at), valueAt(now, at)),
        );
      const gone = (now: JsonObject): string[] =>
        keeps.filter((at) => !isSameValue(kept(at), valueAt(now, at)));
      const suits = (now: JsonObject): boolean => stay(now).length + gone(now).length === 0;
      const { fields: now } = await stage.reread(thing, suits);
      if (!now) continue;
      const actual = (at: string): string => JSON.stringify(valueAt(now, at)) ?? 'nothing';
      for (const at of stay(now)) {
        const summary = `a null for ${at} in a merge patch leaves it as it was`;
        yield { operation, at, keyword: 'kept', summary, expected: 'nothing', actual: actual(at) };
      }
      for (const at of gone(now)) {
        const summary = `a merge patch of what stands beside ${at} changes it`;
        const expected = JSON.stringify(kept(at)) ?? 'nothing';
        yield { operation, at, keyword: 'beside', summary, expected, actual: actual(at) };
      }
      before = now;
    }
    if (played === 0) stage.giveUp('no patch with a null or an object was taken');
  },
});
