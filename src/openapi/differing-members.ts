import { isArray, type Json, type JsonObject } from '../core/json.ts';
import type { Stage } from '../core/law.ts';
import { writtenFields } from './representation-fields.ts';
import type { Said } from './resources/fields.ts';

/**
 * Members for three things, as far as the description allows them: the first two differ in every field whose values are
 * told, and the third has something in common with each.
 */
export async function differingMembers(stage: Stage): Promise<readonly JsonObject[]> {
  const { resource, description } = stage;
  const [create] = resource.create;
  const all = writtenFields(resource, description).flatMap(({ name, said }): [string, readonly Json[]][] => {
    const values = choices(said);
    return values.length > 1 ? [[name, values]] : [];
  });
  if (!create || all.length === 0) return [{}, {}, {}];
  const known = await stage.known(create);
  const kept: JsonObject[] = [{}, {}, {}];
  for (const [place, [name, values]] of all.entries()) {
    for (const [index, which] of [0, 1, (place + 1) % 2].entries()) {
      const members = { ...kept[index], [name]: values[which] ?? null };
      if (stage.isAllowed(create, { ...known, ...members })) kept[index] = members;
    }
  }
  return kept;
}

function choices(said: Said): readonly Json[] {
  const values = said.map((one) => one.enum).find(isArray);
  if (values) return values.filter((value) => value !== null);
  return said.some(({ type }) => type === 'boolean') ? [true, false] : [];
}
