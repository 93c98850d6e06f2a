import { defineLaw } from '../core/law.ts';
import { isSame } from '../core/new-things.ts';
import { needsCredentials } from '../core/operation.ts';
import { keyedCreate, sendKeyed } from '../openapi/keyed-create.ts';

export default defineLaw({
  id: 'key-is-private',
  title: 'An idempotency key of one client says nothing to another',
  requirement: 'MUST',
  basis: {
    clause: 'draft-ietf-httpapi-idempotency-key-header-07 §5 Security Considerations',
    url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07#section-5',
  },
  why: 'Whoever guesses or reuses a key gets what somebody else has made, and makes nothing.',
  needs: ['create'],
  appliesTo: (resource) => needsCredentials(keyedCreate(resource)?.operation),
  async *play(stage) {
    const { operation, parameter } = keyedCreate(stage.resource) ?? stage.giveUp('nothing takes a key');
    if (!stage.hasOther) return stage.giveUp('there is no second credential');
    const first = await sendKeyed(stage);
    const answer = await first.again((same) => same, true);
    if (!answer.ok || !isSame(stage, first.thing, { made: answer, sent: {} })) return;
    yield {
      operation,
      at: '/status',
      keyword: 'shared',
      summary: `the ${parameter.name} of one client gets another the ${stage.resource.name} of the first`,
      expected: 'a thing of its own, or a refusal',
      actual: String(answer.status),
      declaredAt: parameter.pointer,
    };
  },
});
