import type { AnsweredExchange } from '../core/exchange.ts';
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
  const cause = failureCause(case_, message ?? odd);
  const unread = lacksContent(case_) ? ', without content or with none that can be read' : '';
  return {
    ...(message === undefined ? {} : { message }),
    besides: odd === undefined ? unread : `, with ${odd} in the request`,
    ...(cause === undefined ? {} : { cause }),
    isOfContent: odd !== undefined || beginsWithMark(case_) || cause === 'no content',
  };
}
