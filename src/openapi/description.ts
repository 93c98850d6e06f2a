import type { ErrorObject } from 'ajv';
import type { Description, SchemaError, SecurityScheme } from '../core/description.ts';
import { isObject, type Json, type JsonObject, member } from '../core/json.ts';
import { joinPointer, pointerTokens, valueAt } from '../core/pointer.ts';
import { createAjv, schemaAddress } from './ajv.ts';
import { choiceErrors } from './choice-errors.ts';
import { follow } from './followed.ts';
import { pointerAnnotation, schemaPointers } from './judged-schemas.ts';
import { readOperations } from './operations.ts';
import type { SourcePosition } from './problems.ts';

/** What ajv compiles, at run time or ahead of it; `errors` are those of the last call. */
export interface CompiledValidator {
  (value: unknown): unknown;
  errors?: ErrorObject[] | null;
}

/** Compiled validators by the pointer of their schema. */
export type CompiledValidators = Readonly<Record<string, CompiledValidator>>;

/**
 * A description, ready to be asked. Validators that were compiled ahead are used where there are some; others are
 * compiled when they are first needed.
 */
export function createDescription(
  document: JsonObject,
  compiled: CompiledValidators = {},
  locate?: (pointer: string) => SourcePosition,
): Description {
  const operations = readOperations(document, 'path');
  const webhooks = readOperations(document, 'webhook');
  const validators = new Map<string, CompiledValidator>(Object.entries(compiled));
  const ajv = once(() => createAjv(document, { standalone: false }));
  const pointers = () => schemaPointers(document);
  const inferred = new Map<string, boolean>();
  const isMarked = (pointer: string): boolean => {
    const found = inferred.get(pointer) ?? isInferred(document, pointer);
    inferred.set(pointer, found);
    return found;
  };

  const validator = (pointer: string): CompiledValidator => {
    const known = validators.get(pointer);
    if (known) return known;
    const target = soleReference(document, pointer);
    const made = target === undefined ? ajv().getSchema(schemaAddress(pointer)) : validator(target);
    if (!made) throw new Error(`no schema at ${pointer}`);
    validators.set(pointer, made);
    return made;
  };

  return {
    title: String(member(document.info, 'title') ?? 'untitled'),
    document,
    operations,
    webhooks,
    securitySchemes: readSecuritySchemes(document),
    ...(locate ? { locate: (pointer: string) => placeOf(locate(pointer)) } : {}),
    resolve: (schema) => follow(document, schema, '')?.value ?? schema,
    validate(pointer, value) {
      const validate = validator(pointer);
      if (validate(value)) return [];
      const errors = validate.errors ?? [];
      return choiceErrors(
        document,
        errors.map((error) => schemaError(error, pointers, isMarked)),
      );
    },
  };
}

/**
 * Where the schema stands that a schema refers to and says nothing else: to compile it once for all who refer to it is
 * far cheaper. Only what is no reference itself, so that there is an end.
 */
function soleReference(document: JsonObject, pointer: string): string | undefined {
  const schema = valueAt(document, pointer);
  const ref = member(schema, '$ref');
  if (typeof ref !== 'string' || !ref.startsWith('#/') || Object.keys(schema ?? {}).length > 1)
    return undefined;
  const target = decodeURIComponent(ref.slice(1));
  const found = valueAt(document, target);
  return isObject(found) && found.$ref === undefined ? target : undefined;
}

function placeOf({ file, line }: SourcePosition): string {
  return `${file}:${line}`;
}

/** A message without what was seen in one value, and may be otherwise in the next. */
export function generalMessage(message: string): string {
  return message.replace(/, (?:such as|and it matches) .*$/s, '');
}

function schemaError(
  error: ErrorObject,
  pointers: () => ReadonlyMap<Json, string>,
  isMarked: (pointer: string) => boolean,
): SchemaError {
  // ajv types `parentSchema` loosely; it is an object of the description, or `false`
  const parent = error.parentSchema as JsonObject | false | undefined;
  const annotated = parent ? parent[pointerAnnotation] : undefined;
  const at = typeof annotated === 'string' ? annotated : parent ? pointers().get(parent) : undefined;
  const missing = error.keyword === 'required' ? String(error.params.missingProperty) : undefined;
  return {
    at: missing === undefined ? error.instancePath : joinPointer(error.instancePath, missing),
    keyword: error.keyword,
    schemaPointer: at === undefined ? error.schemaPath : joinPointer(at, error.keyword),
    message: messageOf(error),
    inferred: at !== undefined && isMarked(at),
  };
}

/** ajv says that there is a property too many, or more than one branch that matches, and not which. */
function messageOf({ keyword, message = keyword, params }: ErrorObject): string {
  const matched: unknown = keyword === 'oneOf' ? params.passingSchemas : undefined;
  if (Array.isArray(matched)) return `${message}, and it matches ${matched.join(' and ')}`;
  const name: unknown = params.additionalProperty ?? params.unevaluatedProperty;
  return name === undefined ? message : `${message}, such as ${JSON.stringify(name)}`;
}

/** The schema itself or one that it stands in is marked: then no document states it. */
function isInferred(document: Json, pointer: string): boolean {
  const tokens = pointerTokens(pointer);
  let found: Json | undefined = document;
  for (const token of tokens) {
    if (member(found, 'x-inferred') === true) return true;
    found = valueAt(found ?? null, joinPointer('', token));
  }
  return member(found, 'x-inferred') === true;
}

function readSecuritySchemes(document: JsonObject): Map<string, SecurityScheme> {
  const schemes = new Map<string, SecurityScheme>();
  const declared = member(document.components, 'securitySchemes');
  for (const [name, entry] of Object.entries(isObject(declared) ? declared : {})) {
    const scheme = follow(document, entry, '')?.value;
    if (scheme) schemes.set(name, readSecurityScheme(name, scheme));
  }
  return schemes;
}

function readSecurityScheme(name: string, scheme: JsonObject): SecurityScheme {
  const { type, in: place, name: key } = scheme;
  if (type === 'apiKey' && typeof key === 'string') {
    if (place === 'header' || place === 'query' || place === 'cookie')
      return { name, kind: 'apiKey', in: place, key };
  }
  if (type === 'http' && typeof scheme.scheme === 'string') {
    return { name, kind: 'http', scheme: scheme.scheme.toLowerCase() };
  }
  return { name, kind: 'other', type: String(type) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
