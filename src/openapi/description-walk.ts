import { isArray, isObject, type Json, type JsonObject, jsonType, member } from '../core/json.ts';
import { joinPointer } from '../core/pointer.ts';
import { dataKeywords, type Field, type Grammar, grammar, type Kind, namingKeywords } from './grammar.ts';
import type { SourceFile } from './source-file.ts';

export interface Place {
  readonly file: SourceFile;
  readonly pointer: string;
}

/** A text that names another place of the description. */
export interface Reference extends Place {
  /** Where the text stands; the one thing of a description that loading changes. */
  readonly holder: Record<string, Json>;
  readonly key: string;
  readonly text: string;
  /** What has to be there; `undefined` where only the target can tell. */
  readonly kind: Kind | undefined;
}

export interface WalkListener {
  reference(reference: Reference): void;
  /** An object that is no reference, or a schema or path item that is one with more beside it. */
  object(kind: Kind, value: JsonObject, place: Place): void;
  /** Something of a wrong shape; `instead` can stand there without harm, `undefined` for nothing at all. */
  problem(place: Place, message: string, instead: Json | undefined): void;
}

/** Kinds that nothing but their readers depends on: a wrong shape loses an illustration and no meaning. */
const illustrations: readonly Kind[] = ['example', 'link'];

/** Visits the objects of descriptions by the grammar of OpenAPI, each once in each role, references not followed. */
export class DescriptionWalk {
  readonly #listener: WalkListener;
  readonly #grammar: Grammar;
  readonly #seen = new Map<Kind, Set<JsonObject>>();

  constructor(listener: WalkListener, rules: Grammar = grammar) {
    this.#listener = listener;
    this.#grammar = rules;
  }

  visit(kind: Kind, value: Json, place: Place): void {
    if (!isObject(value)) {
      this.#noObject(kind, value, place);
      return;
    }
    const seen = this.#seen.get(kind) ?? new Set();
    if (seen.has(value)) return;
    this.#seen.set(kind, seen.add(value));
    const { referable, fields, others } = this.#grammar[kind];
    const isReference = this.#takeReference(kind, value, place);
    if (isReference && kind !== 'schema' && kind !== 'path item') return;
    this.#listener.object(kind, value, place);
    if (kind === 'schema') this.#takeSchemaReferences(value, place);
    if (kind === 'link') this.#take(value, 'operationRef', place, 'operation');
    for (const [key, sub] of Object.entries(value)) {
      const field = fields.get(key);
      const at = within(place, key);
      if (field) this.#visitField(field, key, sub, at);
      else if (others && !key.startsWith('x-') && !(key === '$ref' && !referable))
        this.visit(others, sub, at);
    }
  }

  /** A part of a file that nothing refers to: whatever looks like a reference there is one. */
  visitUnknown(value: Json, place: Place, areNames = false): void {
    if (isArray(value)) {
      for (const [index, item] of value.entries()) this.visitUnknown(item, within(place, index));
      return;
    }
    if (!isObject(value) || [...this.#seen.values()].some((seen) => seen.has(value))) return;
    if (!areNames) this.#take(value, '$ref', place);
    for (const [key, sub] of Object.entries(value)) {
      if (!areNames && (dataKeywords.has(key) || key.startsWith('x-'))) continue;
      this.visitUnknown(sub, within(place, key), !areNames && namingKeywords.has(key));
    }
  }

  #visitField({ shape, kind }: Field, key: string, value: Json, place: Place): void {
    if (shape === 'one') this.visit(kind, value, place);
    else if (shape === 'list' ? isArray(value) : isObject(value)) this.#visitMembers(kind, key, value, place);
    // null is YAML for "nothing here yet"
    else if (value !== null && !illustrations.includes(kind)) {
      const wanted = shape === 'list' ? 'a list' : 'an object';
      this.#listener.problem(
        place,
        `${key} must be ${wanted}, not ${jsonType(value)}; correct it`,
        undefined,
      );
    }
  }

  #visitMembers(kind: Kind, key: string, members: Json, place: Place): void {
    for (const [name, sub] of Object.entries(members ?? {})) {
      const at = within(place, name);
      if (name === '$ref' && typeof sub === 'string') {
        this.#listener.problem(
          at,
          `a $ref cannot stand for all of ${key}; refer from each member of it`,
          undefined,
        );
      } else {
        this.visit(kind, sub, at);
      }
    }
  }

  #noObject(kind: Kind, value: Json, place: Place): void {
    if (kind === 'schema' && typeof value === 'boolean') return;
    if (kind === 'components' && value === null) return;
    if (illustrations.includes(kind)) return;
    const wanted = kind === 'schema' ? 'an object or a boolean' : 'an object';
    const message = `${named(kind)} must be ${wanted}, not ${jsonType(value)}; correct it`;
    this.#listener.problem(place, message, kind === 'schema' ? true : undefined);
  }

  #takeReference(kind: Kind, value: JsonObject, place: Place): boolean {
    const ref = member(value, '$ref');
    if (ref === undefined) return false;
    const { referable } = this.#grammar[kind];
    if (typeof ref === 'string' && referable) return this.#take(value, '$ref', place, kind);
    const message = referable
      ? 'a $ref must be a string; write a URI reference, such as #/components/schemas/Name'
      : `OpenAPI has no $ref in place of ${named(kind)}; write it out here`;
    this.#listener.problem(within(place, '$ref'), message, undefined);
    return false;
  }

  #takeSchemaReferences(schema: JsonObject, place: Place): void {
    const dynamic = member(schema, '$dynamicRef');
    // one that names an anchor is resolved while a value is validated (JSON Schema 2020-12 §8.2.3.2)
    if (typeof dynamic === 'string' && dynamic.includes('/'))
      this.#take(schema, '$dynamicRef', place, 'schema');
    const mapping = member(member(schema, 'discriminator'), 'mapping');
    if (!isObject(mapping)) return;
    const at = within(within(place, 'discriminator'), 'mapping');
    for (const [name, target] of Object.entries(mapping)) {
      if (typeof target === 'string' && isUriReference(target)) this.#take(mapping, name, at, 'schema');
    }
  }

  #take(holder: JsonObject, key: string, place: Place, kind?: Kind): boolean {
    const text = member(holder, key);
    if (typeof text !== 'string') return false;
    const { file, pointer } = within(place, key);
    this.#listener.reference({ file, pointer, holder, key, text, kind });
    return true;
  }
}

export function within({ file, pointer }: Place, key: string | number): Place {
  return { file, pointer: joinPointer(pointer, key) };
}

/** OpenAPI 3.1 §4.8.25: the values of a mapping are names of schemas, or URI references. */
function isUriReference(target: string): boolean {
  return /[/#]/.test(target) || /\.(json|ya?ml)$/i.test(target);
}

function named(kind: Kind): string {
  if (kind.endsWith('s')) return kind;
  return /^[eo]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
