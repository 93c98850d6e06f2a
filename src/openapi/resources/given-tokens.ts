import type { Description } from '../../core/description.ts';
import { isSafe, type Operation } from '../../core/operation.ts';
import { joinPointer } from '../../core/pointer.ts';
import type { Binding, Producer } from '../../core/resource.ts';
import { answerSaid } from './answers.ts';
import { conversion, fieldsOf, saidBy } from './fields.ts';
import { spelling } from './words.ts';

/**
 * Headers that take what another operation gives under the same name: `X-Session-Token` is the `session_token` of who
 * has signed in. They are optional, as there are other ways to say who one is, and are wanted where nothing else did.
 */
export function tokenBindings(description: Description, operation: Operation): Binding[] {
  return operation.parameters.flatMap(({ in: place, name, schema }): Binding[] => {
    if (place !== 'header' || !/token$/i.test(name)) return [];
    const key = spelling(name.replace(/^x-/i, ''));
    const said = saidBy(description, schema?.schema);
    const producers = description.operations.flatMap((giving): Producer[] => {
      if (giving === operation || isSafe(giving) || giving.kind !== 'path') return [];
      const field = fieldsOf(description, answerSaid(description, giving)).find(
        (one) => spelling(one.name) === key && conversion(one.said, said) !== undefined,
      );
      const from = { kind: 'answer', pointer: joinPointer('', field?.name ?? '') } as const;
      return field ? [{ operation: giving, from, confidence: 'named' }] : [];
    });
    return producers.length === 0
      ? []
      : [{ operation, place: { in: 'header', name }, required: true, many: false, producers }];
  });
}
