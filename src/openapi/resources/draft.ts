import type { Description } from '../../core/description.ts';
import type { Operation } from '../../core/operation.ts';
import { answerSaid, bodySaid, listIn, oneIn } from './answers.ts';
import { fieldsOf, type Said } from './fields.ts';
import type { Identifier, Representation, Role } from './model.ts';
import { type PathStep, parameterNames, stepsKey, trailingParameters } from './path-steps.ts';
import { singularWords } from './words.ts';

/** A resource while it is being put together. */
export interface Draft extends Record<Role, Operation[]> {
  readonly key: string;
  name: string;
  path: string;
  isSingleton: boolean;
  identifiers: Identifier[];
  parent?: Draft;
  /** Names of the parameters of its paths that name one of it. */
  readonly parameters: string[];
  readonly representations: Map<Operation, Representation>;
}

/** What operations were found to do, by the key of what they do it to. */
export class Drafts {
  readonly all = new Map<string, Draft>();
  readonly description: Description;

  constructor(description: Description) {
    this.description = description;
  }

  at(key: string, noun: string, path: string): Draft {
    const known = this.all.get(key);
    if (known) return known;
    const made: Draft = {
      key,
      name: singularWords(noun).join(' '),
      path,
      isSingleton: false,
      identifiers: [],
      parameters: [],
      representations: new Map(),
      create: [],
      read: [],
      head: [],
      list: [],
      replace: [],
      update: [],
      remove: [],
      actions: [],
    };
    this.all.set(key, made);
    return made;
  }

  /** The operation does this to the draft. */
  give(draft: Draft, role: Role, operation: Operation): void {
    if (!draft[role].includes(operation)) draft[role].push(operation);
    if (draft.representations.has(operation)) return;
    draft.representations.set(operation, representationOf(this.description, operation, draft.name, role));
  }

  /** All that is said of the fields of such a thing where it is answered. */
  saidOf(draft: Draft, roles: readonly Role[] = ['read', 'create', 'list', 'replace', 'update']): Said {
    const found = roles.flatMap((role) =>
      draft[role].flatMap((operation) => contentOf(this.description, operation, draft)?.said ?? []),
    );
    return [...new Set(found)];
  }
}

/** What an operation's answer says of a draft's fields. */
export function contentOf(description: Description, operation: Operation, draft: Draft) {
  const { inAnswer, many } = draft.representations.get(operation) ?? {};
  if (inAnswer === undefined) return undefined;
  const said = answerSaid(description, operation);
  return many ? listIn(description, said, draft.name) : oneIn(description, said, draft.name);
}

function representationOf(
  description: Description,
  operation: Operation,
  name: string,
  role: Role,
): Representation {
  const answer = answerSaid(description, operation);
  const content = role === 'list' ? listIn(description, answer, name) : oneIn(description, answer, name);
  const writes: readonly Role[] = ['create', 'replace', 'update'];
  const request = writes.includes(role)
    ? oneIn(description, bodySaid(description, operation), name)
    : undefined;
  const isThing = request !== undefined && fieldsOf(description, request.said).length > 0;
  return {
    ...(isThing ? { inRequest: request.at } : {}),
    ...(content ? { inAnswer: content.at } : {}),
    many: role === 'list',
  };
}

/** The path without the parameters that name one. */
export function collectionSteps(steps: readonly PathStep[]): readonly PathStep[] {
  const count = trailingParameters(steps);
  return count === 0 ? steps : steps.slice(0, -count);
}

/** The key under which one of a collection is found, whatever names it. */
export function keyOf(collection: readonly PathStep[], version: string): string {
  return `${version}${stepsKey(collection)}`;
}

export function ownParameters(steps: readonly PathStep[]): string[] {
  const count = trailingParameters(steps);
  return count === 0 ? [] : parameterNames(steps.slice(-count));
}
