import type { HeaderList } from './http.ts';
import type { Json } from './json.ts';
import type { Operation, ParameterPlace } from './operation.ts';

/**
 * `accept`: the description allows this request. `reject`: the description forbids it. `survive`: the description does
 * not tell, or tells what servers commonly do not hold to, so that every answer will do that is no failure.
 */
export type Intent = 'accept' | 'reject' | 'survive';

export type CaseBody =
  | { readonly mediaType: string; readonly value: Json }
  /** For content that is no value of its media type, such as malformed JSON; an empty media type is not sent. */
  | { readonly mediaType: string; readonly bytes: Uint8Array };

/** A request in the description's terms: values by parameter name, not yet serialised. */
export interface CaseRequest {
  readonly path: Readonly<Record<string, Json>>;
  readonly query: Readonly<Record<string, Json>>;
  readonly header: Readonly<Record<string, Json>>;
  readonly cookie: Readonly<Record<string, Json>>;
  readonly body?: CaseBody;
  readonly credentials: CredentialUse;
  /** The security schemes whose credentials are used; those of the first usable alternative when left out. */
  readonly schemes?: readonly string[];
  /** Another method than the operation's. */
  readonly method?: string;
  /** Sent as they are after everything that is described: a second value of a parameter, a header of no parameter. */
  readonly extra?: {
    /** `name=value` pairs, encoded. */
    readonly query?: readonly string[];
    readonly headers?: HeaderList;
  };
}

/**
 * What becomes of the operation's credentials: sent as they are, not at all, with an empty value, with another value of
 * the same form, without their last character, in another place than their scheme says, after the word of another
 * authentication scheme, or only some of those that are needed at once.
 */
export const credentialUses = [
  'sent',
  'withheld',
  'empty',
  'wrong',
  'truncated',
  'misplaced',
  'mislabelled',
  'partial',
] as const;
export type CredentialUse = (typeof credentialUses)[number];

/** Where a request breaks something; `content` is the content as a whole: its media type, its syntax, its length. */
export type BrokenPlace = ParameterPlace | 'body' | 'content' | 'credentials' | 'method';

/** The one requirement that a `reject` case breaks. */
export interface BrokenRequirement {
  /** JSON Pointer of the requirement in the description. */
  readonly pointer: string;
  readonly keyword: string;
  /** Where in the request: a place and a JSON Pointer or a name. */
  readonly at: {
    readonly in: BrokenPlace;
    readonly name: string;
    /** The place of the choice that it stands in, of which a refusal may say only that nothing fits. */
    readonly choice?: string;
  };
}

/** A response that a target which can be told what to answer is asked for. */
export interface AskedResponse {
  /** As declared: a code, a range or `default`. */
  readonly declared: string;
  /** The code to ask for. */
  readonly status: number;
  readonly mediaType?: string;
  readonly example?: string;
}

/** One request that we mean to send. */
export interface Case {
  /** Stable within a description: operation, source and title. */
  readonly id: string;
  readonly operation: Operation;
  readonly source: string;
  readonly title: string;
  readonly intent: Intent;
  readonly request: CaseRequest;
  readonly breaks?: BrokenRequirement;
  readonly asks?: AskedResponse;
  /** To be asked before the valid requests of its operation, which leave nothing to ask it of. */
  readonly early?: true;
  /**
   * The same questions in smaller requests, for a request that asks several at once: a refusal of it does not tell which
   * of them it is about.
   */
  parts?(): readonly Case[];
  /** The valid request that it was made from by a change of the one place that it breaks. */
  readonly from?: CaseRequest;
  readonly joint?: Joint;
}

/** What a request that breaks several things at once stands for. */
export interface Joint {
  /** One thing at a place of its own each; what a refusal does not name is asked by itself. */
  readonly holds: readonly Case[];
  /** Asked after it: those that are joint themselves as they are only where refusals name what they refuse. */
  readonly after: readonly Case[];
}

export function caseId(operation: Operation, source: string, title: string): string {
  return `${operation.id} ${source} ${title}`;
}
