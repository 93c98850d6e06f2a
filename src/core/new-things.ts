import type { CaseRequest } from './case.ts';
import { valueIn, withValueIn } from './case-place.ts';
import { isObject, type JsonObject } from './json.ts';
import type { LawObservation, Stage, Thing } from './law.ts';
import type { Operation } from './operation.ts';
import type { Resource } from './resource.ts';

/** A request with other members in the representation that it carries. */
function withMembers(
  resource: Resource,
  operation: Operation,
  members: JsonObject,
): (request: CaseRequest) => CaseRequest {
  const pointer = resource.representations.get(operation)?.inRequest ?? '';
  return (request) => {
    const fields = valueIn(request, { in: 'body', pointer });
    if (!isObject(fields)) return request;
    return withValueIn(request, { in: 'body', pointer }, { ...fields, ...members });
  };
}

/** So many things beside each other, each with the members that are asked for. */
export async function newThings(
  stage: Stage,
  count: number,
  membersOf: (index: number) => JsonObject = () => ({}),
): Promise<Thing[]> {
  const things: Thing[] = [];
  const beside = await stage.make();
  const { operation } = beside.made;
  for (let index = 0; index < count; index += 1) {
    const members = membersOf(index);
    const edit = withMembers(stage.resource, operation, members);
    const made = await stage.send(operation, beside, { isNew: true, edit, intent: 'survive' });
    // RFC 9110 §15.3.3: 202 promises nothing
    if (!made.ok || made.status === 202) stage.giveUp(`another one could not be made (${made.status})`);
    const thing = { made, sent: members };
    if (things.some((one) => isSame(stage, one, thing)))
      stage.giveUp('making another one gives the same one');
    things.push(thing);
  }
  return things;
}

/** Whether two answers are known to be about one thing. */
export function isSame(stage: Stage, one: Thing, { made: { fields } }: Thing): boolean {
  return fields !== undefined && stage.isListed(one, [fields]) === true;
}

/** What is seen twice: what others do meanwhile, and what is only late, is seen once. */
export async function seenTwice(
  look: () => Promise<LawObservation | undefined>,
): Promise<LawObservation | undefined> {
  const first = await look();
  const second = first && (await look());
  return second?.keyword === first?.keyword ? second : undefined;
}
