import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject } from '../core/json.ts';
import type { Parameter } from '../core/operation.ts';
import type { Resource } from '../core/resource.ts';
import { isPageParameter, saidOf, takesList } from './page-parameters.ts';
import { rangeProbes } from './range-probes.ts';
import { listedFields } from './representation-fields.ts';
import { type Field, type Said, saidBy } from './resources/fields.ts';
import { spelling, thing } from './resources/words.ts';

/** A list asked for some of its items. */
export interface FilterProbe {
  readonly parameter: Parameter;
  readonly query: JsonObject;
  /** Whether an item is one of those that are asked for; `undefined` where it does not tell. */
  suits(item: JsonObject): boolean | undefined;
}

/** Occurs in nothing that anybody has made. */
const nonsense = 'xq'.repeat(4);
const searches = ['q', 'query', 'search', 'search term', 'keyword', 'keywords'].map(spelling);
const mostValues = 5;

/** What can be asked of a list so that its items tell whether it was kept; `own` are items that the law has made. */
export function filterProbes(
  resource: Resource,
  description: Description,
  own: readonly JsonObject[],
): FilterProbe[] {
  const queries = (resource.list[0]?.parameters ?? []).filter((one) => one.in === 'query');
  const fields = listedFields(resource, description);
  const single = queries
    .filter((parameter) => !isPageParameter(parameter))
    .map((parameter): FilterProbe[] => {
      const field = fields.find(({ name }) => thing(name) === thing(parameter.name));
      const isWhole = [saidOf(parameter, 'type', description)].flat().includes('object');
      if (field && !isWhole) return equalityProbes(parameter, field, description, own);
      if (searches.includes(spelling(parameter.name)))
        return textProbes(parameter, undefined, description, own);
      return rangeProbes(parameter, fields, description, own);
    });
  const [first, second] = single.flatMap((probes) => probes.find(({ suits }) => own.some(suits)) ?? []);
  return [...single.flat(), ...(first && second ? [both(first, second)] : [])].filter((probe) =>
    isAllowed(probe, description),
  );
}

function both(one: FilterProbe, other: FilterProbe): FilterProbe {
  return {
    parameter: other.parameter,
    query: { ...one.query, ...other.query },
    suits(item) {
      const told = [one.suits(item), other.suits(item)];
      return told.includes(false) ? false : told.includes(undefined) ? undefined : true;
    },
  };
}

function isAllowed({ parameter: { name, schema }, query }: FilterProbe, description: Description): boolean {
  return !schema || description.validate(schema.pointer, query[name] ?? null).length === 0;
}

function equalityProbes(
  parameter: Parameter,
  field: Field,
  description: Description,
  own: readonly JsonObject[],
): FilterProbe[] {
  const isList = takesList(parameter, description);
  const values = choicesOf(parameter, description).filter((value) =>
    isChoiceOf(field.said, value, description),
  );
  const probe = (wanted: readonly Json[]): FilterProbe => ({
    parameter,
    query: { [parameter.name]: isList ? wanted : (wanted[0] ?? '') },
    suits: (item) => isOneOf(item[field.name], wanted),
  });
  const [mine] = own.flatMap((item) => values.find((value) => isOneOf(item[field.name], [value])) ?? []);
  const other = values.find((value) => value !== mine);
  const pair = isList && mine !== undefined && other !== undefined ? [probe([other, mine])] : [];
  if (values.length > 0) return [...values.slice(0, mostValues).map((value) => probe([value])), ...pair];
  return textProbes(parameter, field, description, own);
}

/** What a parameter, or an item of its list, may be, where that is told. */
export function choicesOf(parameter: Parameter, description: Description): readonly Json[] {
  const said = saidBy(description, parameter.schema?.schema);
  const items = said.map((one) => one.items).find(isObject);
  return choices(items ? saidBy(description, items) : said);
}

function choices(said: Said): readonly Json[] {
  const values = said.map((one) => one.enum).find(isArray);
  if (values) return values.filter((value) => value !== null);
  return said.some(({ type }) => [type].flat().includes('boolean')) ? [true, false] : [];
}

/** What the field can never be stands for something else: `all`, `open` for several states. */
function isChoiceOf(said: Said, value: Json, description: Description): boolean {
  const items = said.map((one) => one.items).find(isObject);
  return choices(items ? saidBy(description, items) : said).includes(value);
}

function isOneOf(shown: Json | undefined, wanted: readonly Json[]): boolean | undefined {
  if (shown === undefined || shown === null || isObject(shown)) return undefined;
  const seen = isArray(shown) ? shown : [shown];
  return seen.some((value) => wanted.some((one) => String(one) === String(value)));
}

/** What an own item has, and what no item has. Any part of a text may be what is compared. */
function textProbes(
  parameter: Parameter,
  field: Field | undefined,
  description: Description,
  own: readonly JsonObject[],
): FilterProbe[] {
  const isList = takesList(parameter, description);
  const query = (value: Json): JsonObject => ({ [parameter.name]: isList ? [value] : value });
  const none: FilterProbe = {
    parameter,
    query: query(nonsense),
    suits: (item) => (JSON.stringify(item).toLowerCase().includes(nonsense) ? undefined : false),
  };
  const value = field && own.map((item) => item[field.name]).find((one) => one !== undefined && one !== null);
  const isPlain = typeof value === 'number' || (typeof value === 'string' && /^\S+$/.test(value));
  if (!field || !isPlain) return [none];
  const wanted = String(value).toLowerCase();
  const suits = (item: JsonObject): boolean | undefined => {
    const shown = item[field.name];
    if (typeof shown === 'number') return shown === value;
    return typeof shown === 'string' ? shown.toLowerCase().includes(wanted) : undefined;
  };
  return [{ parameter, query: query(value), suits }, none];
}
