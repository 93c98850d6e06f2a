import { defineLaw } from '../core/law.ts';
import { lostChanges } from '../core/lost-changes.ts';
import { changersOf } from '../core/resource.ts';
import { isServersId } from '../core/servers-id.ts';
import { isServersTime } from '../core/servers-time.ts';

export default defineLaw({
  id: 'updated-is-persisted',
  title: 'What was changed stays changed',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §9.3.4 PUT; RFC 5789 §2 PATCH',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.4',
  },
  why: 'A client is told that its change was made, and it is lost.',
  needs: ['create', 'read'],
  appliesTo: (resource) => changersOf(resource).length > 0,
  async *play(stage) {
    const { name } = stage.resource;
    const thing = await stage.some(true);
    let reason = 'nothing changes it';
    let played = 0;
    for (const operation of changersOf(stage.resource).slice(0, 3)) {
      const before = await stage.look(thing);
      const { fields, shown, reason: refusal } = await stage.change(operation, thing, before);
      if (!shown) {
        reason = refusal;
        continue;
      }
      played += 1;
      const lost = (now: typeof before) =>
        lostChanges(before, fields, now).filter(
          ({ at }) => !isServersTime(thing.sent, before, at) && !isServersId(thing.sent, before, at),
        );
      const { fields: now = {} } = await stage.reread(thing, (seen) => lost(seen).length === 0);
      for (const { at, one, other } of lost(now)) {
        const summary = `a change of ${at} of a ${name} was answered with ${shown.status}, and it is lost`;
        const [expected, actual] = [JSON.stringify(one), JSON.stringify(other)];
        yield { operation, at, keyword: 'lost', summary, expected, actual };
      }
      const isLost = (at: string) => lost(now).some((one) => one.at === at);
      for (const { at, one, other } of lost(shown.fields ?? {}).filter(({ at }) => !isLost(at))) {
        const summary = `a change of ${at} of a ${name} is answered with what was there before it`;
        const [expected, actual] = [JSON.stringify(one), JSON.stringify(other)];
        yield { operation, at, keyword: 'past', summary, expected, actual, requirement: 'SHOULD' };
      }
    }
    if (played === 0) stage.giveUp(reason);
  },
});
