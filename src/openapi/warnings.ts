import type { Description } from '../core/description.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';
import { joinPointer } from '../core/pointer.ts';
import { isKnownFormat } from './ajv.ts';
import { baseRequests } from './base-requests.ts';
import { schemaPointers } from './judged-schemas.ts';
import { patternOf } from './pattern.ts';
import { type DescriptionProblem, quoted } from './problems.ts';
import { isMadeFormat } from './string-values.ts';

/** Something about a description that a run can do without. */
export interface DescriptionWarning {
  /** `file:line`, where a file holds the description; else a JSON Pointer. */
  readonly at: string;
  readonly message: string;
}

/**
 * What of the description is not judged, at the first of its places; after what its loader told. Nothing is compiled
 * and no request is made for it.
 */
export function warningsOf(
  description: Description,
  told: readonly DescriptionProblem[] = [],
): DescriptionWarning[] {
  const { document } = description;
  const found = new Map<string, { readonly pointer: string; count: number }>();
  for (const [schema, pointer] of schemaPointers(isObject(document) ? document : {})) {
    if (!isObject(schema)) continue;
    for (const [key, message] of unjudged(schema)) {
      const known = found.get(message);
      if (known) known.count += 1;
      else found.set(message, { pointer: joinPointer(pointer, key), count: 1 });
    }
  }
  return [
    ...told.map(({ file, line, message }) => ({ at: `${file}:${line}`, message })),
    ...[...found].map(([message, { pointer, count }]) => ({
      at: placeOf(description, pointer),
      message: count > 1 ? `${message} (and at ${count - 1} more)` : message,
    })),
  ];
}

/** Why some requests of an operation cannot be made, so that it gets no case from them. */
export function unmadeRequests(operation: Operation, description: Description): DescriptionWarning[] {
  const at = placeOf(description, operation.pointer);
  const { reasons: all, guesses } = baseRequests(operation, description);
  const reasons = new Set(guesses.length > 0 ? [] : all);
  return [...reasons].map((reason) => ({ at, message: `${operation.id}: ${reason}` }));
}

function placeOf({ locate }: Description, pointer: string): string {
  return locate?.(pointer) ?? pointer;
}

const known: ReadonlySet<string> = new Set(
  [
    // JSON Schema 2020-12
    '$schema $id $ref $anchor $dynamicRef $dynamicAnchor $vocabulary $comment $defs definitions',
    'allOf anyOf oneOf not if then else dependentSchemas prefixItems items contains',
    'properties patternProperties additionalProperties propertyNames unevaluatedItems unevaluatedProperties',
    'type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern',
    'maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired',
    'format contentEncoding contentMediaType contentSchema',
    'title description default deprecated readOnly writeOnly examples',
    // OpenAPI
    'discriminator xml externalDocs example nullable',
  ].flatMap((line) => line.split(' ')),
);

/** Draft 4 to 7: said in another way since 2019-09, and ignored as an unknown keyword is. */
const former: Readonly<Record<string, string>> = {
  dependencies: 'dependentRequired or dependentSchemas',
  additionalItems: 'prefixItems and items',
  id: '$id',
};

function* unjudged(schema: JsonObject): Generator<[key: string, message: string]> {
  const { pattern, format } = schema;
  for (const key of Object.keys(schema)) {
    if (known.has(key) || key.startsWith('x-')) continue;
    const now = Object.hasOwn(former, key) ? former[key] : undefined;
    const advice = now === undefined ? 'correct it, or begin it with x-' : `use ${now}`;
    yield [key, `the keyword ${quoted(key)} is not known, so that nothing is judged by it; ${advice}`];
  }
  if (typeof format === 'string' && !isKnownFormat(format) && !isMadeFormat(format)) {
    const isText = [schema.type].flat().includes('string') || schema.type === undefined;
    const unmade = isText && pattern === undefined ? ', and a text of it is a guess' : '';
    yield ['format', `the format ${quoted(format)} is not known, so that nothing is judged by it${unmade}`];
  }
  for (const source of [pattern, ...patternsOfNames(schema)]) {
    const doubt = typeof source === 'string' ? patternOf(source).doubt : undefined;
    if (doubt !== undefined) {
      const key = source === pattern ? 'pattern' : 'patternProperties';
      yield [key, `the pattern ${quoted(String(source))} ${doubt}`];
    }
  }
}

function patternsOfNames({ patternProperties }: JsonObject): Json[] {
  return isObject(patternProperties) ? Object.keys(patternProperties) : [];
}
