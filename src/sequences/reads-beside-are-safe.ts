import { defineLaw } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import { type Difference, differences } from '../core/same-value.ts';

export default defineLaw({
  id: 'reads-beside-are-safe',
  title: 'To read what belongs to a thing does not change it',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §9.2.1 Safe Methods',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.1',
  },
  why: 'A crawler, a cache or a preview does what only its owner should.',
  needs: ['create', 'read'],
  appliesTo: (resource, { operations }) => readsBelow(resource.path, operations).length > 0,
  async *play(stage) {
    const { name, path } = stage.resource;
    const thing = await stage.make();
    for (const operation of readsBelow(path, stage.description.operations).slice(0, 3)) {
      const before = await stage.look(thing);
      await stage.send(operation, thing, { intent: 'survive' });
      const { fields: after = {} } = await stage.reread(thing);
      const changed = differences(before, after).filter(isMore);
      if (changed.length === 0) continue;
      // what goes on by itself goes on, and what reading did is done again on another one
      const other = await stage.make();
      const still = await stage.look(other);
      await stage.wait(400);
      const waited = differences(still, await stage.look(other));
      await stage.send(operation, other, { intent: 'survive' });
      const { fields: last = {} } = await stage.reread(other);
      for (const { at, one, other: seen } of differences(still, last)) {
        if (!changed.some((first) => first.at === at) || waited.some((self) => self.at === at)) continue;
        const summary = `${operation.id} changes ${at} of the ${name} that it reads from`;
        const [expected, actual] = [JSON.stringify(one), JSON.stringify(seen)];
        yield { operation, at, keyword: 'changes', summary, expected, actual };
      }
    }
  },
});

/** More than that somebody has looked, which may be noted: by a count, a time, or a mark that says so. */
function isMore({ at, one, other }: Difference): boolean {
  if (/read|seen|view|access|visit|open|download/i.test(at)) return false;
  return [one, other].every((value) => typeof value !== 'number' && !/^\d{4}-/.test(String(value)));
}

function readsBelow(path: string, operations: readonly Operation[]): Operation[] {
  return operations.filter(
    (one) =>
      one.method === 'get' && one.path.startsWith(`${path}/`) && !one.path.slice(path.length).includes('{'),
  );
}
