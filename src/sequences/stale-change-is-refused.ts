import { defineLaw, type LawObservation } from '../core/law.ts';
import { differences } from '../core/same-value.ts';
import { conditionalChange, conditionalChangers } from '../openapi/conditional-change.ts';
import { strongTag } from '../protocol/entity-tag.ts';

export default defineLaw({
  id: 'stale-change-is-refused',
  title: 'A change of what has changed since it was seen is refused',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §13.1.1 If-Match',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-13.1.1',
  },
  why: 'Of two people who change the same thing, one loses the work and nobody is told.',
  needs: ['create', 'read'],
  appliesTo: (resource) => conditionalChangers(resource).length > 0,
  async *play(stage) {
    const { name } = stage.resource;
    let played = 0;
    for (const operation of conditionalChangers(stage.resource)) {
      const conditional = await conditionalChange(stage, operation, strongTag);
      if (!conditional) continue;
      const { thing, change, tag, tagNow } = conditional;
      // without a change in between, the tag is not stale
      const between = await change(await stage.look(thing), tag);
      const made = between.ok ? between : await change(await stage.look(thing), '*');
      if (!made.ok || (await tagNow()) === tag) continue;
      played += 1;
      const current = await stage.look(thing);
      const stale = await change(current, tag);
      const [effect] = differences(current, await stage.look(thing));
      const wrong = (keyword: string, tells: string, expected: string, actual: string): LawObservation => {
        const summary = `a change of a ${name} ${tells}`;
        return { operation, at: '/status', keyword, summary, expected, actual };
      };
      const { status } = stale;
      // RFC 9110 §15.3.3: 202 promises nothing
      if (stale.ok && status !== 202)
        yield wrong('stale', 'with the tag that it had before is made', '412', String(status));
      else if (effect) yield wrong('effect', `is refused (${status}) and made`, 'no change', effect.at);
    }
    if (played === 0) stage.giveUp('no change was made');
  },
});
