import { defineLaw } from '../core/law.ts';
import { isSame } from '../core/new-things.ts';
import { isSaidToRefuse } from '../openapi/idempotency-key.ts';
import { keyedCreate, sendKeyed } from '../openapi/keyed-create.ts';
import { otherRequest } from '../openapi/other-request.ts';

export default defineLaw({
  id: 'key-refuses-other',
  title: 'An idempotency key that stands for one request does not stand for another',
  requirement: 'MUST',
  basis: {
    clause: 'draft-ietf-httpapi-idempotency-key-header-07 §2.7 Error Scenarios',
    url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07#section-2.7',
  },
  why: 'A client that uses a key twice by mistake believes that both of its requests were served.',
  needs: ['create'],
  appliesTo: (resource) => keyedCreate(resource) !== undefined,
  async *play(stage) {
    const { operation, parameter } = keyedCreate(stage.resource) ?? stage.giveUp('nothing takes a key');
    const first = await sendKeyed(stage);
    const { request } = first.thing.made.exchange.case;
    const other = otherRequest(stage, operation, request);
    if (!other) return stage.giveUp('the description allows no other content that is known');
    const answer = await first.again(() => other);
    if (!answer.ok) return;
    const same = stage.isListed(first.thing, [answer.fields ?? {}]);
    const isReplay = isSame(stage, first.thing, { made: answer, sent: {} });
    if (!isReplay && same !== false) return;
    const [keyword, tells] = isReplay
      ? ['replayed', 'is answered with what was made first']
      : ['made', 'is made as well'];
    const isStated = !isReplay || isSaidToRefuse(parameter, stage.description);
    yield {
      operation,
      at: '/status',
      keyword,
      summary: `another ${stage.resource.name} with a known ${parameter.name} ${tells}`,
      expected: 'a status from 400 to 499',
      actual: String(answer.status),
      declaredAt: parameter.pointer,
      requirement: isStated ? 'MUST' : 'SHOULD',
    };
  },
});
