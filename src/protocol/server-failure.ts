import type { AnsweredExchange } from '../core/exchange.ts';
import type { HttpResponse } from '../core/http.ts';
import { isArray, isObject } from '../core/json.ts';
import { readContent } from './content.ts';
import { ownErrorMessage } from './error-message.ts';
import { beginsWithMark, failureCause, lacksContent } from './failure-cause.ts';
import { oddTextIn } from './odd-text.ts';
import { sentTexts } from './sent-texts.ts';

/** What is known of an answer that says that the server failed. */
export interface ServerFailure {
  /** In the server's own words. */
  readonly message?: string;
  /** What the request has that may be why, as the end of a sentence. */
  readonly besides: string;
  /** What failures of several operations have in common. */
  readonly cause?: string;
  /** It may be a matter of what was sent, and not of what the operation is for. */
  readonly isOfContent: boolean;
}

export function serverFailure({ case: case_, request, answer }: AnsweredExchange): ServerFailure {
  const message = ownErrorMessage(answer.response, sentTexts(case_.request));
  const odd = message === undefined ? oddTextIn(request) : undefined;
  const isUnknown = case_.request.method === undefined && isGrpcUnknown(answer.response);
  const cause = isUnknown ? 'gRPC UNKNOWN' : failureCause(case_, message ?? odd);
  const unread = lacksContent(case_) ? ', without content or with none that can be read' : '';
  return {
    ...(message === undefined ? {} : { message }),
    besides: isUnknown
      ? ', for an error to which nothing gave a gRPC status'
      : odd === undefined
        ? unread
        : `, with ${odd} in the request`,
    ...(cause === undefined ? {} : { cause }),
    isOfContent: (odd !== undefined && !isUnknown) || beginsWithMark(case_) || cause === 'no content',
  };
}

/**
 * What a gateway makes of an error that its service returned as it was: whatever went wrong, the code is UNKNOWN (2) and
 * the status 500, so that one place is to be mended for all of them.
 */
function isGrpcUnknown(response: HttpResponse): boolean {
  const content = readContent(response);
  if (response.status !== 500 || content.kind !== 'json' || !isObject(content.value)) return false;
  const { code, message, details, ...others } = content.value;
  const isStatus = code === 2 && typeof message === 'string' && isArray(details) && details.length === 0;
  return isStatus && Object.keys(others).length === 0;
}
