import type { Description } from '../../core/description.ts';
import type { Operation } from '../../core/operation.ts';
import { joinPointer } from '../../core/pointer.ts';
import type { Origin, Producer } from '../../core/resource.ts';
import { contentOf, type Draft } from './draft.ts';
import { conversion, fieldsOf, isRecord, type Said } from './fields.ts';
import { spelling } from './words.ts';

interface Mention {
  readonly operation: Operation;
  readonly from: Origin;
  readonly said: Said;
}

/** Where answers show values that are called like the name of something: `customerId`, `apiKey`. */
export class Mentions {
  private readonly byName = new Map<string, Mention[]>();

  constructor(description: Description, drafts: readonly Draft[]) {
    for (const draft of drafts) {
      for (const operation of [...draft.list, ...draft.create]) this.note(description, draft, operation);
    }
  }

  private note(description: Description, draft: Draft, operation: Operation): void {
    const { inAnswer: at, many } = draft.representations.get(operation) ?? {};
    const content = contentOf(description, operation, draft);
    if (at === undefined || !content || !isRecord(content.said)) return;
    for (const { name, said } of fieldsOf(description, content.said)) {
      const key = spelling(name);
      if (!isNameLike(key)) continue;
      const pointer = joinPointer('', name);
      const from: Origin = many
        ? { kind: 'items', itemsAt: at, pointer }
        : { kind: 'answer', pointer: at + pointer };
      this.byName.set(key, [...(this.byName.get(key) ?? []), { operation, from, said }]);
    }
  }

  /** Answers that show a value under the very name of a place; none of what itself needs it first. */
  of(asking: Operation, { name, said }: { readonly name: string; readonly said: Said }): Producer[] {
    const key = spelling(name);
    return (this.byName.get(key) ?? []).flatMap(({ operation, from, said: shown }) => {
      const way = conversion(shown, said);
      const needsIt = operation.parameters.some((one) => one.required && spelling(one.name) === key);
      if (operation === asking || needsIt || way === undefined) return [];
      return [
        { operation, from, confidence: 'named' as const, ...(way === 'none' ? {} : { converts: way }) },
      ];
    });
  }
}

/** A `uuid` alone is that of the thing itself, and says of no other what it is. */
function isNameLike(key: string): boolean {
  return /.(id|uuid|guid|pk|key)$/.test(key) && key !== 'uuid' && key !== 'guid';
}
