import { defineLaw } from '../core/law.ts';
import { needsCredentials } from '../core/operation.ts';
import { isPrivate, othersMaking, othersSight } from '../openapi/others-sight.ts';

export default defineLaw({
  id: 'seen-by-owner-only',
  title: 'What is kept from other credentials is kept from them in every way',
  requirement: 'MUST',
  basis: {
    clause: 'OWASP API Security Top 10 2023, API1 Broken Object Level Authorization',
    url: 'https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/',
  },
  why: 'Whoever knows or guesses a name sees what belongs to somebody else.',
  needs: ['create'],
  isAlone: true,
  appliesTo: ({ create: [create], read: [read], list: [list] }) =>
    needsCredentials(create) &&
    [read, list].every((one) => !one || needsCredentials(one)) &&
    !!(read ?? list),
  async *play(stage) {
    const { resource } = stage;
    const [[create], [read], [list]] = [resource.create, resource.read, resource.list];
    if (!stage.hasOther) return stage.giveUp('there is no second credential');
    const thing = await stage.make();
    const sight = await othersSight(stage, thing);
    if (!isPrivate(sight)) return stage.giveUp('nothing is kept from the second credential');
    const common = { at: '/status', expected: 'nothing of it' };
    if (sight.read && read) {
      const summary = `a ${resource.name} of one credential, not listed for another one, is read with it`;
      yield { ...common, operation: read, keyword: 'read', summary, actual: 'all of it' };
    }
    if (sight.listed && list) {
      const summary = `a ${resource.name} of one credential is listed for another one, which cannot read it`;
      // a list may show to everybody what only some may look into
      const requirement = sight.isForbidden ? 'SHOULD' : 'MUST';
      yield {
        ...common,
        operation: list,
        keyword: 'listed',
        summary,
        actual: 'an item of the list',
        requirement,
      };
    }
    if (!create || !read) return;
    const maker = await othersMaking(stage, create, read);
    if (maker === undefined) return;
    const summary = `a ${resource.name} belongs to another credential than the one that it was made with`;
    const [expected, actual] = ['read by its maker', String(maker.status)];
    yield { ...common, operation: create, keyword: 'owner', summary, expected, actual };
  },
});
