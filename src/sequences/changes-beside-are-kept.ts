import type { Json, JsonObject } from '../core/json.ts';
import { defineLaw } from '../core/law.ts';
import { lostChanges } from '../core/lost-changes.ts';

/** Whoever is lucky once is not always. */
const rounds = 3;

export default defineLaw({
  id: 'changes-beside-are-kept',
  title: 'Of changes of different fields at the same time none is lost',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 5789 §2 PATCH; CWE-362 Race Condition',
    url: 'https://www.rfc-editor.org/rfc/rfc5789.html#section-2',
  },
  why: 'Two people save at the same moment, both are told that it is done, and the work of one is gone.',
  needs: ['create', 'read', 'update'],
  isAlone: true,
  appliesTo: ({ update }) => update.some(({ method }) => method === 'patch'),
  async *play(stage) {
    const { name, update } = stage.resource;
    const operation =
      update.find(({ method }) => method === 'patch') ?? stage.giveUp('nothing changes a part');
    const thing = await stage.some(true);
    const writing =
      (await stage.writing(operation, thing)) ?? stage.giveUp(`${operation.id} takes no fields`);
    const change = (from: JsonObject, key: string, value: Json = null) =>
      stage.send(operation, thing, { fields: writing.content(from, { [key]: value }), intent: 'survive' });
    for (let round = 0; round < rounds; round += 1) {
      const before = await stage.look(thing);
      const parts = Object.entries(writing.other(before))
        .filter(([key, value]) => Object.keys(writing.content(before, { [key]: value })).length === 1)
        .slice(0, 2);
      if (parts.length < 2) return stage.giveUp('no two fields can be changed alone');
      const answers = await Promise.all(parts.map(([key, value]) => change(before, key, value)));
      // RFC 9110 §15.3.3: 202 promises nothing
      const refused = answers.find(({ ok, status }) => !ok || status === 202);
      if (refused) return stage.giveUp(`one of two changes at once was not made (${refused.status})`);
      const both = Object.fromEntries(parts);
      const lostIn = (fields: JsonObject) => lostChanges(before, both, fields)[0];
      const { fields = {} } = await stage.reread(thing, (now) => !lostIn(now));
      const lost = lostIn(fields);
      if (!lost) continue;
      // a field that goes with the other one is lost when they come one after the other as well
      const wanted = writing.other(fields);
      const first = lost.at.slice(1);
      const second = parts.find(([key]) => key !== first)?.[0] ?? first;
      const turned = { [first]: wanted[first] ?? null, [second]: wanted[second] ?? null };
      await change(fields, first, wanted[first]);
      await stage.reread(thing);
      await change(fields, second, wanted[second]);
      const { fields: last = {} } = await stage.reread(thing);
      if (lostChanges(fields, turned, last).length > 0)
        return stage.giveUp('changes in turn are not kept either');
      const summary = `of two changes of a ${name} at the same time one is lost`;
      const [expected, actual] = [JSON.stringify(lost.one), JSON.stringify(lost.other)];
      return yield { operation, at: lost.at, keyword: 'lost', summary, expected, actual };
    }
  },
});
