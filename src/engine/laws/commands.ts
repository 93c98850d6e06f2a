import { type Exchange, isAnswered } from '../../core/exchange.ts';
import { isArray, isObject, type Json } from '../../core/json.ts';
import { readContent } from '../../protocol/content.ts';
import { curlLine } from '../../protocol/curl.ts';

interface Capture {
  readonly variable: string;
  readonly filter: string;
  readonly value: string;
}

/**
 * Command lines for a sequence, in which what one step's answer says feeds the next: an identifier that comes back in
 * a later URL is captured with jq where it first appears.
 */
export function commandsFor(exchanges: readonly Exchange[]): string[] {
  const lines: string[] = [];
  const captures: Capture[] = [];
  for (const [index, exchange] of exchanges.entries()) {
    let line = curlLine(exchange.request);
    for (const { variable, value } of captures) line = withVariable(line, value, variable);
    const later = exchanges.slice(index + 1).map(({ request }) => request.url);
    const capture = captureOf(exchange, later, captures);
    if (capture) {
      captures.push(capture);
      line = `${capture.variable}=$(${line} --silent | jq --raw-output '${capture.filter}')`;
    }
    lines.push(line);
  }
  return lines;
}

/** The first identifier in the answer that a later URL names in its path. */
function captureOf(
  exchange: Exchange,
  later: readonly string[],
  known: readonly Capture[],
): Capture | undefined {
  if (!isAnswered(exchange)) return undefined;
  const content = readContent(exchange.answer.response);
  if (content.kind !== 'json') return undefined;
  for (const { filter, value } of scalarsIn(content.value, '', 0)) {
    if (
      known.some((one) => one.value === value) ||
      exchange.request.url.includes(`/${encodeURIComponent(value)}`)
    )
      continue;
    const segment = `/${encodeURIComponent(value)}`;
    if (!later.some((url) => new URL(url).pathname.split('/').includes(segment.slice(1)))) continue;
    return { variable: `ID${known.length + 1}`, filter, value };
  }
  return undefined;
}

function* scalarsIn(
  value: Json,
  filter: string,
  depth: number,
): Generator<{ filter: string; value: string }> {
  if (depth > 4) return;
  if (isObject(value)) {
    for (const [key, sub] of Object.entries(value)) {
      yield* scalarsIn(
        sub,
        `${filter}${/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `.[${JSON.stringify(key)}]`}`,
        depth + 1,
      );
    }
  } else if (isArray(value)) {
    for (const [index, sub] of value.slice(0, 5).entries())
      yield* scalarsIn(sub, `${filter || '.'}[${index}]`, depth + 1);
  } else if ((typeof value === 'string' && value.length > 0) || typeof value === 'number') {
    yield { filter, value: String(value) };
  }
}

/** Only whole segments of the path: elsewhere the same text may be another thing. */
function withVariable(line: string, value: string, variable: string): string {
  const segment = encodeURIComponent(value);
  return line.replace(/"https?:[^"]*"/, (url) =>
    url
      .split(/(?=[/?"])/)
      .map((part) => (part === `/${segment}` ? `/$${variable}` : part))
      .join(''),
  );
}
