import type { Need } from '../../core/hint.ts';
import type { Phrase } from './phrase.ts';
import { demandPhrases } from './wording-demands.ts';
import { shapePhrases } from './wording-forms.ts';
import { limitPhrases } from './wording-limits.ts';

/** Messages are short; what stands further down is a dump. English only. */
export const longestMessage = 600;
/** In one message. */
const mostPhrases = 12;
/** A server says the same few things again and again, and to look for every phrase in each takes long. */
const mostRemembered = 500;
const remembered = new Map<string, FoundPhrase[]>();

/** Where two phrases start at the same place, the one of the earlier group is meant. */
const phrases: readonly Phrase[] = [...demandPhrases, ...limitPhrases, ...shapePhrases];

export interface FoundPhrase {
  readonly needs: readonly Need[];
  readonly start: number;
  readonly end: number;
  readonly names: Phrase['names'];
}

/** The phrases of a text that ask for something, in their order; none overlaps another. */
export function phrasesIn(message: string): readonly FoundPhrase[] {
  const text = message.slice(0, longestMessage);
  const known = remembered.get(text) ?? readPhrases(text);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, known);
  return known;
}

function readPhrases(text: string): FoundPhrase[] {
  const found = phrases.flatMap((phrase) => occurrences(phrase, text));
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: FoundPhrase[] = [];
  for (const phrase of found) {
    if (phrase.start >= (kept.at(-1)?.end ?? 0)) kept.push(phrase);
  }
  return kept.slice(0, mostPhrases);
}

function occurrences(phrase: Phrase, text: string): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (const match of text.matchAll(phrase.pattern)) {
    const { needs, end } = phrase.read(match, text);
    const after = match.index + match[0].length;
    if (needs.length > 0) found.push({ needs, start: match.index, end: end ?? after, names: phrase.names });
    if (found.length >= mostPhrases) break;
  }
  return found;
}

/** What a message about a known field asks of it; `other` where we do not understand it. */
export function needsIn(message: string): Need[] {
  const needs = phrasesIn(message).flatMap((phrase) => phrase.needs);
  const distinct = new Map(needs.map((need) => [JSON.stringify(need), need]));
  return distinct.size > 0 ? [...distinct.values()] : [{ kind: 'other' }];
}
