import { defineLaw, type LawObservation } from '../core/law.ts';
import { changersOf } from '../core/resource.ts';
import { takesCondition, withCondition } from '../openapi/conditions.ts';
import { entityTag, isStrongTag } from '../protocol/entity-tag.ts';

export default defineLaw({
  id: 'unchanged-is-not-sent',
  title: 'What has not changed since it was seen is not sent again, and what has changed is',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §13.1.2 If-None-Match, §15.4.5 304 Not Modified',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-13.1.2',
  },
  why: 'A client that asks whether what it has is still right is told the wrong thing, or everything once more.',
  needs: ['create', 'read'],
  async *play(stage) {
    const { resource } = stage;
    const [read] = resource.read;
    const thing = await stage.some(true);
    const tagNow = async () => entityTag((await stage.reread(thing)).exchange.answer.response);
    const tag = await tagNow();
    if (!read || !tag) return stage.giveUp('reading it tells no entity tag');
    const isSaid = takesCondition(read, 'If-None-Match', '304');
    const asked = (condition: string) =>
      stage.send(read, thing, { intent: 'survive', ...withCondition(read, 'If-None-Match', condition) });
    const wrong = (keyword: string, tells: string, expected: string, actual: number): LawObservation => {
      const summary = `a ${resource.name} that ${tells}`;
      return { operation: read, at: '/status', keyword, summary, expected, actual: String(actual) };
    };
    const missed = (keyword: string, tells: string, actual: number): LawObservation => ({
      ...wrong(keyword, tells, '304', actual),
      requirement: isSaid ? 'MUST' : 'SHOULD',
    });
    const [same, still] = [await asked(tag), await tagNow()];
    if (still !== tag) return stage.giveUp('its tag differs each time it is read');
    if (same.status === 200) yield missed('again', 'has not changed is sent again', same.status);
    else if (same.status === 304 && isStrongTag(tag)) {
      // RFC 9110 §13.1.2: the comparison is weak
      const weak = await asked(`W/${tag}`);
      if (weak.status === 200)
        yield missed('weak', 'has not changed is sent again, asked by a weak tag', weak.status);
    }
    const never = await asked(`"${stage.fresh().replaceAll('-', '')}"`);
    if (never.status === 304)
      return yield wrong('never-seen', 'was never seen is called unchanged', '200', never.status);
    for (const operation of changersOf(resource).slice(0, 2)) {
      const before = await stage.look(thing);
      const old = await tagNow();
      const { shown } = await stage.change(operation, thing, before);
      if (!shown || !old || (await tagNow()) === old) continue;
      const stale = await stage.settled(
        () => asked(old),
        ({ status }) => status !== 304,
      );
      if (stale.status === 304)
        return yield wrong('stale', 'has changed is called unchanged', '200', stale.status);
    }
  },
});
