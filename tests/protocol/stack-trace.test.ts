import { describe, expect, test } from 'vitest';
import { stackTraceIn, stackTraceInLine } from '../../src/protocol/stack-trace.ts';

const traces: readonly (readonly [runtime: string, text: string])[] = [
  [
    'Java',
    'java.lang.NullPointerException\n\tat com.acme.Cards.load(Cards.java:42)\n\tat java.base/x.run(Native Method)',
  ],
  ['Java', 'kotlin.KotlinNullPointerException\n\tat com.acme.CardsKt.main(Cards.kt:7)'],
  [
    'Node.js',
    "TypeError: Cannot read 'id'\n    at Object.load (/srv/app/cards.js:10:5)\n    at node:internal/x:1:2",
  ],
  ['Node.js', 'Error: no\n    at file:///srv/app/cards.mjs:3:9'],
  ['Node.js', 'Error: no\n    at load (C:\\app\\cards.js:3:9)'],
  ['Python', 'Traceback (most recent call last):\n  File "/srv/app.py", line 12, in <module>\n    load()'],
  ['.NET', 'System.NullReferenceException\n   at Acme.Cards.Load(String id) in C:\\src\\Cards.cs:line 12'],
  ['.NET', 'System.Exception: no\n   at System.Linq.Enumerable.First[T](IEnumerable`1 source)'],
  ['Go', 'panic: runtime error\n\ngoroutine 18 [running]:\nmain.load(0x0)\n\t/srv/main.go:12 +0x1b'],
  ['PHP', 'Stack trace:\n#0 /srv/index.php(12): load()\n#1 {main}'],
  ['PHP', 'Fatal error: Uncaught Error in /srv/index.php:12'],
  ['Ruby', "/srv/app/cards.rb:12:in `load': undefined method (NoMethodError)"],
];

describe('a stack trace', () => {
  test.for(traces)('of %s is found in text: %s', ([runtime, text]) => {
    expect(stackTraceIn(text)?.runtime).toBe(runtime);
  });

  test.for(traces)('of %s is found in a JSON string: %s', ([runtime, text]) => {
    expect(stackTraceIn(JSON.stringify({ error: { detail: text } }))?.runtime).toBe(runtime);
  });

  // the header and the frame of Python stand in two strings then, and either alone is no trace
  const lists = traces.filter(([runtime]) => runtime !== 'Python');
  test.for(lists)('of %s is found in a JSON list of lines: %s', ([runtime, text]) => {
    const lines = text.split('\n').map((line) => line.trim());
    expect(stackTraceIn(JSON.stringify({ trace: lines }))?.runtime).toBe(runtime);
  });

  test.for(traces)('of %s is found in HTML: %s', ([runtime, text]) => {
    const html = text.replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>');
    expect(stackTraceIn(`<pre>${html}</pre>`)?.runtime).toBe(runtime);
  });

  test.for([
    'failed at line 3',
    'unexpected token } in JSON at position 10',
    'see the stack trace in our logs',
    'the card is declined at acme.com:443:8 (retry)',
    'Traceback (most recent call last) is what Python prints',
    'goroutine 5 is busy',
    'call us at the office (room 4)',
    '#0 is the first item',
    'have a look at index.php',
    '{"field":"at","message":"must be one of (a.b.C, d.E)"}',
  ])('is not found in: %s', (text) => expect(stackTraceIn(text)).toBeUndefined());

  test('is looked for in linear time', () => {
    for (const part of ['at ', 'a.', ' \t', '#1 ', '(', '\\n', '.rb', 'at a.b(']) {
      const started = performance.now();
      stackTraceIn(part.repeat(60_000));
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });

  test.for(traces)('of %s is found in a header field: %s', ([runtime, text]) => {
    expect(stackTraceInLine(text.replace(/\s+/g, ' '))?.runtime).toBe(runtime);
    expect(stackTraceInLine(encodeURIComponent(text))?.runtime).toBe(runtime);
  });

  test.for([
    'Bearer error="invalid_token", error_description="expired at 12:00:00"',
    '<https://api.test/things?page=2>; rel="next"',
    'Mozilla/5.0 (X11; Linux) at home:1:2 tomorrow',
  ])('is none in the header field %s', (value) => expect(stackTraceInLine(value)).toBeUndefined());
});
