import { defineLaw } from '../core/law.ts';
import { isSame } from '../core/new-things.ts';
import { keyedCreate, sendAtOnce } from '../openapi/keyed-create.ts';
import { withArticle } from '../openapi/resources/words.ts';

export default defineLaw({
  id: 'key-has-one-effect',
  title: 'Requests that are sent at once with one idempotency key have one effect',
  requirement: 'MUST',
  basis: {
    clause: 'draft-ietf-httpapi-idempotency-key-header-07 §2.6 Idempotency Enforcement Scenarios',
    url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07#section-2.6',
  },
  why: 'A client that gives up waiting and tries again, as many do, pays twice.',
  needs: ['create'],
  appliesTo: (resource) => keyedCreate(resource) !== undefined,
  async *play(stage) {
    const { operation, parameter } = keyedCreate(stage.resource) ?? stage.giveUp('nothing takes a key');
    const { before, answers } = await sendAtOnce(stage, 4);
    const made = answers.filter(({ ok, fields }) => ok && fields !== undefined);
    const [first] = made;
    if (!first) return stage.giveUp(`none was made (${answers.map(({ status }) => status).join(', ')})`);
    const thing = { made: first, sent: {} };
    if (!isSame(stage, thing, thing)) return stage.giveUp('the answers do not tell what was made');
    const one = withArticle(stage.resource.name);
    const common = { operation, at: '/status', declaredAt: parameter.pointer };
    if (isSame(stage, before, thing)) {
      const summary = `a new ${parameter.name} gets ${one} that was made with another one`;
      return yield {
        ...common,
        keyword: 'confused',
        summary,
        expected: 'a new one',
        actual: 'one made before',
      };
    }
    const others = made.filter((other) => !isSame(stage, thing, { made: other, sent: {} }));
    if (others.length === 0) return;
    const summary = `each of several requests at once with one ${parameter.name} makes ${one}`;
    const actual = `${others.length + 1} answers with different ones`;
    yield { ...common, keyword: 'made-twice', summary, expected: 'one thing made', actual };
  },
});
