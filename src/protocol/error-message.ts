import type { HttpResponse } from '../core/http.ts';
import { isArray, isObject, type Json, jsonIn } from '../core/json.ts';
import { contentText, readContent } from './content.ts';

/** What a message of an error is called, wherever in the content it stands. */
const messageNames =
  /^(messages?|msg|errors?|error_?message|error_?description|details?|reason|exception|title|description|cause)$/i;
/** Its first line tells the error; what follows is where it came from. */
const longest = 300;
/** So far what was sent is looked for, as it may be most of what is said. */
const longestLine = 20_000;
const deepest = 4;
const mostMessages = 4;

/** Words of an error that anything may have: what says nothing else tells no two errors apart. */
const generic = new Set(
  [
    'internal server error errors unexpected unknown unhandled general generic occurred happened encountered',
    'something went wrong bad problem issue fault failure failed fail sorry oops status code http title type',
    'please try again later contact administrator admin support team service unavailable temporarily exception',
    'request requests response process processing processed handle handling handled complete completed perform',
    'fulfil fulfill fulfilling serve operation action application app system page website site condition which',
    'unable prevented understand overloaded misconfiguration either null none undefined about blank',
    'an and the this that your you our we it its is was has have been be to of on in at by for from with while',
    'when not did could can cannot or there',
  ].flatMap((words) => words.split(' ')),
);

/**
 * What an answer says of its own error, where that is more than that there was one. What stood in the request, numbers,
 * quoted values and paths are taken out, so that one error says the same of every request that runs into it.
 */
export function ownErrorMessage(response: HttpResponse, sent: readonly string[]): string | undefined {
  const content = readContent(response);
  const told =
    content.kind === 'json'
      ? messagesIn(content.value, 'message', 0)
      : content.kind === 'text'
        ? messagesInText(content.text)
        : content.kind === 'malformed'
          ? messagesInBroken(contentText(response))
          : [];
  const message = told
    .slice(0, mostMessages)
    .map((text) => plainMessage(text, sent))
    .join(' · ');
  return tellingWords(message) > 0 ? message : undefined;
}

/** How many of its words tell a message from others. */
export function tellingWords(message: string): number {
  const words = message.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => !generic.has(word.toLowerCase())).length;
}

function messagesIn(value: Json, name: string, depth: number): string[] {
  if (depth > deepest) return [];
  if (typeof value === 'string') return messageNames.test(name) ? [value] : [];
  if (isArray(value)) return value.flatMap((item) => messagesIn(item, name, depth + 1));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => messagesIn(inner, key, depth + 1));
}

/** Who fails when half of an answer is written may still write the error behind it, in JSON that is none as a whole. */
function messagesInBroken(text: string): string[] {
  const members = text
    .slice(-longestLine)
    .matchAll(/"(\w{1,40})"\s{0,3}:\s{0,3}("(?:[^"\\\n]|\\[^\n]){1,5000}")/g);
  return [...members].flatMap(([, name = '', value = '']) => messagesIn(jsonIn(value) ?? null, name, 0));
}

/** Of a page its title and its headings, and what it prints as it is. */
function messagesInText(text: string): string[] {
  if (!/^\s*</.test(text)) return [text];
  const elements = text.matchAll(/<(title|h1|h2|pre)\b[^>]*>([^<]{1,1000})/gi);
  return [...new Set([...elements].map(([, , inner = '']) => inner.trim()))];
}

/** The first line of a message without what stood in the request, numbers, quoted values and paths. */
export function plainMessage(text: string, sent: readonly string[]): string {
  const isTelling = (word: string): boolean => word.length > 3 || (word.length > 1 && !generic.has(word));
  // what was sent may have quotes of its own
  const [line = ''] = sent
    .filter(isTelling)
    .reduce(withoutWord, text.trim().slice(0, longestLine))
    .replace(escapedQuote, escapesLeftOut)
    .split(/\r?\n|\\n/);
  // of what has several lines, a line is what one line of a message can say again
  const ownWords = sent
    .map((word) => word.split(/\r?\n/)[0] ?? '')
    .filter(isTelling)
    .reduce(withoutWord, line)
    .slice(0, 4 * longest);
  return withoutEchoes(
    ownWords
      .replace(madeUp, '…')
      .replace(longWords, (all, label: string | undefined, word: string) =>
        isDrawn(word, label !== undefined) ? '…' : all,
      )
      .replace(/\S*\uFFFD\S*|(\S)\1{39,}/g, '…')
      .replace(/&(?:quot|#34|#39|#x27);/g, '"')
      // Java quotes code: what was called on nothing tells one failure from others
      .replace(/"([\w$]+(?:\.[\w$<>]+)*\([\w.$,[\] ]*\)|[\w$.]+)"(?= because | is null)/g, '$1')
      .replace(/(["'`])[{[].*/, '$1…$1') // content that is said again, as far as the line goes
      .replace(printedRecord, '$1(…)')
      .replace(quoted, '…')
      .replace(
        /\b[\da-f]{8}-[\da-f-]{27}\b|\b0x[\da-f]+\b|\b(?:\d[a-f](?![+-])|[a-f]\d)\b|-?\d+(?:[.:,-]\d+)*(?:e[+-]?\d+)?|-?\b(?:infinity|nan)\b/gi,
        '…',
      )
      .replace(/(?:https?:\/)?\/[\w.~%…{}-]+(?:\/[\w.~%…{}-]*)*/g, '…')
      .replace(/[…\s]*…[…\s]*/g, ' … ')
      // the host that Go's resolver does not know
      .replace(/\blookup [^:]{1,200}?(?: on … )?(?=: no such host| no such host)/g, 'lookup … ')
      .replace(/\s+/g, ' ')
      .trim(),
  ).slice(0, longest);
}

/** Java, Kotlin and Python print a thing as its fields: `Note(id=a, text=null)` says of each thing something else. */
const printedRecord =
  /([\w$]{1,80})[({](?:[\w$]{1,40}=[^,(){}=]{0,200}, ){1,12}[\w$]{1,40}=[^,(){}=]{0,200}[)}]/g;

/** Go says what was sent again with escapes of its own, such as those of lines. */
const escapedQuote = /"(?:[^"\\\n]|\\[^\n])*"/g;

function escapesLeftOut(quote: string): string {
  return quote.includes('\\') ? '…' : quote;
}

/** The apostrophe of `can't` opens nothing, and that of a quoted `O'Brien` closes nothing. */
const quoted = /"[^"]*"|(?<![\p{L}\d]{2})'[^']*(?:'(?=[\p{L}\d])[^']*)*'|`[^`]*`|“[^”]*”/gu;

/** Names that we give to things which need one of their own: a `text`, and letters that make it another one. */
const madeUp = /(?<![\p{L}\d])text[a-z]{4,12}(?![\p{L}\d])/giu;

/** What may be the id of this one failure, as it stands in the log, with what calls it so. */
const longWords = /((?<![\p{L}\d])id[\s:=#]{1,3})?(?<![\p{L}\d_-])([A-Za-z\d_-]{16,64})(?![\p{L}\d_-])/giu;

/** Letters and digits that were drawn by lot: their kind changes often, and little of them reads like words. */
function isDrawn(word: string, isCalledId: boolean): boolean {
  const kinds = word.replace(/[_-]/g, '').replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a').replace(/\d/g, '0');
  const changes = [...kinds].filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
  const words = [...kinds.matchAll(/A?a{2,}/g)].reduce((sum, [found]) => sum + found.length, 0);
  return changes >= 4 && (isCalledId || words * 3 < kinds.length * 2);
}

/** A server that says the same of each of several things says it once. */
function withoutEchoes(message: string): string {
  const [first = '', ...others] = message.split(', ');
  return others.reduce((said, clause) => (said.includes(clause) ? said : `${said}, ${clause}`), first);
}

/** What a message begins with: further on parsers and the like tell of the one value. An operation before it is left out. */
export function openingWords(message: string): string {
  const words = message.replace(/^\w+\.\w+:\s/, '').match(/\p{L}{2,}/gu) ?? [];
  return words.slice(0, 7).join(' ');
}

/** What words refusals, whatever their media type, words those of every operation: what it begins with is their cause. */
export function wordedCause({ status, body }: HttpResponse, fault: string, problem = ''): { cause?: string } {
  // what is written one after another is so wherever the first ends
  if (/after JSON at position/.test(problem)) return { cause: `${fault} followed by more` };
  const text = new TextDecoder().decode(body.subarray(0, longest));
  const opening = openingWords(plainMessage(text, []));
  const isWords = /^[\p{L}"']/u.test(text.trim()) && tellingWords(opening) > 1;
  return status >= 400 && isWords ? { cause: `${fault} ${opening}` } : {};
}

/** Only where it stands by itself: `text` is no part of `context`. A server may write it in other letters, as `Text`. */
function withoutWord(line: string, word: string): string {
  const isLong = word.length >= 4;
  if (isLong ? !line.toLowerCase().includes(word.toLowerCase()) : !line.includes(word)) return line;
  const exact = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return line.replace(new RegExp(`(?<![\\p{L}\\d])${exact}(?![\\p{L}\\d])`, isLong ? 'giu' : 'gu'), '…');
}
