import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json } from '../core/json.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { takesList } from './page-parameters.ts';
import { fieldsOf, type Said, saidBy } from './resources/fields.ts';
import { spelled, spelling } from './resources/words.ts';

/** What to ask for so that a list is sorted by a field. */
export interface Sorting {
  /** As the description spells it in the values of the parameter. */
  readonly field: string;
  readonly isDescending: boolean;
  readonly query: Readonly<Record<string, Json>>;
  readonly parameter: Parameter;
}

const fieldNames = spelled('sort sortBy orderBy ordering order sortField orderField by');
const directionNames = spelled('order sortOrder direction sortDirection orderDirection sortDir orderDir dir');

/** Every way to sort that the description lists. */
export function waysToSort(operation: Operation, description: Description): Sorting[] {
  const queries = operation.parameters.filter((parameter) => parameter.in === 'query');
  const direction = queries.find(
    (one) =>
      directionNames.includes(spelling(one.name)) && directionsIn(valuesOf(one, description)).length > 1,
  );
  return queries
    .filter((one) => one !== direction && fieldNames.includes(spelling(one.name)))
    .flatMap((parameter): Sorting[] => {
      const said = saidBy(description, parameter.schema?.schema);
      const inside = insideOf(said, parameter, description);
      if (inside.length > 0) return inside;
      const isList = takesList(parameter, description);
      return valuesOf(parameter, description).flatMap((text): Sorting[] => {
        const value = isList ? [text] : text;
        const { field, way } = readValue(text);
        if (way || !direction)
          return [{ field, isDescending: way === 'desc', query: { [parameter.name]: value }, parameter }];
        return directionsIn(valuesOf(direction, description)).map(([word, isDescending]) => ({
          field,
          isDescending,
          query: { [parameter.name]: value, [direction.name]: word },
          parameter,
        }));
      });
    });
}

/** A parameter that is an object of a field and a direction. */
function insideOf(said: Said, parameter: Parameter, description: Description): Sorting[] {
  const fields = fieldsOf(description, said);
  const textsOf = (names: readonly string[]) => {
    const found = fields.find(({ name }) => names.includes(spelling(name)));
    return { name: found?.name, texts: found ? enumOf(found.said) : [] };
  };
  const [by, direction] = [textsOf([...fieldNames.slice(0, 4), 'field', 'by']), textsOf(directionNames)];
  if (by.name === undefined) return [];
  const byName = by.name;
  return by.texts.flatMap((field) =>
    directionsIn(direction.texts).map(([word, isDescending]) => ({
      field,
      isDescending,
      query: { [parameter.name]: { [byName]: field, [direction.name ?? '']: word } },
      parameter,
    })),
  );
}

function directionsIn(texts: readonly string[]): [word: string, isDescending: boolean][] {
  return texts.flatMap((text): [string, boolean][] => {
    if (/^asc(ending)?$/i.test(text)) return [[text, false]];
    return /^desc(ending)?$/i.test(text) ? [[text, true]] : [];
  });
}

/** `name`, `-name`, `+name`, `name:desc`, `name desc`, `name,desc`, `name_desc`, `NAME_DESC`. */
function readValue(text: string): { field: string; way: 'asc' | 'desc' | undefined } {
  const [, sign] = /^([+-])/.exec(text) ?? [];
  if (sign) return { field: text.slice(1), way: sign === '-' ? 'desc' : 'asc' };
  const [, field, way] = /^(.+)[:, _.-](asc|desc)(?:ending)?$/i.exec(text) ?? [];
  if (field === undefined) return { field: text, way: undefined };
  return { field, way: way?.toLowerCase() === 'desc' ? 'desc' : 'asc' };
}

function valuesOf(parameter: Parameter, description: Description): string[] {
  const said = saidBy(description, parameter.schema?.schema);
  const items = said.map((one) => one.items).find(isObject);
  return enumOf(items ? saidBy(description, items) : said);
}

function enumOf(said: Said): string[] {
  const values = said.map((one) => one.enum).find(isArray) ?? [];
  return values.filter((value) => typeof value === 'string');
}
