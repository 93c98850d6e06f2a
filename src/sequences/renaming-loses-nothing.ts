import { defineLaw } from '../core/law.ts';
import { changersOf } from '../core/resource.ts';
import { isSameValue } from '../core/same-value.ts';

export default defineLaw({
  id: 'renaming-loses-nothing',
  title: 'To take the name of another thing loses neither',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §15.5.10 409 Conflict; RFC 5789 §2 PATCH',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.10',
  },
  why: 'Somebody gives his thing a name that is taken, and the thing of somebody else is gone.',
  needs: ['create', 'read'],
  appliesTo: (resource) => changersOf(resource).length > 0,
  async *play(stage) {
    const { name } = stage.resource;
    const one = await stage.makeFull();
    const other = await stage.makeFull(one);
    const shown = await stage.look(one);
    let played = 0;
    for (const operation of changersOf(stage.resource).slice(0, 3)) {
      const before = await stage.look(other);
      const writing = await stage.writing(operation, other);
      if (!writing) continue;
      const names = Object.keys(writing.other(before)).filter(
        (key) => typeof shown[key] === 'string' && one.sent[key] === shown[key] && shown[key] !== before[key],
      );
      const taken = Object.fromEntries(names.map((key) => [key, shown[key] ?? null]));
      const fields = writing.content(before, taken);
      if (names.length === 0 || !writing.isAllowed(fields)) continue;
      const { status, ok } = await stage.send(operation, other, { fields, intent: 'survive' });
      played += 1;
      const first = await stage.reread(one);
      const seen = { operation, expected: 'both as they were, or the one renamed' };
      const changed = names.filter((key) => first.fields && !isSameValue(first.fields[key], shown[key]));
      if ([404, 410].includes(first.status) || changed.length > 0) {
        const summary = `a ${name} that takes the name of another one (${status}) takes its place`;
        const actual =
          changed.length > 0 ? `${changed.join(', ')} of it changed` : `it is gone (${first.status})`;
        yield { ...seen, at: '/status', keyword: 'place', summary, actual };
        return;
      }
      if (ok || status >= 500) continue;
      const { fields: second = {} } = await stage.reread(other);
      for (const key of names.filter((at) => isSameValue(second[at], shown[at]))) {
        const summary = `a ${name} changes its ${key} although that was refused (${status})`;
        const requirement = operation.method === 'patch' ? 'MUST' : 'SHOULD';
        yield { ...seen, at: `/${key}`, keyword: 'effect', summary, actual: 'changed', requirement };
      }
    }
    if (played === 0) stage.giveUp('it has no name that could be taken');
  },
});
