import { defineLaw } from '../core/law.ts';
import { differences } from '../core/same-value.ts';

export default defineLaw({
  id: 'created-twice-is-two',
  title: 'What is created later does not take the place of what was created before',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §9.3.3 POST, §15.3.2 201 Created',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.2',
  },
  why: 'Data is overwritten by somebody who meant to add some.',
  needs: ['create', 'read'],
  async *play(stage) {
    const { name, create } = stage.resource;
    const operation = create.find(({ method }) => method === 'post');
    if (!operation) return stage.giveUp('whoever creates it chooses its name');
    const first = await stage.makeFull();
    const before = await stage.look(first);
    // a conflict, a second thing or the first one again: that it does not crash is for another check
    await stage.send(operation, first, { fields: first.sent, intent: 'survive' });
    const second = await stage.makeFull(first);
    const told = Object.keys(second.sent).filter((key) => typeof second.sent[key] === 'string');
    if (told.every((key) => second.sent[key] === first.sent[key]))
      return stage.giveUp('two of it cannot be told apart');
    const { fields: now, status } = await stage.reread(first);
    const lost = now ? differences(before, now).filter(({ at }) => told.includes(at.slice(1))) : [];
    const overwritten = lost.filter(({ at, other }) => second.sent[at.slice(1)] === other);
    if (overwritten.length === 0 && ![404, 410].includes(status)) return;
    yield {
      operation: second.made.operation,
      at: '/status',
      keyword: 'overwritten',
      summary: `a ${name} that is created takes the place of the one before`,
      expected: 'both are there',
      actual:
        overwritten.length > 0 ? 'the first one has become the second' : `the first one is gone (${status})`,
      ...(second.made.status === 201 ? {} : { requirement: 'SHOULD' as const }),
    };
  },
});
