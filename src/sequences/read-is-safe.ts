import { defineLaw } from '../core/law.ts';
import { isSteadyCount } from '../core/steady-count.ts';

export default defineLaw({
  id: 'read-is-safe',
  title: 'To read a thing does not change it',
  requirement: 'MUST',
  basis: {
    clause: 'RFC 9110 §9.2.1 Safe Methods',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.2.1',
  },
  why: 'Whoever only looks makes a new version, and the changes of others are refused.',
  needs: ['create', 'read'],
  async *play(stage) {
    const { name, read: reads } = stage.resource;
    const [read] = reads;
    if (!read) return;
    const thing = await stage.make();
    const seen = [await stage.reread(thing), await stage.reread(thing)];
    const [one, two] = seen.map(({ fields = {} }) => fields);
    // views and times of access may be counted, versions may not
    const versions = Object.keys(one ?? {}).filter(
      (key) => /(version|revision|etag|generation)$/i.test(key) && one?.[key] !== two?.[key],
    );
    if (versions.length > 0) seen.push(await stage.reread(thing), await stage.reread(thing));
    for (const key of versions) {
      const values = seen.map(({ fields }) => fields?.[key]);
      // somebody else may have changed it once; nobody does each time, by one
      if (!isSteadyCount(values)) continue;
      yield {
        operation: read,
        at: `/${key}`,
        keyword: 'changes',
        summary: `each time that a ${name} is read its ${key} changes`,
        expected: JSON.stringify(values[0]),
        actual: values.map((value) => JSON.stringify(value)).join(', '),
      };
    }
  },
});
