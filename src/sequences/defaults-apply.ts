import type { Description } from '../core/description.ts';
import type { WrittenField } from '../core/law.ts';
import { defineLaw } from '../core/law.ts';
import type { Resource } from '../core/resource.ts';
import { isNothing, isSameValue } from '../core/same-value.ts';
import { writtenFields } from '../openapi/request-fields.ts';

export default defineLaw({
  id: 'defaults-apply',
  title: 'What is left out is what its default says',
  requirement: 'MUST',
  basis: {
    clause: 'OpenAPI 3.0.4 §4.7.24 Schema Object, default; JSON Schema Validation §9.2 default',
    url: 'https://spec.openapis.org/oas/v3.0.4.html#schema-object',
  },
  why: 'A client that relies on a default gets something else.',
  needs: ['create'],
  appliesTo: (resource, description) => withDefault(resource, description).length > 0,
  async *play(stage) {
    const { name, create, read } = stage.resource;
    const [operation] = create;
    if (!operation) return;
    const declared = withDefault(stage.resource, stage.description);
    const isLeftOut = (key: string) => declared.some((field) => field.name === key && !field.required);
    const thing = await stage.make((known) =>
      Object.fromEntries(Object.entries(known).filter(([key]) => !isLeftOut(key))),
    );
    const answers = [thing.made, ...(read.length > 0 ? [await stage.reread(thing)] : [])];
    const told = new Set<string>();
    for (const { fields: shown } of answers) {
      for (const { name: key, fallback = null } of declared) {
        const value = shown?.[key];
        if (told.has(key) || key in thing.sent || value === undefined || isNothing(value)) continue;
        if (isSameValue(value, fallback)) continue;
        told.add(key);
        yield {
          operation,
          at: `/${key}`,
          keyword: 'default',
          summary: `a ${name} that is created without ${key} has another one than the default`,
          expected: JSON.stringify(fallback),
          actual: JSON.stringify(value),
        };
      }
    }
  },
});

function withDefault(resource: Resource, description: Description): WrittenField[] {
  const fields = writtenFields(description, resource, resource.create[0]);
  return fields.filter(({ fallback, isReadOnly }) => !isReadOnly && !isNothing(fallback));
}
