import type { Hint, HintPlace, Need } from '../../core/hint.ts';
import { isArray, type Json, type JsonObject, member } from '../../core/json.ts';
import { longestMessage, needsIn } from './wording.ts';

/** What an object of a refusal says in the way of a framework; `undefined` where it is not of that way. */
export type RefusalShape = (entry: JsonObject) => readonly Hint[] | undefined;

/** The hints of one message about one field: what its code says, or else its words. */
export function hintsAbout(at: HintPlace | undefined, message: string, coded?: readonly Need[]): Hint[] {
  const text = message.slice(0, longestMessage);
  const needs = coded && coded.length > 0 ? coded : needsIn(text);
  return needs.map((need) => ({ ...(at ? { at } : {}), need, text }));
}

/** A member that is a text. */
export function textIn(entry: Json | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = member(entry, name);
    if (typeof value === 'string') return value;
  }
  return undefined;
}

export function numberIn(entry: Json | undefined, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = member(entry, name);
    if (typeof value === 'number' && Number.isFinite(value)) return value;
  }
  return undefined;
}

/** Names and indexes, as Joi, Zod and pydantic list them. */
export function stepsIn(entry: JsonObject, name: string): string[] | undefined {
  const steps = entry[name];
  if (!isArray(steps)) return undefined;
  const plain = steps.filter((step) => typeof step === 'string' || typeof step === 'number');
  return plain.length === steps.length ? plain.map(String) : undefined;
}
