import type { JsonObject } from '../core/json.ts';
import { defineLaw, type LawObservation } from '../core/law.ts';
import { newThings, seenTwice } from '../core/new-things.ts';
import { differingMembers } from '../openapi/differing-members.ts';
import { filterFault } from '../openapi/filter-fault.ts';
import { type FilterProbe, filterProbes } from '../openapi/filter-probes.ts';
import { itemsOf, ThingList } from '../openapi/thing-list.ts';

export default defineLaw({
  id: 'filter-is-kept',
  title: 'A filtered list shows what suits the filter, all of it and nothing else',
  requirement: 'SHOULD',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.12 Parameter Object',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#parameter-object',
  },
  why: 'A client works on things that it did not ask for, or never learns of those that it did ask for.',
  needs: ['create', 'list'],
  isAlone: true,
  appliesTo: (resource, description) => filterProbes(resource, description, []).length > 0,
  async *play(stage) {
    const members = await differingMembers(stage);
    const list = new ThingList(
      stage,
      await newThings(stage, members.length, (index) => members[index] ?? {}),
    );
    const whole = itemsOf(await list.whole());
    const own = list.positions(whole).flatMap((at): JsonObject[] => whole.slice(at, at < 0 ? 0 : at + 1));
    if (own.length === 0) return stage.giveUp('what was made was not found');

    const look = async (probe: FilterProbe): Promise<LawObservation | undefined> => {
      const fault = await filterFault(list, own, probe);
      if (!fault) return undefined;
      const { tells, ...told } = fault;
      const { name, pointer: declaredAt } = probe.parameter;
      const summary = `the ${stage.resource.name} list, asked with ${JSON.stringify(probe.query)}, ${tells}`;
      return { operation: list.list, at: `/query/${name}`, summary, declaredAt, ...told };
    };
    const wrongOnes = new Set<string>();
    for (const probe of filterProbes(stage.resource, stage.description, own)) {
      if (wrongOnes.has(probe.parameter.name)) continue;
      const found = await seenTwice(() => look(probe));
      if (!found) continue;
      wrongOnes.add(probe.parameter.name);
      yield found;
    }
  },
});
