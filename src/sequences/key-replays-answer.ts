import { defineLaw, type LawObservation } from '../core/law.ts';
import { isSame } from '../core/new-things.ts';
import { differences } from '../core/same-value.ts';
import { keyedCreate, sendKeyed } from '../openapi/keyed-create.ts';
import { withArticle } from '../openapi/resources/words.ts';

export default defineLaw({
  id: 'key-replays-answer',
  title: 'What is sent again with its idempotency key gets the first answer again',
  requirement: 'MUST',
  basis: {
    clause: 'draft-ietf-httpapi-idempotency-key-header-07 §2.6 Idempotency Enforcement Scenarios',
    url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07#section-2.6',
  },
  why: 'A client that tries again because the network failed does twice what it meant to do once.',
  needs: ['create'],
  appliesTo: (resource) => keyedCreate(resource) !== undefined,
  async *play(stage) {
    const { operation, parameter } = keyedCreate(stage.resource) ?? stage.giveUp('nothing takes a key');
    const first = await sendKeyed(stage);
    const again = await first.again();
    const one = withArticle(stage.resource.name);
    const wrong = (
      keyword: string,
      tells: string,
      actual: string,
      requirement: 'MUST' | 'SHOULD' = 'MUST',
    ): LawObservation => {
      const summary = `${one} that is sent again with its ${parameter.name} ${tells}`;
      const expected = `the first answer (${first.thing.made.status})`;
      const declaredAt = parameter.pointer;
      return { operation, at: '/status', keyword, summary, expected, actual, requirement, declaredAt };
    };
    const { made } = first.thing;
    if (!again.ok) return yield wrong('refused', `is refused (${again.status})`, String(again.status));
    const thing = { made: again, sent: {} };
    const isOther = again.fields && made.fields && !isSame(stage, first.thing, thing);
    if (isOther && stage.isListed(first.thing, [made.fields]) === true)
      return yield wrong('made-twice', 'is made a second time', JSON.stringify(again.fields));
    if (again.status !== made.status) {
      // the description may mean what was there before by it
      const isDeclared = operation.responses.some(({ status }) => status === String(again.status));
      yield wrong(
        'status',
        'is answered with another status',
        `${again.status}`,
        isDeclared ? 'SHOULD' : 'MUST',
      );
    }
    const [other] = differences(made.fields ?? {}, again.fields ?? {});
    if (other)
      yield wrong('content', `is answered with another ${other.at}`, JSON.stringify(other.other), 'SHOULD');
  },
});
