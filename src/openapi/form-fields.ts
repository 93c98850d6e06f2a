import type { Description } from '../core/description.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import type { FieldEncoding, LocatedSchema } from '../core/operation.ts';
import { contentKind, isFieldWritable } from './content-kind.ts';
import { parallelSchemas } from './parallel-schemas.ts';
import { plain } from './parameter-style.ts';

type Encodings = Readonly<Record<string, FieldEncoding>>;

/** A field as it travels: its name, with one text for each time that it is written. */
export interface FormField {
  readonly name: string;
  readonly texts: readonly string[];
  readonly isJson: boolean;
}

const separators: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' };

/** OpenAPI 3.1 §4.8.15: a list repeats its name, unless its style joins it; an object is JSON. */
export function formFields(value: JsonObject, encodings: Encodings = {}): FormField[] {
  return Object.entries(value).map(([name, field]) => {
    const { style = 'form', explode = style === 'form', contentType } = encodings[name] ?? {};
    if (contentType !== undefined && contentKind(contentType) === 'json')
      return { name, texts: [JSON.stringify(field)], isJson: true };
    if (!isArray(field)) return { name, texts: [plain(field)], isJson: isObject(field) };
    const texts = field.map(plain);
    return { name, texts: explode ? texts : [texts.join(separators[style] ?? ',')], isJson: false };
  });
}

/** What a form cannot write goes as the text of it. */
export function asWritten(value: JsonObject, isParts: boolean): JsonObject {
  const fields = Object.entries(value).map(([name, field]): [string, Json] => {
    return [name, isFieldWritable(field, isParts) ? field : plain(field)];
  });
  return Object.fromEntries(fields);
}

/** A form as a server reads it that goes by the description: one of a name may be a list of one, and more of them one. */
export function readAsForm(description: Description, { schema }: LocatedSchema, value: Json): Json {
  if (!isObject(value)) return value;
  const parts = parallelSchemas(description, [schema]);
  const fields = Object.entries(value).map(([name, field]): [string, Json] => {
    const own = parts.map((part) => member(part.properties, name)).filter((one) => one !== undefined);
    const types = parallelSchemas(description, own).flatMap(({ type }) => [type].flat());
    const wantsList = types.includes('array');
    if (!isArray(field)) return [name, wantsList && !isObject(field) ? [field] : field];
    return [name, wantsList || types.length === 0 ? field : (field[0] ?? '')];
  });
  return Object.fromEntries(fields);
}
