import type { Description } from '../core/description.ts';
import type { Json } from '../core/json.ts';
import type { Parameter } from '../core/operation.ts';
import type { Resource } from '../core/resource.ts';
import { choicesOf } from './filter-probes.ts';
import { takesList } from './page-parameters.ts';
import { listedFields } from './representation-fields.ts';
import { spelled, spelling } from './resources/words.ts';

/** A parameter that says which fields the items of a list are to have. */
export interface SelectionParameter {
  readonly parameter: Parameter;
  readonly isList: boolean;
  /** The fields that it may name, those that an item may go without before others. */
  readonly selectable: readonly string[];
  /** Fields that are to be shown only where they are named. */
  readonly optional: readonly string[];
}

/** `include` and `expand` add to what is shown, and `exclude` takes from it. */
const names = spelled('fields field select only attributes properties props columns');

/** Those of a list whose values are all fields of its items. */
export function selectionParameters(resource: Resource, description: Description): SelectionParameter[] {
  const fields = listedFields(resource, description);
  return (resource.list[0]?.parameters ?? []).flatMap((parameter): SelectionParameter[] => {
    if (parameter.in !== 'query' || !names.includes(spelling(parameter.name))) return [];
    const values = choicesOf(parameter, description);
    const meant = values.flatMap((value) => fields.find(({ name }) => name === value) ?? []);
    if (values.length < 2 || meant.length < values.length) return [];
    const isList = takesList(parameter, description);
    const own = meant.filter(({ required }) => !required);
    const selectable = [...own, ...meant.filter(({ required }) => required)].map(({ name }) => name);
    // where all that can be named has to be there, it is for the sake of what cannot
    const left = own.length > 0 ? own : fields.filter(({ required }) => !required);
    return [{ parameter, isList, selectable, optional: left.map(({ name }) => name) }];
  });
}

/** The value of the parameter that asks for one field and no other. */
export function selecting(name: string, { isList }: SelectionParameter): Json {
  return isList ? [name] : name;
}
