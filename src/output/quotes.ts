/** Where a quoted text ends that JSON, a shell, JavaScript, XML or a URL quotes, at any depth of nesting. */

const before = /(?:\\{0,7}"|'|`|&quot;|&apos;|&#3[49];|&#x2[27];|%2[27])$/;
const at = /\\{0,7}"|'|`|&quot;|&apos;|&#3[49];|&#x2[27];|%2[27]/y;

/** A shell variable between two single-quoted parts of one word: it stands within a text, it does not end one. */
const variable = /'"\$\{?\w+\}?"'/y;

/** The quotation mark that ends at an index, with the backslashes that a nested one has; `''` where there is none. */
export function quoteBefore(text: string, index: number): string {
  if (!/["'`;27]/.test(text.charAt(index - 1))) return '';
  return before.exec(text.slice(Math.max(0, index - 10), index))?.[0] ?? '';
}

/** The quotation mark that starts at an index. */
export function quoteAt(text: string, index: number): string {
  at.lastIndex = index;
  return at.exec(text)?.[0] ?? '';
}

/**
 * The index of the mark that closes a text quoted with `quote` and started at `from`; without one, or beyond the
 * line, the end of the line: what is cut off is no less secret.
 */
export function endOfQuoted(text: string, from: number, quote: string): number {
  const closing = closingMark(text, from, quote);
  const line = text.slice(from, closing).search(/[\r\n]/);
  return line === -1 ? closing : from + line;
}

function closingMark(text: string, from: number, quote: string): number {
  const mark = quote.endsWith('"') || quote === '`' ? quote.slice(-1) : quote;
  for (let index = text.indexOf(mark, from); index !== -1; index = text.indexOf(mark, index + 1)) {
    if (mark.length > 1) return index;
    const escapes = quote.length - 1;
    // a quote nested n deep stands behind 2^n - 1 backslashes; a backslash of the content adds a multiple of 2^(n+1)
    if (backslashesBefore(text, index, from) % (2 * escapes + 2) !== escapes) continue;
    variable.lastIndex = index - 1;
    if (mark === '"' && variable.test(text)) {
      index = variable.lastIndex - 1;
      continue;
    }
    if (mark !== "'") return index - escapes;
    const rest = text.slice(index, index + 4);
    if (rest !== `'\\''`) return index;
    index += 3;
  }
  return text.length;
}

function backslashesBefore(text: string, index: number, from: number): number {
  let count = 0;
  while (index - count > from && text.charAt(index - count - 1) === '\\') count += 1;
  return count;
}
