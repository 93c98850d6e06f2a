import { defineLaw } from '../core/law.ts';
import { differences } from '../core/same-value.ts';
import { needsCredentials } from '../openapi/needs-credentials.ts';
import { isPrivate, isRefused, othersSight } from '../openapi/others-sight.ts';

export default defineLaw({
  id: 'changed-by-owner-only',
  title: 'What is kept from other credentials is not changed or removed with them',
  requirement: 'MUST',
  basis: {
    clause: 'OWASP API Security Top 10 2023, API1 Broken Object Level Authorization',
    url: 'https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/',
  },
  why: 'Whoever knows or guesses a name changes or removes what belongs to somebody else.',
  needs: ['create', 'read'],
  isAlone: true,
  appliesTo: ({ create: [create], update, replace, actions, remove }) =>
    needsCredentials(create) && [...update, ...replace, ...actions, ...remove].length > 0,
  async *play(stage) {
    const { resource } = stage;
    const [read] = resource.read;
    if (!stage.hasOther || !read) return stage.giveUp('there is no second credential');
    const sight = await othersSight(stage, await stage.make());
    if (!isPrivate(sight)) return stage.giveUp('nothing is kept from the second credential');
    for (const operation of [
      ...resource.update,
      ...resource.replace,
      ...resource.actions,
      ...resource.remove,
    ]) {
      const thing = await stage.make();
      const look = () => stage.send(read, thing, { intent: 'survive' });
      const [one, two] = [await look(), await look()];
      if (!one.fields || !two.fields) continue;
      const volatile = differences(one.fields, two.fields).map(({ at }) => at);
      const answer = await stage.send(operation, thing, { asOther: true, isNew: true, intent: 'survive' });
      const after = await look();
      const isGone = isRefused(after);
      const changed = differences(one.fields, after.fields ?? {}).filter(({ at }) => !volatile.includes(at));
      if (!isGone && changed.length === 0) continue;
      yield {
        operation,
        at: '/status',
        keyword: isGone ? 'removed' : 'changed',
        summary: `a ${resource.name} of one credential is ${isGone ? 'removed' : 'changed'} with another one (${answer.status})`,
        expected: 'no effect',
        actual: isGone ? String(after.status) : `${changed[0]?.at} is another`,
      };
    }
  },
});
