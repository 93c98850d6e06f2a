import type { CaseRequest } from '../core/case.ts';
import { openingWords, plainMessage, tellingWords } from './error-message.ts';
import { sentTexts } from './sent-texts.ts';

const codeOf = /"(?:error_?)?code" ?: ?"([A-Z][A-Z\d_]{5,60})"/i;

/** What demands of several operations have in common: what says the same in words of its own is the same, wherever it is. */
export function demandCause(
  { key, words }: { readonly key: string; readonly words?: string },
  request: CaseRequest,
  text: string,
  defaults: readonly string[],
): string {
  const opening = words && openingOf(words, [...sentTexts(request), ...defaults], text);
  return opening !== undefined && tellingWords(opening) > 2 ? opening : `${key} ${opening ?? ''}`.trim();
}

/** What begins the words of a refusal; where these are only what was sent, the code beside them. */
function openingOf(words: string, sent: readonly string[], text: string): string {
  const opening = openingWords(plainMessage(words, sent));
  return tellingWords(opening) > 0 ? opening : (codeOf.exec(text)?.[1] ?? opening);
}
