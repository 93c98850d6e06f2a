/**
 * What a runtime prints when an error is not caught. Each pattern asks for the shape of frames and not for words, so
 * that prose about errors is none.
 */
const traces: readonly { readonly runtime: string; readonly pattern: RegExp }[] = [
  {
    runtime: 'Java',
    pattern:
      /^[ \t]*at [\w$.]{1,200}\.[\w$<>]{1,100}\((?:[\w$]{1,100}\.(?:java|kt|scala|groovy):\d+|Native Method|Unknown Source)\)/m,
  },
  {
    runtime: 'Node.js',
    pattern:
      /^[ \t]*at (?:[^\n()]{1,200} \()?(?:file:\/\/|node:|\/|[A-Za-z]:\\)[^\s()]{1,300}:\d+:\d+\)?[ \t]*$/m,
  },
  {
    runtime: 'Python',
    pattern: /Traceback \(most recent call last\):[\s\S]{0,200}?File "[^"\n]{1,300}", line \d+/,
  },
  {
    runtime: '.NET',
    pattern: /^[ \t]*at [\w.`<>+[\],]{1,300}\([^()\n]{0,300}\) in [^\n]{1,300}:line \d+/m,
  },
  {
    runtime: '.NET',
    pattern: /^[ \t]*at (?:System|Microsoft)\.[\w.`<>+[\],]{1,300}\([^()\n]{0,300}\)[ \t]*$/m,
  },
  { runtime: 'Go', pattern: /^goroutine \d+ \[[a-z ,\d]{1,60}\]:/m },
  { runtime: 'PHP', pattern: /^#\d+ [^\n]{1,300}\.php\(\d+\): /m },
  { runtime: 'PHP', pattern: /\bin \/[^\s:]{1,300}\.php(?::\d+| on line \d+)\b/ },
  { runtime: 'Ruby', pattern: /\.rb:\d+:in [`'][^'\n]{1,200}'/ },
];

const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '<br>': '\n',
  '<br/>': '\n',
  '<br />': '\n',
  '<pre>': '\n',
  '</pre>': '\n',
  '&nbsp;': ' ',
};

/** A trace stands at the beginning of an error's text, or there is none. */
const longest = 64 * 1024;

export interface FoundTrace {
  readonly runtime: string;
  /** The line that shows it. */
  readonly line: string;
}

/** What every trace has, in whatever it is wrapped, and most texts have not. */
const hint = /at[ \\&]|goroutine|\.php|\.rb:|Traceback/;

/** The first stack trace in a text, also where it stands in JSON strings, escaped, or in HTML. */
export function stackTraceIn(text: string): FoundTrace | undefined {
  const start = text.slice(0, longest);
  if (!hint.test(start)) return undefined;
  const plain = start
    .replace(
      /\\[rnt"/\\]/g,
      (written) => ({ n: '\n', r: '\n', t: ' ' })[written.charAt(1)] ?? written.charAt(1),
    )
    .replace(/&(?:quot|lt|gt|nbsp|#34|#39|#x27);|<br ?\/?>|<\/?pre>/g, (entity) => entities[entity] ?? entity)
    // each string of a JSON list of frames stands on a line of its own
    .replace(/"(?=(?:at |#\d+ |goroutine ))/g, '\n')
    .replace(/(?<=[)\d])",?(?=[\s\]}])/g, '\n');
  for (const { runtime, pattern } of traces) {
    const found = pattern.exec(plain);
    if (found) return { runtime, line: found[0].trim().split('\n')[0] ?? '' };
  }
  return undefined;
}

/** The same in a header field, which has no lines: its frames stand behind one another, or are encoded. */
export function stackTraceInLine(value: string): FoundTrace | undefined {
  if (value.length < 20) return undefined;
  return stackTraceIn(decoded(value).replace(/\s+(?=at [\w$.<>]|File "|goroutine \d|#\d+ )/g, '\n'));
}

function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
