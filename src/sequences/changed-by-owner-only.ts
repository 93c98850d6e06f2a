import { defineLaw } from '../core/law.ts';
import { needsCredentials } from '../core/operation.ts';
import { differences } from '../core/same-value.ts';
import { isKept, isRefused } from '../openapi/others-sight.ts';

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
    let thing = await stage.make();
    if (!(await isKept(stage, thing))) return stage.giveUp('nothing is kept from the second credential');
    for (const operation of [
      ...resource.update,
      ...resource.replace,
      ...resource.actions,
      ...resource.remove,
    ]) {
      const before = await stage.look(thing);
      const answer = await stage.send(operation, thing, { asOther: true, isNew: true, intent: 'survive' });
      const after = await stage.send(read, thing, { intent: 'survive' });
      const isGone = isRefused(after);
      const changed = differences(before, after.fields ?? {});
      // what was taken may have changed what is not shown
      if (answer.ok || isGone) thing = await stage.make();
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
