import type { Description } from '../core/description.ts';
import { isObject } from '../core/json.ts';
import type { MediaType } from '../core/operation.ts';
import { pointerTokens } from '../core/pointer.ts';
import type { Resource } from '../core/resource.ts';
import { type Field, fieldsOf, type Said, saidBy } from './resources/fields.ts';

/** The fields of the representation that making one takes. */
export function writtenFields(resource: Resource, description: Description): Field[] {
  const [create] = resource.create;
  const at = create && resource.representations.get(create)?.inRequest;
  const fields = fieldsAt(create?.body?.content ?? [], at, description);
  return fields.filter((field) => !field.isReadOnly);
}

/** The fields of the representations that a list shows. */
export function listedFields(resource: Resource, description: Description): readonly Field[] {
  const [list] = resource.list;
  const at = list && resource.representations.get(list)?.inAnswer;
  const success = list?.responses.find(({ status }) => status.startsWith('2'));
  const many = at === undefined ? undefined : `${at}/0`;
  return fieldsAt(success?.content ?? [], many, description);
}

function fieldsAt(
  content: readonly MediaType[],
  pointer: string | undefined,
  description: Description,
): readonly Field[] {
  const media = content.find(({ schema }) => schema !== undefined);
  if (pointer === undefined || !media?.schema) return [];
  return fieldsOf(description, saidBelow(description, saidBy(description, media.schema.schema), pointer));
}

function saidBelow(description: Description, whole: Said, pointer: string): Said {
  return pointerTokens(pointer).reduce((said, token) => {
    const below = said.flatMap(({ properties, items }) => {
      const named = isObject(properties) ? properties[token] : undefined;
      return [named ?? (token === '0' ? items : undefined)].filter(isObject);
    });
    return saidBy(description, ...below);
  }, whole);
}
