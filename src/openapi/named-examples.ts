import { isArray, isObject, type Json, type JsonObject } from '../core/json.ts';
import type { NamedExample } from '../core/operation.ts';
import { joinPointer } from '../core/pointer.ts';
import { isBytes } from './content-kind.ts';
import { follow } from './followed.ts';

/** Content that is any bytes has no type: an example that is no text shows the JSON that these bytes may be. */
export function contentExamples(document: Json, holder: JsonObject, pointer: string): NamedExample[] {
  const examples = namedExamples(document, holder, pointer);
  if (!isBytes(follow(document, holder.schema, pointer)?.value)) return examples;
  return examples.map((example) =>
    typeof example.value === 'string' ? example : { ...example, value: JSON.stringify(example.value) },
  );
}

/** `examples`, else `example`, else those of the schema. */
export function namedExamples(document: Json, holder: JsonObject, pointer: string): NamedExample[] {
  const named: NamedExample[] = [];
  for (const [name, entry] of Object.entries(isObject(holder.examples) ? holder.examples : {})) {
    const at = joinPointer(pointer, 'examples', name);
    const found = follow(document, entry, at);
    const value = found?.value.value;
    if (found && value !== undefined)
      named.push({ name, value, pointer: joinPointer(found.pointer, 'value') });
  }
  if (named.length > 0) return named;
  if (holder.example !== undefined) {
    return [{ name: 'example', value: holder.example, pointer: joinPointer(pointer, 'example') }];
  }
  return schemaExamples(document, holder.schema, joinPointer(pointer, 'schema'));
}

function schemaExamples(document: Json, schema: Json | undefined, pointer: string): NamedExample[] {
  const found = follow(document, schema, pointer);
  if (!found) return [];
  if (isArray(found.value.examples)) {
    return found.value.examples.map((value, index) => {
      return { name: `example-${index + 1}`, value, pointer: joinPointer(found.pointer, 'examples', index) };
    });
  }
  const { example } = found.value;
  return example === undefined
    ? []
    : [{ name: 'example', value: example, pointer: joinPointer(found.pointer, 'example') }];
}
