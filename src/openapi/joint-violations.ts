import { type BrokenRequirement, type Case, type CaseRequest, caseId } from '../core/case.ts';
import { isArray, isObject, type Json, member } from '../core/json.ts';
import { joinPointer, valueAt, withValueAt } from '../core/pointer.ts';
import { overlap } from './packed-edges.ts';
import { valuesOf, withValues } from './request-values.ts';

/** Fewer at once save nothing where the refusal names none of them. */
const leastFirst = 3;
/** More fields than that nobody lists. */
const most = 40;

/** A case that breaks one place, and where: a JSON Pointer into the values of the request. */
interface Held {
  readonly case: Case;
  readonly from: CaseRequest;
  readonly at: string;
}

/**
 * The same cases, those that break different places of one valid request behind one that breaks all of these at once:
 * a server that says of each field what is wrong with it answers many questions with one refusal.
 */
export function jointly(cases: readonly Case[]): Case[] {
  const groups = new Map<string, Held[]>();
  const groupOf = new Map<Case, string>();
  for (const case_ of cases) {
    const at = placeOf(case_);
    if (at === undefined || !case_.from || !case_.breaks) continue;
    const key = `${case_.source} ${at.startsWith('/body/')} ${isAboutForm(case_.breaks)}`;
    groupOf.set(case_, key);
    groups.set(key, [...(groups.get(key) ?? []), { case: case_, from: case_.from, at }]);
  }
  const told = new Set<string>();
  return cases.flatMap((case_) => {
    const key = groupOf.get(case_);
    if (key === undefined) return [case_];
    if (told.has(key)) return [];
    told.add(key);
    return joined(groups.get(key) ?? []);
  });
}

/** What a parser gives up at; all else is looked at in what it has read, and is often told field by field. */
function isAboutForm({ keyword }: BrokenRequirement): boolean {
  return keyword === 'type' || keyword === 'additionalProperties';
}

/** Where the request differs from the valid one; `undefined` for what is not to be asked with others. */
function placeOf({ breaks, intent, request: { body } }: Case): string | undefined {
  if (!breaks || intent !== 'reject') return undefined;
  const { in: place, name } = breaks.at;
  if (place === 'query' || place === 'header' || place === 'cookie') return joinPointer('', place, name);
  const isField = place === 'body' && name !== '' && body !== undefined && 'value' in body;
  return isField ? `/body${name}` : undefined;
}

/** The largest comes first, because it tells most surely whether refusals name what they refuse. */
function joined(group: readonly Held[]): Case[] {
  const packs: Held[][] = [];
  for (const held of onFullest(group)) {
    const pack = packs.find(
      (one) =>
        one.length < most &&
        one[0]?.from === held.from &&
        !one.some((other) => overlap(spanOf(other), spanOf(held))),
    );
    if (pack) pack.push(held);
    else packs.push([held]);
  }
  const asked = packs.flatMap(([lone, ...others]) => {
    if (!lone) return [];
    return others.length === 0 ? [lone.case] : [inOne([lone, ...others])];
  });
  const [first, ...after] = asked.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!first?.joint || sizeOf(first) < leastFirst) return group.map((held) => held.case);
  return [{ ...first, joint: { ...first.joint, after } }];
}

/** Of two valid requests, one of which has all that the other has, the fuller has room for more at once. */
function onFullest(group: readonly Held[]): Held[] {
  const bases = [...new Set(group.map(({ from }) => from))].map((from) => ({ from, values: valuesOf(from) }));
  const fullest = new Map<CaseRequest, CaseRequest>();
  for (const { from, values } of bases) {
    const fuller = bases.findLast((other) => other.from !== from && holdsAll(other.values, values));
    fullest.set(from, fuller?.from ?? from);
  }
  return group.map((held) => ({ ...held, from: fullest.get(held.from) ?? held.from }));
}

function holdsAll(one: Json, other: Json): boolean {
  if (isArray(one) && isArray(other))
    return other.every((item, index) => one[index] !== undefined && holdsAll(one[index], item));
  if (!isObject(one) || !isObject(other)) return JSON.stringify(one) === JSON.stringify(other);
  return Object.entries(other).every(([name, value]) => {
    const own = member(one, name);
    return own !== undefined && holdsAll(own, value);
  });
}

/** What stands in one choice is asked one at a time: nobody could tell which of two a refusal of the choice is about. */
function spanOf({ case: { breaks }, at }: Held): string {
  return breaks?.at.choice === undefined ? at : `/body${breaks.at.choice}`;
}

function sizeOf({ joint }: Case): number {
  return joint?.holds.length ?? 0;
}

/** One request that breaks them all. */
function inOne(pack: readonly [Held, ...Held[]]): Case {
  const [{ from, case: first }] = pack;
  let values = valuesOf(from);
  // from the last to the first: what is taken out of a list moves what stands behind it
  for (const { case: held, at } of pack.toReversed()) {
    values = withValueAt(values, at, valueAt(valuesOf(held.request), at)) ?? values;
  }
  const holds = pack.map((held) => held.case);
  const title = `${pack.length} at once: ${holds.map(nameOf).join(', ')}`;
  const { operation, source } = first;
  const id = caseId(operation, source, title);
  const request = withValues(from, values);
  return { id, operation, source, title, intent: 'reject', request, from, joint: { holds, after: [] } };
}

function nameOf({ breaks }: Case): string {
  return breaks ? `${breaks.keyword} at ${breaks.at.name}` : '';
}
