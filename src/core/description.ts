import type { Json } from './json.ts';
import type { Operation } from './operation.ts';

/** One way in which a value breaks a schema. */
export interface SchemaError {
  /** JSON Pointer into the value. */
  readonly at: string;
  readonly keyword: string;
  /** JSON Pointer of the keyword in the description. */
  readonly schemaPointer: string;
  readonly message: string;
  /** The broken schema is marked `x-inferred`: seen only in an example, so a notice and not a failure. */
  readonly inferred: boolean;
}

export type SecurityScheme =
  | {
      readonly name: string;
      readonly kind: 'apiKey';
      readonly in: 'header' | 'query' | 'cookie';
      readonly key: string;
    }
  | { readonly name: string; readonly kind: 'http'; readonly scheme: string }
  | { readonly name: string; readonly kind: 'other'; readonly type: string };

/** An OpenAPI document, read: self-contained, every reference inside it, every operation found. */
export interface Description {
  readonly title: string;
  readonly document: Json;
  /** Those on paths. */
  readonly operations: readonly Operation[];
  /** Those that the provider calls. */
  readonly webhooks: readonly Operation[];
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>;
  /** What of `value` breaks the schema at `pointer`; empty when it is valid. */
  validate(pointer: string, value: Json): readonly SchemaError[];
  /** Where a place of the document was written, as `file:line`; absent for a document that no file holds. */
  locate?(pointer: string): string;
  /** Follows `$ref`s until there is none. */
  resolve(schema: Json): Json;
}
