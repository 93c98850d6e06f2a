import { defineLaw } from '../core/law.ts';

export default defineLaw({
  id: 'refused-makes-nothing',
  title: 'What was refused to be created is not there',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §15.5 Client Error 4xx',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5',
  },
  why: 'A client that mends its request and sends it again makes the same thing twice.',
  needs: ['create', 'list'],
  async *play(stage) {
    const { name, create } = stage.resource;
    const [operation] = create;
    if (!operation) return;
    const thing = await stage.makeFull();
    const writing = await stage.writing(operation, thing);
    const [own] = Object.entries({ ...thing.own });
    if (!writing || !own) return stage.giveUp('nothing of it tells it apart');
    const [key] = own;
    const text = writing.other(thing.sent)[key];
    const broken = text && writing.broken(writing.content(thing.sent, { [key]: text }));
    if (!broken || broken[key] !== text) return stage.giveUp('nothing of it can be broken');
    const refuse = async () => {
      const { status } = await stage.send(operation, thing, { fields: broken, intent: 'survive' });
      const isRefused = status >= 400 && status < 500;
      if (!isRefused) stage.giveUp(`what the description forbids was not refused (${status})`);
      const { items } = await stage.list(thing);
      return { status, count: items.filter((item) => item[key] === text).length };
    };
    const { status, count } = await refuse();
    // what an earlier run has left does not become more
    const isMade = count > 0 && (await refuse()).count > count;
    if (!isMade) return;
    yield {
      operation,
      at: '/status',
      keyword: 'made',
      summary: `a ${name} that was refused (${status}) is in the list`,
      expected: `no ${name} whose ${key} is ${JSON.stringify(text)}`,
      actual: 'one more is listed each time',
    };
  },
});
