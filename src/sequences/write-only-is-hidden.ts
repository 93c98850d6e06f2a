import { defineLaw } from '../core/law.ts';
import { writeOnlyFields } from '../openapi/request-fields.ts';

export default defineLaw({
  id: 'write-only-is-hidden',
  title: 'What is write-only does not come back',
  requirement: 'MUST',
  basis: {
    clause: 'OpenAPI 3.0.4 §4.7.24 Schema Object, writeOnly; JSON Schema Validation §9.4 writeOnly',
    url: 'https://json-schema.org/draft/2020-12/json-schema-validation#section-9.4',
  },
  why: 'A password or another secret is given to whoever may read the thing.',
  needs: ['create'],
  appliesTo: (resource, description) => writeOnlyFields(description, resource).length > 0,
  async *play(stage) {
    const { name, create, read, list } = stage.resource;
    const [operation] = create;
    if (!operation) return;
    const declared = writeOnlyFields(stage.description, stage.resource);
    const thing = await stage.makeFull();
    const secrets = declared.filter(({ name: key }) => key in thing.sent);
    if (secrets.length === 0) return stage.giveUp('it was made without what is write-only');
    const answers = [thing.made];
    const [reads] = read;
    if (reads) answers.push(await stage.reread(thing));
    const seen = answers.flatMap((answer) => (answer.fields ? [{ ...answer, fields: answer.fields }] : []));
    if (list[0]) {
      const { items } = await stage.list(thing, (some) => stage.isListed(thing, some) === true);
      const own = stage.itemsOf(thing, items) ?? [];
      seen.push(
        ...own.slice(0, 1).map((fields) => ({ ...thing.made, operation: list[0] ?? operation, fields })),
      );
    }
    for (const { operation: told, fields } of seen) {
      for (const { name: key } of secrets) {
        // stars in its place tell nothing
        if (fields[key] === undefined || fields[key] !== thing.sent[key]) continue;
        yield {
          operation: told,
          at: `/${key}`,
          keyword: 'shown',
          summary: `the ${key} of a ${name} is write-only and comes back`,
          expected: 'an answer without it',
          actual: 'what was sent',
        };
      }
    }
  },
});
