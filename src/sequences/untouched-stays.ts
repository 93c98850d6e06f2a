import { defineLaw } from '../core/law.ts';
import { isNothing, isSameValue } from '../core/same-value.ts';

export default defineLaw({
  id: 'untouched-stays',
  title: 'A change of one field leaves the others as they were',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 5789 §2 PATCH; RFC 7396 §2 Processing Merge Patch Documents',
    url: 'https://www.rfc-editor.org/rfc/rfc7396.html#section-2',
  },
  why: 'Whoever changes one thing loses others that he never touched.',
  needs: ['create', 'read', 'update'],
  async *play(stage) {
    const { name, update } = stage.resource;
    const operation = update.find(({ method }) => method === 'patch');
    if (!operation) return stage.giveUp('nothing changes a part of it');
    const thing = await stage.makeFull();
    const writing = await stage.writing(operation, thing);
    if (!writing) return stage.giveUp(`${operation.id} takes no fields`);
    const before = await stage.look(thing);
    const other = writing.other(before);
    // only what was sent and came back: the rest may follow from what is changed
    const own = Object.keys(thing.sent).filter(
      (key) => isSameValue(thing.sent[key], before[key]) && !isNothing(before[key]),
    );
    for (const [key, value] of Object.entries(other).slice(0, 2)) {
      const partial = { [key]: value };
      const content = writing.content(before, partial);
      if (Object.keys(content).length > 1) stage.giveUp('a part of it cannot be changed alone');
      const changed = await stage.send(operation, thing, { fields: content, intent: 'survive' });
      if (!changed.ok || changed.status === 202) continue;
      const isKept = (fields: typeof before) => (at: string) =>
        at === key || isSameValue(before[at], fields[at]);
      const after = await stage.reread(thing, (fields) => own.every(isKept(fields)));
      const { fields } = after;
      if (!fields) continue;
      for (const at of own.filter((one) => !isKept(fields)(one))) {
        yield {
          operation,
          at: `/${at}`,
          keyword: 'touched',
          summary: `a change of ${key} of a ${name} also changes ${at}`,
          expected: JSON.stringify(before[at]),
          actual: JSON.stringify(fields[at]) ?? 'nothing',
          // RFC 7396 §2: what a merge patch does not name is not changed
          ...(writing.merges === 'stated' ? { requirement: 'MUST' as const } : {}),
        };
      }
      return;
    }
    stage.giveUp('no change of one field was taken');
  },
});
