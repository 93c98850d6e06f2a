import { isArray, isObject, type Json, type JsonObject, member } from '../../../src/core/json.ts';
import { joinPointer, valueAt } from '../../../src/core/pointer.ts';
import type { Fault } from './message.ts';

export interface ParameterRule {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  readonly json: boolean;
  /** Where references have been followed; only its types are read. */
  readonly schema: Json;
  valid(value: Json): boolean;
}

export interface ContentRule {
  readonly schema: Json;
  valid(value: Json): boolean;
  faults(value: Json): readonly Fault[];
}

export interface BodyRule {
  readonly required: boolean;
  /** Media types in lower case; what each asks of a value. */
  readonly content: ReadonlyMap<string, ContentRule>;
}

export interface OperationRule {
  readonly id: string;
  readonly method: string;
  readonly parameters: readonly ParameterRule[];
  readonly body?: BodyRule;
  readonly security: readonly (readonly string[])[];
  /** Media types of its successful responses. */
  readonly offers: readonly string[];
}

export interface PathRule {
  readonly segments: readonly string[];
  /** By method in capitals. */
  readonly operations: ReadonlyMap<string, OperationRule>;
}

/** What is enforced of the values that the schemas at pointers are for. */
export interface Rules {
  validate(pointer: string, value: Json): boolean;
  /** Everything that is wrong with a value. */
  faults(pointer: string, value: Json): readonly Fault[];
}

/** Reads what a description asks of requests. */
export class RuleReader {
  readonly #document: JsonObject;
  readonly #rules: Rules;

  constructor(document: JsonObject, rules: Rules) {
    this.#document = document;
    this.#rules = rules;
  }

  paths(): PathRule[] {
    return entriesOf(this.#document.paths).map(([path, item]) => {
      const at = joinPointer('', 'paths', path);
      const operations = entriesOf(item)
        .filter(([key]) => key !== 'parameters')
        .map(([method, operation]): [string, OperationRule] => [
          method.toUpperCase(),
          this.#operation(operation, joinPointer(at, method), member(item, 'parameters')),
        ]);
      return { segments: path.split('/').slice(1), operations: new Map(operations) };
    });
  }

  #operation(operation: Json, at: string, shared: Json | undefined): OperationRule {
    const itemAt = at.slice(0, at.lastIndexOf('/'));
    const security = member(operation, 'security') ?? this.#document.security;
    const content = member(operation, 'requestBody');
    const success = entriesOf(member(operation, 'responses')).filter(([status]) => status.startsWith('2'));
    return {
      id: String(member(operation, 'operationId')),
      method: at.slice(at.lastIndexOf('/') + 1).toUpperCase(),
      parameters: this.#parameters([
        [shared, itemAt],
        [member(operation, 'parameters'), at],
      ]),
      ...(content === undefined ? {} : { body: this.#body(content, joinPointer(at, 'requestBody')) }),
      security: listOf(security).map((alternative) => entriesOf(alternative).map(([name]) => name)),
      offers: success.flatMap(([, response]) => entriesOf(member(response, 'content')).map(([type]) => type)),
    };
  }

  /** OpenAPI 3.1 §4.8.10.1: an operation's parameter replaces that of its path. */
  #parameters(lists: readonly (readonly [Json | undefined, string])[]): ParameterRule[] {
    const all = lists.flatMap(([list, at]) =>
      listOf(list).map((entry, index) => this.#parameter(entry, joinPointer(at, 'parameters', index))),
    );
    return [...new Map(all.map((rule) => [`${rule.in} ${rule.name}`, rule])).values()];
  }

  #parameter(entry: Json, entryAt: string): ParameterRule {
    const ref = member(entry, '$ref');
    const at = typeof ref === 'string' ? ref.slice(1) : entryAt;
    const value = valueAt(this.#document, at) ?? null;
    const place = String(member(value, 'in'));
    const content = member(value, 'content');
    const style = member(value, 'style') ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
    const schemaAt =
      content === undefined
        ? joinPointer(at, 'schema')
        : joinPointer(at, 'content', 'application/json', 'schema');
    return {
      name: String(member(value, 'name')),
      in: place,
      required: member(value, 'required') === true,
      style: String(style),
      explode: (member(value, 'explode') ?? style === 'form') === true,
      json: content !== undefined,
      schema: this.#resolved(valueAt(this.#document, schemaAt)),
      valid: (candidate) => this.#rules.validate(schemaAt, candidate),
    };
  }

  #body(value: Json, at: string): BodyRule {
    const content = entriesOf(member(value, 'content')).map(([type, media]) => {
      const schemaAt = joinPointer(at, 'content', type, 'schema');
      const rule: ContentRule = {
        schema: this.#resolved(member(media, 'schema')),
        valid: (candidate) => this.#rules.validate(schemaAt, candidate),
        faults: (candidate) => this.#rules.faults(schemaAt, candidate),
      };
      return [type, rule] as const;
    });
    return { required: member(value, 'required') === true, content: new Map(content) };
  }

  /** The schema, its items and its properties with references followed: enough to tell types. */
  #resolved(schema: Json | undefined): Json {
    const ref = member(schema, '$ref');
    if (typeof ref === 'string') return this.#resolved(valueAt(this.#document, ref.slice(1)));
    const items = member(schema, 'items');
    if (!isObject(schema) || items === undefined) return schema ?? true;
    return { ...schema, items: this.#resolved(items) };
  }
}

export function entriesOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

function listOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}
