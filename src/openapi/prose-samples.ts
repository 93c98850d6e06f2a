import { isObject, type Json, type JsonObject, jsonIn } from '../core/json.ts';

/** Longer prose explains more than requests. */
const longestProse = 20_000;
const longestSample = 2_000;
const mostSamples = 10;

const opening = /\{\s{0,40}"/g;
/** `<your key>`, `{project}`, `...`: what a reader is to fill in. */
const placeholder = /^<[\w\s.-]*>$|^\[[\w\s-]*\]$|\{[\w\s-]*\}|\.\.\.|…|\bx{3,}\b|^\$|^your\b/i;

/** The JSON objects that prose shows, as in a command line: `curl … --data '{"title": "My project"}'`. */
export function proseSamples(text: string): JsonObject[] {
  const prose = text.slice(0, longestProse);
  const samples: JsonObject[] = [];
  let end = 0;
  for (const { index } of prose.matchAll(opening)) {
    if (index < end || samples.length >= mostSamples) continue;
    end = index + lengthOf(prose.slice(index, index + longestSample));
    const sample = jsonIn(prose.slice(index, end));
    if (isObject(sample)) samples.push(withoutPlaceholders(sample));
  }
  return samples;
}

function withoutPlaceholders(sample: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(sample).filter(([, value]) => !isPlaceholder(value)));
}

/** Whether a text of a sample only stands for what a reader has. */
export function isPlaceholder(value: Json): boolean {
  return typeof value === 'string' && placeholder.test(value.trim());
}

/** Up to the brace that closes the first one; braces within texts close nothing. */
function lengthOf(text: string): number {
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
    if (depth === 0) return index + 1;
  }
  return 1;
}
