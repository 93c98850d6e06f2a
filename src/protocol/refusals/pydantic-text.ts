import type { Hint } from '../../core/hint.ts';
import { fieldPlace } from './field-path.ts';
import { aboutAll, codedNeeds, ownWords, pydantic } from './pydantic.ts';
import { printedEntries } from './python-entries.ts';
import { hintsAbout } from './refusal-shape.ts';

const opening = /^\d{1,4} validation errors? for [^\n]{1,200}\n/;

/**
 * The printed form of pydantic's error, which a server that does not turn it into an answer of its own lets out: each
 * fault is a line with the path of the field, where there is one, and an indented line with the message.
 */
export function pydanticTextHints(text: string): Hint[] {
  const [start] = opening.exec(text) ?? [];
  if (start === undefined) return printedEntries(text).flatMap((entry) => pydantic(entry) ?? []);
  let path = '';
  const hints: Hint[] = [];
  for (const line of text.slice(start.length).split('\n')) {
    if (/^\S/.test(line)) path = line.trim();
    const [, message, code = ''] = /^ {2}(?! )(.{1,400}?)(?: \[type=(\w{1,60}).*)?$/.exec(line) ?? [];
    if (message === undefined) continue;
    const words = ownWords(message);
    const at = fieldPlace(path);
    const said = at ? hintsAbout(at, words) : aboutAll(words);
    // what a code limits is told beside it in an answer, and here in the words alone
    const isPlain = said.every(({ need }) => need.kind === 'other');
    hints.push(...(at && isPlain ? hintsAbout(at, words, codedNeeds(code)) : said));
    path = '';
  }
  return hints;
}
