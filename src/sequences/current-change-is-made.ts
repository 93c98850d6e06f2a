import { defineLaw, type LawObservation } from '../core/law.ts';
import { conditionalChange, conditionalChangers } from '../openapi/conditional-change.ts';
import { declaresStatus } from '../openapi/conditions.ts';
import { strongTag } from '../protocol/entity-tag.ts';

export default defineLaw({
  id: 'current-change-is-made',
  title:
    'A change of what is as it was seen is not refused for that, and one without a condition is where it must have one',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §13.1.1 If-Match; RFC 6585 §3 428 Precondition Required',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-13.1.1',
  },
  why: 'A client that does everything right cannot change anything, or one that does not overwrites what it never saw.',
  needs: ['create', 'read'],
  appliesTo: (resource) => conditionalChangers(resource).length > 0,
  async *play(stage) {
    const { name } = stage.resource;
    let played = 0;
    for (const operation of conditionalChangers(stage.resource)) {
      const conditional = await conditionalChange(stage, operation, strongTag);
      if (!conditional) continue;
      const { thing, change, tag, tagNow } = conditional;
      const from = await stage.look(thing);
      if ((await tagNow()) !== tag) return stage.giveUp('its tag differs each time it is read');
      const wrong = (keyword: string, tells: string, expected: string, actual: number): LawObservation => {
        const summary = `a change of a ${name} ${tells}`;
        return { operation, at: '/status', keyword, summary, expected, actual: String(actual) };
      };
      const success = 'a status from 200 to 299';
      const right = await change(from, tag);
      if (right.status === 412) yield wrong('refused', 'with the tag that it has is refused', success, 412);
      const star = await change(await stage.look(thing), '*');
      if (star.status === 412) yield wrong('star', 'on condition that there is one is refused', success, 412);
      if (right.ok || star.ok) played += 1;
      if ((!right.ok && !star.ok) || !declaresStatus(operation, '428')) continue;
      const { ok, status } = await change(await stage.look(thing), undefined);
      if (ok)
        yield { ...wrong('unconditional', 'without a tag is made', '428', status), requirement: 'SHOULD' };
    }
    if (played === 0) stage.giveUp('no change was made');
  },
});
