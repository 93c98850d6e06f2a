import { isArray, isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { joinPointer, valueAt } from '../core/pointer.ts';
import { upgradedSchema } from './upgrade.ts';

/** Where the places of a converted document were written; what stands inside a place keeps its way from it. */
export class Origins {
  readonly #written = new Map<string, string>();

  note(pointer: string, written: string): void {
    this.#written.set(pointer, written);
  }

  /** The innermost place around a pointer whose origin is known, and the rest of the way. */
  of(pointer: string): string {
    for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
      const written = this.#written.get(pointer.slice(0, end));
      if (written !== undefined) return written + pointer.slice(end);
    }
    return pointer;
  }
}

const mapKeywords: readonly string[] = ['properties', 'patternProperties', '$defs', 'definitions'];
const dataKeywords: readonly string[] = ['example', 'default', 'enum', 'const'];

/** Schemas of a Swagger 2.0 document in the terms of OpenAPI 3.1; whatever one refers to becomes a component. */
export class SwaggerSchemas {
  readonly #document: JsonObject;
  readonly #origins: Origins;
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(document: JsonObject, origins: Origins) {
    this.#document = document;
    this.#origins = origins;
    const definitions = member(document, 'definitions');
    for (const name of Object.keys(isObject(definitions) ? definitions : {})) {
      this.#name(joinPointer('', 'definitions', name), name);
    }
  }

  converted(schema: Json): Json {
    if (!isObject(schema)) return schema;
    const { $ref } = schema;
    // Swagger 2.0 "Reference Object": what stands beside a reference is ignored
    if (typeof $ref === 'string') return { $ref: this.#reference($ref) };
    const entries = Object.entries(schema).map(([key, value]): [string, Json] => [
      key,
      this.#member(key, value),
    ]);
    const { 'x-nullable': nullable, ...rest } = Object.fromEntries(entries);
    const marked = nullable === true ? { ...rest, nullable: true } : rest;
    const { type, discriminator, ...others } = marked;
    return upgradedSchema({
      ...others,
      ...(type === 'file' ? { type: 'string', format: 'binary' } : type === undefined ? {} : { type }),
      ...(typeof discriminator === 'string' ? { discriminator: { propertyName: discriminator } } : {}),
    });
  }

  /** Everything that was referred to; what it refers to itself comes as well. */
  components(): JsonObject {
    const schemas = new Map<string, Json>();
    for (const [written, name] of this.#names) {
      this.#origins.note(joinPointer('', 'components', 'schemas', name), written);
      schemas.set(name, this.converted(valueAt(this.#document, written) ?? true));
    }
    return Object.fromEntries(schemas);
  }

  #member(key: string, value: Json): Json {
    if (dataKeywords.includes(key) || key.startsWith('x-')) return value;
    if (mapKeywords.includes(key) && isObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([name, sub]) => [name, this.converted(sub)]));
    }
    return isArray(value) ? value.map((item) => this.converted(item)) : this.converted(value);
  }

  #reference(ref: string): string {
    const written = decodeURIComponent(ref.slice(1));
    const plain = written.replace(/^\/(definitions|x-external)\//, '').replace(/[^A-Za-z0-9._-]+/g, '-');
    const name = this.#names.get(written) ?? this.#name(written, plain);
    return `#/components/schemas/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`;
  }

  #name(written: string, wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}-${count}`;
    this.#taken.add(name);
    this.#names.set(written, name);
    return name;
  }
}
