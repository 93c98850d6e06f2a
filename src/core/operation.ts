import type { Json } from './json.ts';

export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
export type Method = (typeof methods)[number];

export type ParameterPlace = 'path' | 'query' | 'header' | 'cookie';

/** A schema and the place in the description where it stands; validators are found by this pointer. */
export interface LocatedSchema {
  readonly pointer: string;
  readonly schema: Json;
}

export interface NamedExample {
  readonly name: string;
  readonly pointer: string;
  readonly value: Json;
}

export interface Parameter {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly required: boolean;
  readonly pointer: string;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Media type of a parameter that is described by `content` and not by `schema`. */
  readonly contentType?: string;
  readonly schema?: LocatedSchema;
  readonly examples: readonly NamedExample[];
}

export interface MediaType {
  readonly type: string;
  readonly pointer: string;
  readonly schema?: LocatedSchema;
  readonly examples: readonly NamedExample[];
  /** How fields of a form travel, by their names. */
  readonly encoding?: Readonly<Record<string, FieldEncoding>>;
}

/** OpenAPI 3.1 §4.8.15. */
export interface FieldEncoding {
  readonly style?: string;
  readonly explode?: boolean;
  readonly contentType?: string;
}

export interface RequestBody {
  readonly required: boolean;
  readonly pointer: string;
  readonly content: readonly MediaType[];
}

export interface DeclaredHeader {
  readonly name: string;
  readonly required: boolean;
  readonly pointer: string;
  readonly schema?: LocatedSchema;
  readonly contentType?: string;
}

export interface DeclaredResponse {
  /** A code (`200`), a range (`4XX`) or `default`. */
  readonly status: string;
  readonly pointer: string;
  readonly headers: readonly DeclaredHeader[];
  readonly content: readonly MediaType[];
  /** `x-undocumented`: our expectation, not the provider's statement. */
  readonly undocumented: boolean;
}

/** One way to authenticate: every scheme in it is needed at once. An empty one means that none is needed. */
export type SecurityAlternative = readonly string[];

/** Paths of two servers of one host: that of a description, and the one that an operation has instead. */
export interface OperationServer {
  readonly insteadOf: string;
  readonly path: string;
}

/** One method on one path, or one webhook that the provider sends. */
export interface Operation {
  /** `operationId`, or method and path where there is none. */
  readonly id: string;
  readonly kind: 'path' | 'webhook';
  readonly method: Method;
  /** Path template; the name of a webhook. */
  readonly path: string;
  readonly pointer: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly server?: OperationServer;
  /** A part of what its requests are is described where nothing is read: they may be refused for it. */
  readonly isPartlyElsewhere?: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly DeclaredResponse[];
  readonly security: readonly SecurityAlternative[];
  /** Neither it nor the description says a word about its security, not even that there is none. */
  readonly isSecurityUnsaid?: boolean;
}

/** RFC 9110 §9.2.1: whether it only looks. */
export function isSafe({ method }: Pick<Operation, 'method'>): boolean {
  return ['get', 'head', 'options'].includes(method);
}

/** OpenAPI 3.1 §4.8.30: an empty alternative makes them optional. */
export function needsCredentials(operation: Operation | undefined): boolean {
  return (
    operation !== undefined &&
    operation.security.length > 0 &&
    operation.security.every((names) => names.length > 0)
  );
}
