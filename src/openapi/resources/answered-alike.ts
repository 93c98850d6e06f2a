import type { Description } from '../../core/description.ts';
import { isObject, type Json, type JsonObject, member } from '../../core/json.ts';
import { isSafe, type Operation } from '../../core/operation.ts';
import type { Producer } from '../../core/resource.ts';
import { contentKind } from '../content-kind.ts';
import { answerSaid } from './answers.ts';
import { conversion, isRecord, type Said, saidBy } from './fields.ts';
import { identifyingField, isIdLike } from './identifiers.ts';
import { wordsOf } from './words.ts';

/**
 * Who begins something that no path tells of: `GET /login/new` answers a `LoginFlow`, and whoever answers one as well, or
 * takes a `flow` and may answer one, goes on with it.
 */
export class AnsweredAlike {
  readonly #description: Description;
  readonly #names: ReadonlyMap<Json, string>;
  readonly #beginners = new Map<Json, Operation[]>();

  constructor(description: Description) {
    this.#description = description;
    this.#names = componentNames(description);
    for (const operation of description.operations) {
      if (!isFree(operation)) continue;
      for (const schema of this.#components(answerSaid(description, operation)))
        this.#beginners.set(schema, [...(this.#beginners.get(schema) ?? []), operation]);
    }
  }

  /** What gives the value of a required place that nothing else is known to give. */
  of(asking: Operation, { name, said }: { readonly name: string; readonly said: Said }): Producer[] {
    const read = isSafe(asking) && isIdLike(name) ? answerSaid(this.#description, asking) : [];
    const [one] = this.#components(read);
    const [schema = one] = this.#components(this.#allSaid(asking)).filter((component) =>
      endsWith(this.#names.get(component) ?? '', name),
    );
    if (!schema) return [];
    const noun = this.#names.get(schema) ?? '';
    const wanted = isIdLike(name) ? name : 'id';
    const field = identifyingField(this.#description, noun, wanted, said, [schema]);
    const way = field && conversion(field.said, said);
    if (!field || way === undefined) return [];
    const converts = way === 'none' ? {} : { converts: way };
    return (this.#beginners.get(schema) ?? [])
      .filter((operation) => operation !== asking)
      .map((operation) => {
        return {
          operation,
          from: { kind: 'answer', pointer: field.pointer },
          confidence: 'shaped',
          ...converts,
        };
      });
  }

  #components(said: Said): JsonObject[] {
    return said.filter((schema) => this.#names.has(schema) && isRecord([schema]));
  }

  /** Of its successes and of its refusals. */
  #allSaid({ responses }: Operation): Said {
    return responses.flatMap(({ content }) => {
      const json = content.find(({ type }) => contentKind(type) === 'json');
      return json?.schema ? saidBy(this.#description, json.schema.schema) : [];
    });
  }
}

function componentNames({ document }: Description): ReadonlyMap<Json, string> {
  const schemas = member(member(document, 'components'), 'schemas');
  const entries = isObject(schemas) ? Object.entries(schemas) : [];
  return new Map(entries.map(([name, schema]) => [schema, name]));
}

/** It can be asked without naming anything. */
function isFree({ kind, method, parameters, body }: Operation): boolean {
  const isAsked = kind === 'path' && (method === 'get' || method === 'post');
  return isAsked && !parameters.some(({ required }) => required) && body?.required !== true;
}

/** A `loginFlow` is a `flow`; a name of one word alone is no more than that. */
function endsWith(noun: string, name: string): boolean {
  const [own, last] = [wordsOf(noun), wordsOf(name)];
  return last.length > 0 && own.length > last.length && own.slice(-last.length).join() === last.join();
}
