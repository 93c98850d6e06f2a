import type { CasePlace } from './case-place.ts';

/** What an operation does to data at the provider. Method alone does not tell. */
export type Effect = 'read' | 'create' | 'change' | 'destroy';

/** A document that a description stands on. */
export interface SourceDocument {
  readonly title: string;
  /** Host or page, as far as it is known. */
  readonly publishedAt: string;
  /** ISO date on which we read it. */
  readonly readOn: string;
}

export interface BaseUrl {
  /** Absolute URL; no trailing slash. */
  readonly url: string;
  /** `production` is refused unless it is asked for by an explicit word. */
  readonly kind: 'sandbox' | 'production';
}

/** A secret that `live` needs; its value comes from the environment and from nowhere else. */
export interface Credential {
  /** Key in the description's `components.securitySchemes`. */
  readonly scheme: string;
  /** Name of the environment variable. */
  readonly env: string;
  /** What to ask the provider for. */
  readonly obtain: string;
}

/** A value of the user's own account that replaces the documented example on `live`. */
export interface Input {
  readonly env: string;
  /** Where the value goes, in every operation that has such a place. */
  readonly at: CasePlace;
  /** Where the same place means different things: the operations for which this value is meant. */
  readonly operations?: readonly string[];
  readonly obtain: string;
}

/** RFC 9421 signing of requests on `live`. */
export interface Signer {
  readonly algorithm: 'ecdsa-p384-sha384';
  /** Environment variable that holds the PEM of the private key. */
  readonly privateKeyEnv: string;
  readonly keyIdEnv: string;
  readonly label: string;
  /** Covered components; those that a request lacks are left out of its signature. */
  readonly components: readonly string[];
  /** RFC 9530 digest of the content, sent where there is content. */
  readonly digest: 'sha-256' | 'sha-512';
}

/** The name card of a documented API: everything about it that is not in its description. */
export interface Api {
  /** Equal to the name of the folder below `specs/`. */
  readonly id: string;
  readonly title: string;
  readonly homepage: string;
  readonly documents: readonly [SourceDocument, ...SourceDocument[]];
  readonly baseUrls: readonly BaseUrl[];
  readonly credentials: readonly Credential[];
  readonly inputs: readonly Input[];
  /** Where a fresh UUID is put for each request on `live`, so that a second run is not a replay of the first. */
  readonly freshKeys: readonly CasePlace[];
  readonly signer?: Signer;
  /** Effect of every operation, by `operationId`. */
  readonly effects: Readonly<Record<string, Effect>>;
}

export function defineApi(api: Api): Api {
  return api;
}

/** Environment variable with the base URL of the user's own sandbox: `square` → `SQUARE_URL`. */
export function urlVariable({ id }: Pick<Api, 'id'>): string {
  return `${id.toUpperCase().replaceAll('-', '_')}_URL`;
}
