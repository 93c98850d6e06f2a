import { defineLaw } from '../core/law.ts';
import { differences } from '../core/same-value.ts';
import { conditionalChange, conditionalChangers } from '../openapi/conditional-change.ts';
import { strongTag } from '../protocol/entity-tag.ts';

/** Whoever is lucky once is not always. */
const rounds = 3;

export default defineLaw({
  id: 'one-change-wins',
  title: 'Of two changes at the same time of what was seen with one tag, one is made',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §13.1.1 If-Match; §13.2.2 Precedence of Preconditions',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-13.1.1',
  },
  why: 'Both are told that nobody was faster, and the work of one is gone.',
  needs: ['create', 'read'],
  isAlone: true,
  appliesTo: (resource) => conditionalChangers(resource).length > 0,
  async *play(stage) {
    const { name } = stage.resource;
    let reason = 'nothing heeds a tag';
    for (const operation of conditionalChangers(stage.resource)) {
      const conditional = await conditionalChange(stage, operation, strongTag);
      if (!conditional) continue;
      const { thing, change, other, tagNow } = conditional;
      for (let round = 0; round < rounds; round += 1) {
        const tag = await tagNow();
        const from = await stage.look(thing);
        const next = other(from);
        // what is as it was need not get another tag, and what is there already may be said to be made
        if (differences(from, other(next)).length === 0) {
          reason = `${operation.id} knows no third state`;
          break;
        }
        const answers = await Promise.all([from, next].map((one) => change(one, tag)));
        // RFC 9110 §15.3.3: 202 promises nothing
        const made = answers.filter(({ ok, status }) => ok && status !== 202);
        reason = made.length === 0 ? `no change was made (${answers[0]?.status})` : '';
        if (made.length < 2) continue;
        // a tag that nobody looks at is told elsewhere
        const stale = await change(await stage.look(thing), tag);
        if (stale.ok) return stage.giveUp('a tag that it had before is taken');
        const summary = `two changes of a ${name} at the same time are both made, each on condition of one tag`;
        const common = { operation, at: '/status', keyword: 'both', expected: '412 for one of them' };
        return yield { ...common, summary, actual: made.map(({ status }) => status).join(' and ') };
      }
    }
    if (reason !== '') stage.giveUp(reason);
  },
});
