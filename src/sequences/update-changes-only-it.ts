import { defineLaw } from '../core/law.ts';
import { changersOf } from '../core/resource.ts';
import { differences } from '../core/same-value.ts';

export default defineLaw({
  id: 'update-changes-only-it',
  title: 'A change of one thing leaves the others as they were',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §9.3.4 PUT; RFC 5789 §2 PATCH',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.4',
  },
  why: 'What somebody does to his thing is done to those of others.',
  needs: ['create', 'read'],
  appliesTo: (resource) => changersOf(resource).length > 0,
  async *play(stage) {
    const { name } = stage.resource;
    const it = await stage.some(true);
    const other = await stage.makeFull(it);
    if (!other.made.fields || stage.isListed(it, [other.made.fields]) !== false)
      return stage.giveUp('what was made are not two things');
    const shown = await stage.look(other);
    let reason = 'nothing changes it';
    let played = 0;
    for (const operation of changersOf(stage.resource).slice(0, 3)) {
      const {
        fields,
        shown: changed,
        reason: refusal,
      } = await stage.change(operation, it, await stage.look(it));
      reason = refusal;
      if (!changed) continue;
      played += 1;
      const { fields: now = {} } = await stage.reread(other);
      for (const { at, one, other: seen } of differences(shown, now)) {
        if (!Object.hasOwn(fields, at.split('/')[1] ?? '')) continue;
        const summary = `a change of ${at} of a ${name} changes that of another one`;
        const [expected, actual] = [JSON.stringify(one), JSON.stringify(seen)];
        yield { operation, at, keyword: 'others', summary, expected, actual };
      }
    }
    if (played === 0) stage.giveUp(reason);
  },
});
