import { defineLaw } from '../core/law.ts';
import { differences, isNothing } from '../core/same-value.ts';
import { answerFields, mayStayAway } from '../openapi/answer-fields.ts';

export default defineLaw({
  id: 'answers-agree',
  title: 'What one answer says of a thing, another does not contradict',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §3.2 Representations, §9.3.1 GET',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-3.2',
  },
  why: 'Which of the answers is right depends on which one a client happens to ask.',
  needs: ['create', 'read'],
  async *play(stage) {
    const { name, list: lists, read: reads } = stage.resource;
    const [[read], [list]] = [reads, lists];
    if (!read) return;
    const thing = await stage.makeFull();
    const { made, sent } = thing;
    const shown = await stage.look(thing);
    const expected = 'the same in both';
    // what was not sent may be worked out later, and what was accepted with 202 may not be there yet
    const answered = Object.entries(made.status === 202 ? {} : (made.fields ?? {})).filter(
      ([key]) => key in sent,
    );
    for (const { at, one, other } of differences(Object.fromEntries(answered), shown)) {
      const summary = `creating a ${name} is answered with another ${at} than is read afterwards`;
      const actual = `${JSON.stringify(one)}, and then ${JSON.stringify(other)}`;
      yield { operation: made.operation, at, keyword: 'created', summary, expected, actual };
    }
    const declared = answerFields(stage.description, stage.resource, read).map((field) => field.name);
    const { fields: last = shown } = await stage.reread(thing);
    for (const [key, value] of answered) {
      if (!isNothing(last[key]) || !declared.includes(key) || mayStayAway(key, value)) continue;
      const summary = `creating a ${name} is answered with ${key}, and it is read without it`;
      const actual = `${JSON.stringify(value)}, and then nothing`;
      yield { operation: made.operation, at: `/${key}`, keyword: 'dropped', summary, expected, actual };
    }
    if (!list) return;
    const find = async () => {
      const { items } = await stage.list(thing, (seen) => stage.isListed(thing, seen) === true);
      return stage.itemsOf(thing, items)?.[0];
    };
    const item = await find();
    if (!item || differences(shown, item).length === 0) return;
    await stage.wait(400);
    const again = await find();
    for (const { at, one, other } of differences(await stage.look(thing), again ?? {})) {
      const summary = `a list says otherwise of ${at} than the ${name} itself`;
      const actual = `${JSON.stringify(one)}, and in the list ${JSON.stringify(other)}`;
      yield { operation: list, at, keyword: 'listed', summary, expected, actual };
    }
  },
});
