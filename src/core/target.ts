import type { Api } from './api.ts';
import type { Case, CaseRequest } from './case.ts';
import type { Description } from './description.ts';
import type { Exchange } from './exchange.ts';
import type { HeaderList, HttpAnswer, HttpRequest } from './http.ts';

/** What a target can do beyond answering. */
export type Capability =
  | 'asked-responses' // can be told which response to give
  | 'state' // keeps what is made there
  | 'webhooks'; // delivers what the description says the provider calls

/** The values of an operation's credentials by security scheme. */
export type CredentialValues = ReadonlyMap<string, string>;

export interface TargetRequest {
  readonly api: Api;
  readonly description: Description;
  /** Where an embedded target listens; any free port when absent. */
  readonly port?: number;
  /** `live` only. */
  readonly url?: string;
  readonly allowProduction?: boolean;
  readonly allowDestructive?: boolean;
  /** Sent with every request; those that a security scheme names are used as its credentials. */
  readonly headers?: HeaderList;
  /** Environment in which credentials and inputs are looked up. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a stand-in itself gets wrong: told, with the reason, and not held against the API that it stands in for. */
export interface TargetWaiver {
  /** Id of the check that sees it. */
  readonly check: string;
  /** Whether it is this fault that shows in an exchange. */
  covers(exchange: Exchange): boolean;
  /** What the target does wrong, and where that can be read. */
  readonly because: string;
}

/** A target that is ready to be asked. */
export interface OpenTarget {
  readonly id: string;
  /** Absolute URL without a trailing slash. */
  readonly baseUrl: string;
  readonly capabilities: ReadonlySet<Capability>;
  readonly credentials: CredentialValues;
  /** Those that the target has handed out in an answer: used before the others, and no secret of the user's. */
  readonly handed?: CredentialValues;
  readonly waivers: readonly TargetWaiver[];
  /** The request as this target needs it, or why it is not sent there. */
  adapt(case_: Case): { readonly request: CaseRequest } | { readonly skip: string };
  /** Sends a serialised request; what was really sent comes back with the answer. */
  send(
    case_: Case,
    request: HttpRequest,
  ): Promise<{ readonly sent: HttpRequest; readonly answer: HttpAnswer }>;
  close(): Promise<void>;
}

/** Where requests go. */
export interface Target {
  /** Equal to the file's name. */
  readonly id: string;
  readonly title: string;
  /** Embedded targets run inside the process and need nothing from the user. */
  readonly embedded: boolean;
  /** Throws a `TrothError` that says what is missing or unreachable. */
  open(request: TargetRequest): Promise<OpenTarget>;
}

export function defineTarget(target: Target): Target {
  return target;
}
