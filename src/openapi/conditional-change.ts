import type { JsonObject } from '../core/json.ts';
import type { Shown, Stage, Thing } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import { changersOf, type Resource } from '../core/resource.ts';
import { takesCondition, withCondition } from './conditions.ts';

/** Changes that heed the tag of what they change. */
export function conditionalChangers(resource: Resource): Operation[] {
  return changersOf(resource).filter((one) => takesCondition(one, 'If-Match', '412'));
}

/** A new thing, and changes of it under conditions; `undefined` where the operation takes no fields. */
export interface ConditionalChange {
  readonly thing: Thing;
  /** What reading it told first. */
  readonly tag: string;
  tagNow(): Promise<string | undefined>;
  /** What the same change of this would make of it. */
  other(from: JsonObject): JsonObject;
  /** Sends what makes something else of what is shown, if it has this tag. */
  change(from: JsonObject, tag: string | undefined): Promise<Shown>;
}

export async function conditionalChange(
  stage: Stage,
  operation: Operation,
  strongTagOf: (shown: Shown) => string | undefined,
): Promise<ConditionalChange | undefined> {
  const thing = await stage.some(true);
  const writing = await stage.writing(operation, thing);
  if (!writing) return undefined;
  const tagNow = async () => strongTagOf(await stage.reread(thing));
  const tag = await tagNow();
  if (tag === undefined) return stage.giveUp('reading it tells no strong entity tag');
  return {
    thing,
    tag,
    tagNow,
    other: (from) => ({ ...from, ...writing.other(from) }),
    change(from, tag) {
      const fields = writing.content(from, writing.other(from));
      const condition = withCondition(operation, 'If-Match', tag);
      return stage.send(operation, thing, { fields, intent: 'survive', ...condition });
    },
  };
}
