import { expect } from 'vitest';
import type { Check } from '../core/check.ts';
import type { Description } from '../core/description.ts';
import { usageError } from '../core/errors.ts';
import { lonelyExchange, namedOperation, responseFindings } from '../engine/observed.ts';
import { strangerFrom } from '../engine/stranger.ts';
import { createRedactor, type Redactor } from '../output/redactor.ts';
import { isPlainResponse, plainRead, responseRead } from './fetched.ts';
import { type GivenHeaders, headerList, secretsOfHeaders } from './headers.ts';
import { isHeld, observationText } from './observation-text.ts';

declare module 'vitest' {
  // vitest names the parameter, and a declaration that adds to its own has to have it
  interface Matchers<T> {
    /**
     * Judges a `Response`, or `{ status, headers, body }`, by an operation of the description in use: its `operationId`,
     * or method and path as in `GET /users/{id}`. To be awaited. The content can be read afterwards.
     */
    toConform(operation: string): Promise<void>;
  }
}

export interface DescriptionUse {
  /** Files that change the description before it is read (OpenAPI Overlay). */
  readonly overlays?: readonly string[];
  /** Values that no message may show, by the name that it shows in their place. */
  readonly secrets?: GivenHeaders;
  /** A SHOULD fails as a MUST does. */
  readonly strict?: boolean;
}

interface InUse {
  readonly description: Description;
  readonly redactor: Redactor;
  readonly checks: readonly Check[];
  readonly isStrict: boolean;
}

let inUse: Promise<InUse> | undefined;

/** From here on, `toConform` judges by this description, and there is such a matcher. */
export async function takeDescription(
  place: string,
  checks: readonly Check[],
  { overlays, secrets, strict = false }: DescriptionUse = {},
): Promise<void> {
  const redactor = createRedactor({ secrets: secretsOfHeaders(headerList(secrets)) });
  inUse = strangerFrom(place, overlays).then(({ description }) => {
    return { description, redactor, checks, isStrict: strict };
  });
  expect.extend({ toConform });
  await inUse;
}

interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

async function toConform(received: unknown, name: string): Promise<MatcherResult> {
  const { description, redactor, checks, isStrict } = await (inUse ?? noDescription());
  const operation = namedOperation(description, name);
  const response =
    received instanceof Response
      ? await responseRead(received)
      : isPlainResponse(received)
        ? plainRead(received)
        : noResponse(received);
  const findings = responseFindings(lonelyExchange(operation, description, response), checks);
  const held = findings.filter((finding) => isHeld(finding, isStrict));
  const answer = `${response.status} in answer to ${operation.id} (${operation.method.toUpperCase()} ${operation.path})`;
  const message = (): string => {
    return held.length === 0
      ? `${answer} conforms to ${description.title}, and was not to`
      : observationText(`${answer} does not conform to ${description.title}`, held);
  };
  return { pass: held.length === 0, message: () => redactor.redact(message()) };
}

function noDescription(): never {
  throw usageError("toConform has no description; say await useDescription('openapi.yaml') before");
}

function noResponse(received: unknown): never {
  const kind = received === null ? 'null' : typeof received;
  throw usageError(`toConform judges a Response, or { status, headers, body }; it was given ${kind}`);
}
