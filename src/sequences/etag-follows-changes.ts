import { defineLaw, type LawObservation, type Shown } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import { changersOf } from '../core/resource.ts';
import { differences } from '../core/same-value.ts';
import { entityTag, hasOtherTag, hasSameContent, isStrongTag } from '../protocol/entity-tag.ts';

const answerOf = ({ exchange }: Shown) => exchange.answer.response;
const tagOf = (shown: Shown) => entityTag(answerOf(shown));

export default defineLaw({
  id: 'etag-follows-changes',
  title: 'An entity tag changes with what it names, and only with it',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §8.8.1 Weak versus Strong, §8.8.3 ETag',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-8.8.1',
  },
  why: 'Caches go on showing what is past, and changes overwrite each other, or nothing is ever found unchanged.',
  needs: ['create', 'read'],
  async *play(stage) {
    const { resource } = stage;
    const [read] = resource.read;
    const thing = await stage.makeFull();
    const [first, second] = [await stage.reread(thing), await stage.reread(thing)];
    const tag = tagOf(second);
    if (!read || !tag) return stage.giveUp('reading it tells no entity tag');
    const wrong = (
      operation: Operation,
      keyword: string,
      summary: string,
      [expected, actual]: readonly [string, string],
    ): LawObservation => ({ operation, at: '/headers/etag', keyword, summary, expected, actual });
    const name = `of a ${resource.name}`;
    const isOther = (one: Shown, other: Shown): boolean => hasOtherTag(answerOf(one), answerOf(other));
    if (isOther(first, second)) {
      const summary = `the tag ${name} differs each time it is read`;
      return yield wrong(read, 'unsteady', summary, [`${tagOf(first)}`, tag]);
    }
    if (isOther(thing.made, first)) {
      const summary = `the tag ${name} in the answer that made it is not the one when it is read`;
      yield wrong(thing.made.operation, 'created', summary, [tag, `${tagOf(thing.made)}`]);
    }
    for (const operation of changersOf(resource).slice(0, 3)) {
      const before = await stage.reread(thing);
      const { shown } = await stage.change(operation, thing, await stage.look(thing));
      if (!shown) continue;
      const hasChanged = ({ fields = {} }: Shown) => differences(before.fields ?? {}, fields).length > 0;
      const after = await stage.settled(() => stage.reread(thing), hasChanged);
      const [old, now] = [tagOf(before), tagOf(after)];
      if (old && old === now && hasChanged(after) && hasSameContent(answerOf(first), answerOf(second))) {
        const requirement = isStrongTag(old) ? 'MUST' : 'SHOULD';
        const summary = `the tag ${name} stays when the ${resource.name} is changed`;
        yield { ...wrong(operation, 'unchanged', summary, ['another tag', old]), requirement };
      } else if (isOther(shown, after)) {
        const summary = `the tag ${name} in the answer to a change is not the one when it is read after that`;
        yield wrong(operation, 'changed', summary, [`${now}`, `${tagOf(shown)}`]);
      }
    }
  },
});
