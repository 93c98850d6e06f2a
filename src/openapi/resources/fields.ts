import type { Description } from '../../core/description.ts';
import { isArray, isObject, type Json, type JsonObject } from '../../core/json.ts';
import { pointerTokens } from '../../core/pointer.ts';
import { parallelSchemas } from '../parallel-schemas.ts';
import { isReadOnly } from '../read-only.ts';

/** Everything that a description says of one value: schemas that all may speak of it. */
export type Said = readonly JsonObject[];

export interface Field {
  readonly name: string;
  readonly said: Said;
  readonly required: boolean;
  readonly isReadOnly: boolean;
}

interface Known {
  readonly said: WeakMap<JsonObject, Said>;
  readonly fields: WeakMap<Said, readonly Field[]>;
}

/** The same is asked of the same schema for every place that could be tied to it. */
const knownBy = new WeakMap<Description, Known>();

function knownOf(description: Description): Known {
  const known = knownBy.get(description) ?? { said: new WeakMap(), fields: new WeakMap() };
  knownBy.set(description, known);
  return known;
}

export function saidBy(description: Description, ...schemas: readonly (Json | undefined)[]): Said {
  const given = [...new Set(schemas.filter(isObject))];
  const [only] = given;
  if (!only || given.length > 1) return parallelSchemas(description, given);
  const { said } = knownOf(description);
  const known = said.get(only) ?? parallelSchemas(description, given);
  said.set(only, known);
  return known;
}

/** The declared properties of an object. */
export function fieldsOf(description: Description, said: Said): readonly Field[] {
  const { fields } = knownOf(description);
  const known = fields.get(said) ?? readFields(description, said);
  fields.set(said, known);
  return known;
}

function readFields(description: Description, said: Said): Field[] {
  const named = new Map<string, Json[]>();
  for (const { properties } of said) {
    for (const [name, schema] of Object.entries(isObject(properties) ? properties : {})) {
      named.set(name, [...(named.get(name) ?? []), schema]);
    }
  }
  const required = new Set(said.flatMap((schema) => (isArray(schema.required) ? schema.required : [])));
  return [...named].map(([name, schemas]) => ({
    name,
    said: saidBy(description, ...schemas),
    required: required.has(name),
    isReadOnly: schemas.some((schema) => isReadOnly(description, schema)),
  }));
}

export function itemsOf(description: Description, said: Said): Said {
  return saidBy(description, ...said.map(({ items }) => items));
}

/** What is said of the value at a pointer; index 0 stands for any item. */
export function saidAt(description: Description, said: Said, pointer: string): Said {
  return pointerTokens(pointer).reduce((within: Said, token) => {
    if (isList(within) && /^\d+$/.test(token)) return itemsOf(description, within);
    return fieldsOf(description, within).find(({ name }) => name === token)?.said ?? [];
  }, said);
}

const typesBySaid = new WeakMap<Said, ReadonlySet<Json>>();

export function typesOf(said: Said): ReadonlySet<Json> {
  const known = typesBySaid.get(said) ?? readTypes(said);
  typesBySaid.set(said, known);
  return known;
}

function readTypes(said: Said): Set<Json> {
  const types = new Set(
    said.flatMap(({ type }) => (isArray(type) ? type : type === undefined ? [] : [type])),
  );
  types.delete('null');
  return types;
}

export function isList(said: Said): boolean {
  return (
    typesOf(said).has('array') || (typesOf(said).size === 0 && said.some(({ items }) => items !== undefined))
  );
}

export function isRecord(said: Said): boolean {
  return said.some(({ properties }) => properties !== undefined) || typesOf(said).has('object');
}

/** A single value that could name something: text or a number, and none of a few that are listed. */
export function isNaming(said: Said): boolean {
  if (isList(said) || isRecord(said)) return false;
  const types = typesOf(said);
  if (types.has('boolean') && types.size === 1) return false;
  return !said.some((schema) => schema.const !== undefined || isArray(schema.enum));
}

const times: readonly (Json | undefined)[] = ['date', 'date-time', 'time', 'duration'];

/** Any day or moment is as good as another: it names nothing that has to be made. */
export function isTime(said: Said): boolean {
  return said.some(({ format }) => times.includes(format));
}

/** How a value has to be turned to be what a place wants; `undefined` where it cannot be that. */
export function conversion(from: Said, to: Said): 'none' | 'text' | 'number' | undefined {
  if (!isNaming(from) || !isNaming(to) || isTime(from) || isTime(to)) return undefined;
  const [given, wanted] = [typesOf(from), typesOf(to)].map(kindOf);
  if (given === wanted || given === 'any' || wanted === 'any')
    return hasOtherForm(from, to) ? undefined : 'none';
  // a UUID, an address and the like is never a number
  if (
    [...from, ...to].some(
      ({ format }) => typeof format === 'string' && !/^(u?int|float|double|decimal)/.test(format),
    )
  ) {
    return undefined;
  }
  return wanted;
}

function kindOf(types: ReadonlySet<Json>): 'text' | 'number' | 'any' {
  const isText = types.has('string');
  const isNumber = types.has('integer') || types.has('number');
  return isText === isNumber ? 'any' : isText ? 'text' : 'number';
}

const telling: ReadonlySet<Json> = new Set(['uuid', 'email', 'uri', 'ipv4', 'ipv6', 'hostname']);

/** Both say of which form they are, and it is not the same. */
function hasOtherForm(from: Said, to: Said): boolean {
  const [one, other] = [from, to].map((said) =>
    said.map(({ format }) => format).find((format) => format !== undefined && telling.has(format)),
  );
  return one !== undefined && other !== undefined && one !== other;
}
