import { maskCardNumbers } from './card-numbers.ts';
import { redactShapes } from './credential-shapes.ts';
import { redactFields } from './redact-fields.ts';
import { type Secret, type SecretForm, secretForms } from './secret-forms.ts';
import { exposeVariables } from './shell-words.ts';

export interface Redactor {
  /** The text without secrets. Redacting twice is redacting once; takes time in proportion to the text. */
  redact(text: string): string;
}

/** What one pass puts in may part words that stood together, so that the next sees more; two passes settle text. */
const mostPasses = 5;

/**
 * Hides known secrets as `$NAME`, so that a printed command line still runs; card numbers but for their first six and
 * last four digits; and as `[redacted]` what is secret by its shape or by the name of its field.
 *
 * Throws a usage `TrothError` when a secret is too short (see `secretForms`).
 */
export function createRedactor({ secrets }: { readonly secrets: Iterable<Secret> }): Redactor {
  const known = [...secrets];
  const forms = secretForms(known);
  const names = new Set(known.map(({ name }) => name));
  const isVariable = (reference: string): boolean => names.has(reference.replace(/[${}]/g, ''));
  const once = (text: string): string => {
    const byValue = redactSecrets(text, forms, isVariable);
    const byShape = maskCardNumbers(redactShapes(byValue));
    return exposeVariables(redactFields(byShape), isVariable);
  };
  return {
    redact(text) {
      let before = text;
      let after = once(before);
      for (let pass = 1; after !== before && pass < mostPasses; pass += 1) {
        before = after;
        after = once(before);
      }
      return after;
    },
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

function redactSecrets(
  text: string,
  forms: readonly SecretForm[],
  isVariable: (reference: string) => boolean,
): string {
  const found = forms.flatMap((form) => spansOf(text, form));
  if (found.length === 0) return text;
  const standIns = [...text.matchAll(/\$\w+|\$\{\w+\}|\[redacted\]/g)]
    .filter(({ 0: standIn }) => standIn === '[redacted]' || isVariable(standIn))
    .map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
  let shown = '';
  let done = 0;
  for (const { from, to, name } of joined(outside(found, standIns))) {
    // `$NAMEx` would be another variable
    const reference = /\w/.test(text.charAt(to)) ? `\${${name}}` : `$${name}`;
    shown += text.slice(done, from) + reference;
    done = to;
  }
  return withoutUserNames(shown + text.slice(done));
}

function spansOf(text: string, { name, anchor, pattern }: SecretForm): Span[] {
  if (!text.includes(anchor)) return [];
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
    name,
  }));
}

/** Those that are not part of what already stands in the place of a secret, in order. */
function outside(spans: readonly Span[], standIns: readonly { from: number; to: number }[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  let next = 0;
  return sorted.filter(({ from, to }) => {
    while ((standIns[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    const standIn = standIns[next];
    return !standIn || from < standIn.from || to > standIn.to;
  });
}

/** Overlapping secrets go together, under the name of the longest, so that no rest of one stays. */
function joined(sorted: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let longest = 0;
  for (const span of sorted) {
    const last = spans.at(-1);
    const length = span.to - span.from;
    if (last && span.from < last.to) {
      const name = length > longest ? span.name : last.name;
      spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, span.to), name };
      longest = Math.max(longest, length);
    } else {
      spans.push(span);
      longest = length;
    }
  }
  return spans;
}

/** What is left of `Basic` credentials around a secret is the other half of them, or a part of it. */
function withoutUserNames(text: string): string {
  return text.replace(
    /\b(Basic[ +]+)[\w+/=-]*\$(?:(\w+)|\{(\w+)\})[\w+/=-]*/gi,
    (_, scheme: string, name?: string, braced?: string) => `${scheme}$${name ?? braced}`,
  );
}
