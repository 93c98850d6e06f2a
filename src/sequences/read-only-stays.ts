import { defineLaw, type Thing } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import { writersOf } from '../core/resource.ts';
import { isSameValue } from '../core/same-value.ts';
import { forgery, hasReadOnly } from '../openapi/read-only-fields.ts';

export default defineLaw({
  id: 'read-only-stays',
  title: 'What is read-only cannot be set',
  requirement: 'MUST',
  basis: {
    clause: 'OpenAPI 3.0.4 §4.7.24 Schema Object, readOnly; JSON Schema Validation §9.4 readOnly',
    url: 'https://json-schema.org/draft/2020-12/json-schema-validation#section-9.4',
  },
  why: 'Anybody can set what only the server should: who owns a thing, when it was made.',
  needs: ['create', 'read'],
  appliesTo: (resource, description) =>
    writersOf(resource).some((one) => hasReadOnly(description, resource, one)),
  async *play(stage) {
    const { name, create } = stage.resource;
    const forge = async (operation: Operation, thing: Thing) => {
      const { fields: before = {} } = await stage.reread(thing);
      const writing = await stage.writing(operation, thing);
      const made = writing && forgery(stage.description, stage.resource, writing, before);
      if (!made) return undefined;
      const sent = await stage.send(operation, thing, { fields: made.fields, intent: 'survive' });
      // to refuse it is as good as to ignore it
      if (!sent.ok || sent.status === 202) return undefined;
      const isNew = create.includes(operation) && operation.method === 'post';
      const one = isNew ? { made: sent, sent: made.fields } : thing;
      const { fields: now = {}, status } = await stage.reread(one);
      const set = Object.entries(made.forged).filter(([key, value]) => isSameValue(now[key], value));
      return { one, set, isMoved: [404, 410].includes(status), keys: Object.keys(made.forged) };
    };
    let thing = await stage.some(true);
    for (const operation of writersOf(stage.resource).slice(0, 4)) {
      const first = await forge(operation, thing);
      if (first?.isMoved) {
        const summary = `a ${name} is gone after ${first.keys.join(', ')} were sent, which are read-only`;
        yield { operation, at: '/status', keyword: 'moved', summary, expected: '200', actual: '404 or 410' };
        return;
      }
      thing = first?.one ?? thing;
      if (!first || first.set.length === 0) continue;
      // what follows from other fields may come out the same once
      const again = await forge(operation, thing);
      for (const [key, value] of again?.set ?? []) {
        if (!first.set.some(([one]) => one === key)) continue;
        const summary = `the ${key} of a ${name} is read-only and can be set`;
        const actual = JSON.stringify(value);
        yield { operation, at: `/${key}`, keyword: 'set', summary, expected: 'as it was', actual };
      }
    }
  },
});
