import { defineLaw } from '../core/law.ts';
import { isSame } from '../core/new-things.ts';
import { keyedCreate, sendKeyed } from '../openapi/keyed-create.ts';

export default defineLaw({
  id: 'key-is-of-one-place',
  title: 'An idempotency key that was used in one place is not answered with what was made there in another',
  requirement: 'SHOULD',
  basis: {
    clause: 'draft-ietf-httpapi-idempotency-key-header-07 §2.7 Error Scenarios',
    url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07#section-2.7',
  },
  why: 'A client that uses a key twice by mistake believes that both were served, each in its place.',
  needs: ['create'],
  appliesTo: (resource) =>
    keyedCreate(resource)?.operation.parameters.some(({ in: place }) => place === 'path') ?? false,
  async *play(stage) {
    const { operation, parameter } = keyedCreate(stage.resource) ?? stage.giveUp('nothing takes a key');
    const first = await sendKeyed(stage);
    const header = { [parameter.name]: first.key };
    const answer = await stage.send(operation, undefined, { header, intent: 'survive' });
    const [here, there] = [first.thing.made, answer].map(({ exchange }) =>
      JSON.stringify(exchange.case.request.path),
    );
    if (here === there) return stage.giveUp('only one place to make it in is known');
    if (!answer.ok || !isSame(stage, first.thing, { made: answer, sent: {} })) return;
    yield {
      operation,
      at: '/status',
      keyword: 'replayed',
      summary: `the ${parameter.name} of a ${stage.resource.name} gets the same one in another place`,
      expected: 'one made there, or a refusal',
      actual: String(answer.status),
      declaredAt: parameter.pointer,
    };
  },
});
