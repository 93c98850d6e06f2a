import type { JsonObject } from '../core/json.ts';
import { defineLaw } from '../core/law.ts';
import { writeOnlyFields } from '../openapi/request-fields.ts';
import { spelling } from '../openapi/resources/words.ts';

export default defineLaw({
  id: 'write-only-is-kept',
  title: 'What is write-only and was sent is said to be there',
  requirement: 'SHOULD',
  basis: {
    clause: 'JSON Schema Validation §9.4 writeOnly',
    url: 'https://json-schema.org/draft/2020-12/json-schema-validation#section-9.4',
  },
  why: 'Somebody believes a thing to be locked, and it is open.',
  needs: ['create', 'read'],
  appliesTo: (resource, description) => writeOnlyFields(description, resource).length > 0,
  async *play(stage) {
    const { resource, description } = stage;
    const one = await stage.makeFull();
    if (one.made.status === 202) return stage.giveUp('creating it was only accepted (202)');
    const sent = writeOnlyFields(description, resource).filter(({ name }) => Boolean(one.sent[name]));
    if (sent.length === 0) return stage.giveUp('it was made without what is write-only');
    const isDenied = (fields: JsonObject) => sent.some(({ name }) => denial(name, fields) !== undefined);
    const { fields = {} } = await stage.reread(one, (shown) => !isDenied(shown));
    for (const { name } of sent) {
      const told = denial(name, fields);
      if (told === undefined) continue;
      yield {
        operation: one.made.operation,
        at: `/${name}`,
        keyword: 'forgotten',
        summary: `a ${resource.name} is created with ${name}, and ${told} is false`,
        expected: 'true',
        actual: 'false',
      };
    }
  },
});

/** The name of what says that a field is not set: `hasPassword`, `password_set`, `isPasswordSet`. */
function denial(name: string, fields: JsonObject): string | undefined {
  const word = spelling(name);
  const claims = [`has${word}`, `${word}set`, `is${word}set`];
  return Object.keys(fields).find((field) => fields[field] === false && claims.includes(spelling(field)));
}
