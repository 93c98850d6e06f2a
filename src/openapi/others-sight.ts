import type { Shown, Stage, Thing } from '../core/law.ts';
import type { Operation } from '../core/operation.ts';
import { differences } from '../core/same-value.ts';
import { itemsOf, ThingList } from './thing-list.ts';

/** What somebody with other credentials gets to see of a thing; `undefined` where that cannot be told. */
export interface Sight {
  readonly read: boolean | undefined;
  readonly listed: boolean | undefined;
  /** Reading says that it is forbidden, and not that there is no such thing. */
  readonly isForbidden: boolean;
}

/** Refusals that say: this is not yours, or not there for you. */
export function isRefused({ status }: Shown): boolean {
  return [401, 403, 404, 410].includes(status);
}

/** A thing that its owner sees, and how much of that the other one sees. */
export async function othersSight(stage: Stage, thing: Thing): Promise<Sight> {
  if (!stage.hasOther) return stage.giveUp('there is no second credential');
  const { read, isForbidden } = await howRead(stage, thing);
  return { read, listed: await isListed(stage, thing), isForbidden };
}

async function howRead(stage: Stage, thing: Thing): Promise<Omit<Sight, 'listed'>> {
  const [read] = stage.resource.read;
  const isForbidden = false;
  if (!read) return { read: undefined, isForbidden };
  const [own, other] = [
    await stage.send(read, thing, { intent: 'survive' }),
    await stage.send(read, thing, { asOther: true, intent: 'survive' }),
  ];
  if (!own.ok) return { read: undefined, isForbidden };
  if (isRefused(other)) return { read: false, isForbidden: [401, 403].includes(other.status) };
  if (!other.ok || !own.fields || !other.fields) return { read: undefined, isForbidden };
  // the other one may have a thing of its own under the same name
  return { read: differences(own.fields, other.fields).length === 0, isForbidden };
}

async function isListed(stage: Stage, thing: Thing): Promise<boolean | undefined> {
  if (stage.resource.list.length === 0) return undefined;
  const lists = [new ThingList(stage, [thing]), new ThingList(stage, [thing], true)];
  const [own, other] = [await lists[0]?.whole(), await lists[1]?.walk(lists[1].sizes.at(-1))];
  const [last] = other?.pages.slice(-1) ?? [];
  if (!own || !other || !last || !itemsOf(own).some((item) => stage.isListed(thing, [item])))
    return undefined;
  // who may not list at all may be allowed to read: 401 and 403 tell of the list, and not of the thing
  if ([404, 410].includes(last.shown.status)) return false;
  if (itemsOf(other).some((item) => stage.isListed(thing, [item]))) return true;
  return other.end === 'last' && last.shown.ok ? false : undefined;
}

/** The same where it is enough to know one way in which it is kept from the other. */
export async function isKept(stage: Stage, thing: Thing): Promise<boolean> {
  if (!stage.hasOther) return stage.giveUp('there is no second credential');
  const { read } = await howRead(stage, thing);
  return read === false || (await isListed(stage, thing)) === false;
}

/** Whether one is kept from the other in some way: what is open in every way is meant to be shared. */
export function isPrivate({ read, listed }: Sight): boolean {
  return read === false || listed === false;
}

/** What the other one reads of what it has made, where only the first one can read it. */
export async function othersMaking(
  stage: Stage,
  create: Operation,
  read: Operation,
): Promise<Shown | undefined> {
  const made = await stage.send(create, undefined, { asOther: true, isNew: true, intent: 'survive' });
  // RFC 9110 §15.3.3: 202 promises nothing
  if (!made.ok || made.status === 202) return undefined;
  const thing = { made, sent: {} };
  const seen = await stage.settled(
    () => stage.send(read, thing, { asOther: true, intent: 'survive' }),
    ({ ok }) => ok,
  );
  const own = await stage.send(read, thing, { intent: 'survive' });
  return isRefused(seen) && own.ok ? seen : undefined;
}
