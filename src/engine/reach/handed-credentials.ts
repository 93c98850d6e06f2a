import type { Description } from '../../core/description.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import type { Operation } from '../../core/operation.ts';
import type { CredentialValues } from '../../core/target.ts';
import { answerSaid } from '../../openapi/resources/answers.ts';
import { fieldsOf, isNaming, isRecord, type Said } from '../../openapi/resources/fields.ts';
import { undescribedValues } from '../../openapi/resources/undescribed-values.ts';
import { spelled, spelling, wordsOf } from '../../openapi/resources/words.ts';
import { readContent } from '../../protocol/content.ts';

/** Best first. */
const tokenNames = spelled(
  'accessToken authToken bearerToken apiToken sessionToken userToken token jwt idToken apiKey accessKey key',
);
/** Words of a scheme that do not tell whose credentials it takes. */
const general = new Set(
  spelled(
    'api auth authentication authorization header query cookie bearer http security scheme access token tokens key keys jwt oauth oauth2 x id default',
  ),
);
const lettingIn = /log-?in|sign-?in|sign-?up|register|registration|auth|token|session|account|user/i;
/** Operations that are asked for credentials, for one kind of them. */
const mostMakers = 3;

interface Parts {
  readonly description: Description;
  readonly given: CredentialValues;
  /** What is handed out, by security scheme: read at each request. */
  readonly handed: Map<string, string>;
}

interface Asking {
  /** A success of an operation that may hand some out. */
  make(operation: Operation): Promise<AnsweredExchange | undefined>;
  /** Whether the operation now gets an answer other than 401 or 403. */
  isLetIn(): Promise<boolean>;
}

/**
 * Credentials that the target hands out itself, to whoever signs up or makes what has a token of its own. They take the
 * place of none that the user gave for their scheme.
 */
export class HandedCredentials {
  readonly #parts: Parts;
  /** By the requirement: operations that ask for the same share what is found. */
  readonly #found = new Map<string, Promise<boolean>>();
  readonly #helped = new Set<Operation>();
  #used = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** How often those in use have changed. */
  get used(): number {
    return this.#used;
  }

  /** Whether there are others than those that were `used` with the operation, which it may be let in with. */
  async help(
    operation: Operation,
    { trail, used }: { readonly trail: readonly Operation[]; readonly used: number },
    asking: Asking,
  ): Promise<boolean> {
    // what is made to be helped waits for no help itself
    if (trail.some((one) => this.#helped.has(one))) return false;
    const key = JSON.stringify(operation.security);
    const found = this.#found.get(key) ?? this.#helping(operation, asking);
    this.#found.set(key, found);
    return (await found) && this.#used !== used;
  }

  async #helping(operation: Operation, asking: Asking): Promise<boolean> {
    this.#helped.add(operation);
    try {
      return await this.#find(operation, asking);
    } finally {
      this.#helped.delete(operation);
    }
  }

  async #find(operation: Operation, { make, isLetIn }: Asking): Promise<boolean> {
    const { handed } = this.#parts;
    const schemes = this.#openSchemes(operation);
    for (const maker of schemes.length > 0 ? this.#makers(operation, schemes) : []) {
      const exchange = await make(maker);
      const content = exchange && readContent(exchange.answer.response);
      const [value] = content?.kind === 'json' ? undescribedValues(content.value, tokenNames, false) : [];
      if (typeof value !== 'string' || value.length < 8) continue;
      for (const prefix of this.#prefixes(schemes)) {
        for (const name of schemes) handed.set(name, this.#isInAuthorization(name) ? prefix + value : value);
        this.#used += 1;
        if (await isLetIn()) return true;
      }
      for (const name of schemes) handed.delete(name);
    }
    return false;
  }

  /** Those that one credential is enough for, and for which the user gave none: a header may belong to another scheme. */
  #openSchemes({ security }: Operation): string[] {
    const { description, given } = this.#parts;
    const alone = security.flatMap((names) => (names.length === 1 ? names : []));
    const asked = new Set(security.flat());
    const isForOther = (name: string): boolean =>
      [...given].some(([other, value]) => !asked.has(other) && value === given.get(name));
    return alone.filter((name) => {
      const scheme = description.securitySchemes.get(name);
      const isBasic = scheme?.kind === 'http' && scheme.scheme !== 'bearer';
      return scheme !== undefined && !isBasic && (!given.has(name) || isForOther(name));
    });
  }

  /** A key in Authorization needs a word before it, which no description has a field for. */
  #prefixes(schemes: readonly string[]): readonly string[] {
    return schemes.some((name) => this.#isInAuthorization(name)) ? ['Bearer ', 'Token ', ''] : [''];
  }

  #isInAuthorization(name: string): boolean {
    const scheme = this.#parts.description.securitySchemes.get(name);
    return scheme?.kind === 'apiKey' && scheme.key.toLowerCase() === 'authorization';
  }

  /** Operations that do not need what is looked for, and whose answer has a token; those of the scheme's words first. */
  #makers(wanting: Operation, schemes: readonly string[]): Operation[] {
    const { description } = this.#parts;
    const needed = new Set(wanting.security.flat());
    const words = schemes.flatMap((name) => wordsOf(name)).filter((word) => !general.has(word));
    const names = (operation: Operation): boolean => {
      const own = [operation.id, operation.path].flatMap((text) => wordsOf(text));
      return words.some((word) => own.some((one) => one.startsWith(word) && word.length > 2));
    };
    const making = description.operations.filter(
      (operation) =>
        operation.method === 'post' &&
        !operation.path.includes('{') &&
        !operation.security.flat().some((name) => needed.has(name)) &&
        hasToken(description, answerSaid(description, operation)),
    );
    const named = making.filter(names);
    const others = making.filter(({ path, id }) => lettingIn.test(path) || lettingIn.test(id));
    return (named.length > 0 ? named : others).slice(0, mostMakers);
  }
}

/** Whether an answer is said to hold a token, by itself or in what it wraps. */
function hasToken(description: Description, said: Said, depth = 0): boolean {
  const fields = fieldsOf(description, said);
  return fields.some(
    (field) =>
      (tokenNames.includes(spelling(field.name)) && isNaming(field.said)) ||
      (depth < 2 && isRecord(field.said) && hasToken(description, field.said, depth + 1)),
  );
}
