import type { CasePlace } from '../../core/case-place.ts';
import type { Description } from '../../core/description.ts';
import { isArray } from '../../core/json.ts';
import type { Operation } from '../../core/operation.ts';
import { joinPointer } from '../../core/pointer.ts';
import type { Binding, Producer } from '../../core/resource.ts';
import { answerSaid, bodySaid, oneIn } from './answers.ts';
import type { Draft } from './draft.ts';
import { fieldsOf, isList, itemsOf, type Said, saidBy } from './fields.ts';
import { spelling } from './words.ts';

/**
 * Places in a path that take one of a few listed values, such as `/rules/{ruleType}`: any of them is valid, and only
 * that with which one was made is there.
 */
export function listedNames(
  description: Description,
  operation: Operation,
  ownerOf: (parameter: string) => Draft | undefined,
): Binding[] {
  return operation.parameters.flatMap((parameter): Binding[] => {
    const { in: kind, name } = parameter;
    const said = saidBy(description, parameter.schema?.schema);
    const owner = kind === 'path' && isListed(said) ? ownerOf(name) : undefined;
    if (!owner || owner.create.includes(operation)) return [];
    const producers = [
      ...owner.create.flatMap((making) => chosen(description, making, owner, name)),
      ...owner.list.flatMap((listing) => listed(description, listing, said)),
    ];
    const isMade = producers.some(({ from }) => from.kind === 'request');
    const place: CasePlace = { in: 'path', name };
    return isMade ? [{ operation, place, required: true, many: false, producers, resource: owner }] : [];
  });
}

function isListed(said: Said): boolean {
  return said.some((schema) => isArray(schema.enum) && schema.enum.length > 1);
}

/** Who makes it says which of the values it is. */
function chosen(description: Description, making: Operation, owner: Draft, name: string): Producer[] {
  const body = oneIn(description, bodySaid(description, making), owner.name);
  const fields = body ? fieldsOf(description, body.said) : [];
  const field = fields.find((one) => spelling(one.name) === spelling(name) && isListed(one.said));
  if (!body || !field) return [];
  const place: CasePlace = { in: 'body', pointer: joinPointer(body.at, field.name) };
  return [{ operation: making, from: { kind: 'request', place }, confidence: 'named' }];
}

/** A list of the very values. */
function listed(description: Description, listing: Operation, said: Said): Producer[] {
  const answer = answerSaid(description, listing);
  const isSame = isList(answer) && itemsOf(description, answer).some((schema) => said.includes(schema));
  return isSame
    ? [{ operation: listing, from: { kind: 'items', itemsAt: '', pointer: '' }, confidence: 'named' }]
    : [];
}
