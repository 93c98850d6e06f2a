import { defineLaw } from '../core/law.ts';
import { changersOf } from '../core/resource.ts';
import { isSameValue } from '../core/same-value.ts';

export default defineLaw({
  id: 'refused-has-no-effect',
  title: 'A change that is refused changes nothing',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §15.5 Client Error 4xx; RFC 5789 §2 PATCH',
    url: 'https://www.rfc-editor.org/rfc/rfc5789.html#section-2',
  },
  why: 'A client is told that nothing was done, and half of it was.',
  needs: ['create', 'read'],
  appliesTo: (resource) => changersOf(resource).length > 0,
  async *play(stage) {
    const { name } = stage.resource;
    const thing = await stage.some(true);
    let played = 0;
    for (const operation of changersOf(stage.resource).slice(0, 3)) {
      const writing = await stage.writing(operation, thing);
      if (!writing) continue;
      const tried = async () => {
        for (const attempt of [0, 1, 2]) {
          // what was accepted has changed it
          const before = await stage.look(thing);
          const changed = writing.other(before);
          const fields = writing.broken(writing.content(before, changed))[attempt];
          if (!fields || Object.keys(changed).length === 0) return undefined;
          const { status } = await stage.send(operation, thing, { fields, intent: 'survive' });
          if (status >= 400 && status < 500) return { before, changed, fields, status };
        }
        return undefined;
      };
      const refused = await tried();
      if (!refused) continue;
      const { before, changed, fields: broken, status } = refused;
      played += 1;
      const { fields: now = {} } = await stage.reread(thing);
      for (const [key, value] of Object.entries(changed)) {
        if (broken[key] !== value || !isSameValue(now[key], value)) continue;
        yield {
          operation,
          at: `/${key}`,
          keyword: 'effect',
          summary: `a change of a ${name} that was refused (${status}) changes its ${key}`,
          expected: JSON.stringify(before[key]),
          actual: JSON.stringify(now[key]),
          // RFC 5789 §2: a PATCH is applied as a whole or not at all
          ...(operation.method === 'patch' ? { requirement: 'MUST' as const } : {}),
        };
      }
    }
    if (played === 0) stage.giveUp('no change of it was refused');
  },
});
