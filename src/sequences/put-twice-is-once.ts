import type { JsonObject } from '../core/json.ts';
import { defineLaw } from '../core/law.ts';
import { differences } from '../core/same-value.ts';
import { isNotedTime } from '../core/servers-time.ts';

export default defineLaw({
  id: 'put-twice-is-once',
  title: 'The same PUT twice does what it does once',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §9.2.2 Idempotent Methods',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.2',
  },
  why: 'A client that did not get the answer and tries again, as it may, does something twice.',
  needs: ['create', 'read', 'replace'],
  async *play(stage) {
    const { name, replace, list } = stage.resource;
    const operation = replace.find(({ method }) => method === 'put');
    if (!operation) return stage.giveUp('nothing replaces it');
    const thing = await stage.makeFull();
    const writing = await stage.writing(operation, thing);
    if (!writing) return stage.giveUp(`${operation.id} takes no fields`);
    const before = await stage.look(thing);
    const fields = writing.content(before, writing.other(before));
    const put = () => stage.send(operation, thing, { fields, intent: 'survive' });
    const once = await put();
    if (!once.ok || once.status === 202) return stage.giveUp(`it was not replaced (${once.status})`);
    const first = await stage.look(thing);
    const twice = await put();
    // a precondition that the first one has used up
    if (!twice.ok) return stage.giveUp(`it was not replaced again (${twice.status})`);
    const sent = (seen: JsonObject): JsonObject =>
      Object.fromEntries(Object.entries(seen).filter(([key]) => key in fields));
    for (const { at, one, other } of differences(sent(first), sent(await stage.look(thing)))) {
      // when it was changed is another moment each time, whatever was sent
      if (isNotedTime(fields, first, at)) continue;
      const summary = `the same PUT of a ${name} changes ${at} once more`;
      const [expected, actual] = [JSON.stringify(one), JSON.stringify(other)];
      yield { operation, at, keyword: 'again', summary, expected, actual };
    }
    if (list.length === 0) return;
    const texts = Object.entries({ ...thing.own }).flatMap(([key, text]) =>
      [text, fields[key]].flatMap((one) => (typeof one === 'string' ? [{ key, one }] : [])),
    );
    const copies = async (): Promise<number> => {
      const { items } = await stage.list(thing);
      const own = stage.itemsOf(thing, items) ?? items;
      const others = items.filter((item) => !own.includes(item));
      return others.filter((item) => texts.some(({ key, one }) => item[key] === one)).length;
    };
    const found = await copies();
    if (found === 0 || !(await put()).ok) return;
    // what an earlier run has left does not become more
    const more = await copies();
    if (more <= found) return;
    const summary = `a PUT of a ${name} makes another one`;
    const actual = `${more} others with its texts in the list`;
    yield { operation, at: '/status', keyword: 'copies', summary, expected: 'one of it', actual };
  },
});
