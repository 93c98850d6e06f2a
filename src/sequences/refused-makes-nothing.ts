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
    const wrong = text ? writing.broken(writing.content(thing.sent, { [key]: text })) : [];
    const refuse = async () => {
      for (const fields of wrong.filter((one) => one[key] === text)) {
        const { status } = await stage.send(operation, thing, { fields, intent: 'survive' });
        // what is accepted is told by what asks single requests
        if (status >= 400 && status < 500) return status;
      }
      return stage.giveUp('nothing that the description forbids was refused');
    };
    const count = async () => (await stage.list(thing)).items.filter((item) => item[key] === text).length;
    const status = await refuse();
    const found = await count();
    if (found === 0) return;
    // what an earlier run has left does not become more
    await refuse();
    if ((await count()) <= found) return;
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
