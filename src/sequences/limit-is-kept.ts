import { defineLaw, type LawObservation } from '../core/law.ts';
import { seenTwice } from '../core/new-things.ts';
import { pageParameters, saidOf } from '../openapi/page-parameters.ts';
import { ThingList } from '../openapi/thing-list.ts';

export default defineLaw({
  id: 'limit-is-kept',
  title: 'A page has at most as many things as were asked for',
  requirement: 'SHOULD',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.12 Parameter Object; §4.8.24 Schema Object, default',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#parameter-object',
  },
  why: 'A client that asks for little gets everything, and one that asks for nothing special gets what it cannot know.',
  needs: ['create', 'list'],
  isAlone: true,
  appliesTo: ({ list: [list] }, description) =>
    list !== undefined && pageParameters(list, description).size !== undefined,
  async *play(stage) {
    const list = new ThingList(stage, await stage.several(4));
    const { size } = list.parameters;
    const [least] = list.sizes;
    if (!size || least === undefined) return stage.giveUp('no size of a page is known to be allowed');
    const asked = async (wanted?: number): Promise<number | undefined> =>
      (await list.ask(wanted === undefined ? {} : { query: { [size.name]: wanted } })).items?.length;
    const common = { operation: list.list, declaredAt: size.pointer };

    const tooMany = await seenTwice(async (): Promise<LawObservation | undefined> => {
      const count = await asked(least);
      if (count === undefined || count <= least) return undefined;
      const summary = `${size.name}=${least} brings more than ${least} ${stage.resource.name}`;
      return {
        ...common,
        at: '',
        keyword: 'more',
        summary,
        expected: `at most ${least}`,
        actual: `${count}`,
      };
    });
    if (tooMany) yield tooMany;

    const told = saidOf(size, 'default', stage.description);
    if (typeof told !== 'number') return;
    const other = await seenTwice(async (): Promise<LawObservation | undefined> => {
      const [left, explicit] = [await asked(), await asked(told)];
      if (left === explicit || left === undefined || explicit === undefined) return undefined;
      const summary = `without ${size.name} there are other pages than with its default`;
      const [expected, actual] = [`${explicit}, as with ${size.name}=${told}`, `${left}`];
      return { ...common, at: '', keyword: 'default', summary, expected, actual, requirement: 'MUST' };
    });
    if (other) yield other;
  },
});
