import { defineLaw } from '../core/law.ts';
import { valueAt } from '../core/pointer.ts';
import { type Difference, differences, isSameValue } from '../core/same-value.ts';

export default defineLaw({
  id: 'actions-are-kept',
  title: 'What an action says that it did is seen afterwards',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §9.3.3 POST, §15.3.1 200 OK',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.1',
  },
  why: 'A client is told that something was done, and it was not.',
  needs: ['create', 'read', 'actions'],
  async *play(stage) {
    const { name, actions, identifiers } = stage.resource;
    let played = 0;
    for (const operation of actions.slice(0, 3)) {
      const thing = await stage.make();
      const before = await stage.look(thing);
      let done: Difference[] = [];
      // doing it again is often fine, and must not undo it
      for (const time of ['once', 'twice']) {
        const { ok, status, fields: answered } = await stage.send(operation, thing, { intent: 'survive' });
        if (!ok || status === 202 || !answered) break;
        // what has another name is another thing: a copy, or what came of it
        const isOther = ({ pointer }: (typeof identifiers)[number]): boolean =>
          pointer !== undefined && !isSameValue(valueAt(before, pointer), valueAt(answered, pointer));
        if (identifiers.some(isOther)) break;
        played += 1;
        if (time === 'once') done = differences(before, answered);
        const undone = (now: typeof before) =>
          done.filter(({ at, one, other }) => {
            const value = valueAt(now, at);
            const isSaid = isSameValue(valueAt(answered, at), other);
            return isSaid && isSameValue(value, one) && !isSameValue(value, other);
          });
        const { fields: now = {} } = await stage.reread(thing, (seen) => undone(seen).length === 0);
        for (const { at, one, other } of undone(now)) {
          const summary = `${operation.id}, sent ${time}, answers with another ${at} of the ${name} than is read then`;
          const [expected, actual] = [JSON.stringify(other), JSON.stringify(one)];
          yield { operation, at, keyword: 'undone', summary, expected, actual };
        }
        if (done.length === 0) break;
      }
    }
    if (played === 0) stage.giveUp('no action on it showed what it did');
  },
});
