import { describe, expect, test } from 'vitest';
import { createDescription } from '../../src/openapi/description.ts';
import { mayMatch, patternOf } from '../../src/openapi/pattern.ts';
import { linearPattern } from '../../src/openapi/pattern-linear.ts';
import { patternSamples } from '../../src/openapi/pattern-samples.ts';
import { parsePattern } from '../../src/openapi/pattern-syntax.ts';
import { backtrackingSteps } from '../../src/openapi/pattern-work.ts';

const texts = [
  ...[
    '',
    'a',
    'aa',
    'ab',
    'b',
    'ba',
    'aab',
    '1',
    '12',
    'a1',
    '_',
    '-',
    ' ',
    ' a ',
    'a\n',
    '\na',
    'a\nb',
    'é',
  ],
  ...[
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u200b',
    '\u180e',
    '😀',
    'x😀y',
    '٣',
    'A',
    'Z',
    'ſ',
    '.',
    '/',
    '\\',
    '^',
    '$',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    'a{2}',
    'foo bar',
    'foobar',
    '2024-01-15',
    'user@example.com',
    '\t',
    '\0',
    'α',
    'Ω',
  ],
];

const patterns = [
  ...['a', '^a', 'a$', '^a$', '^$', '', '.', '^.$', '^.*$', 'a|b', '^(a|b)$', '^(?:a|ab)(?:c|b)?$', '^a{2}$'],
  ...[
    '^a{1,}$',
    '^a{0,1}$',
    '^a+?b',
    '\\d',
    '^\\D$',
    '\\w',
    '^\\W$',
    '\\s',
    '^\\S$',
    '^\\s$',
    '\\bfoo\\b',
    '\\Bbar',
  ],
  ...[
    '[abc]',
    '[^abc]',
    '^[^a]$',
    '[a-z]',
    '[\\d\\-_]',
    '^[\\s\\S]$',
    '^[\\w.]+$',
    '^[^\\s]$',
    '^[\\W]$',
    '[\\b]',
  ],
  ...['\\.', '\\/', '\\\\', '\\^', '\\$', '[\\]]', '[\\^]', '^[^]$', '[]', '\\u00e9', '\\u{1F600}', '\\x61'],
  ...[
    '\\uD83D\\uDE00',
    '^\\p{L}$',
    '\\p{Lu}',
    '^\\P{L}$',
    '[\\p{N}_]',
    '\\p{Script=Greek}',
    '(?<year>\\d{4})-',
    '\\t',
  ],
  ...[
    '^[\\p{L}\\s]+$',
    '[+--]',
    '\\0',
    '\\cJ',
    '^(?:(?:a|b)+)*$',
    '^x*😀',
    '(?:)',
    '(|a)b',
    '[.]',
    '[$^]',
    'a-b',
    '^-$',
  ],
];

describe('a pattern', () => {
  test.each(patterns)('%j means to the linear engine what it means to JavaScript', (pattern) => {
    const node = parsePattern(pattern);
    const linear = node && linearPattern(node);
    const regExp = new RegExp(pattern, 'u');
    expect(linear).toBeDefined();
    const different = texts.filter((text) => linear?.test(text) !== regExp.test(text));
    expect(different).toEqual([]);
  });

  test.each([
    '^(a+)+$',
    '(a|a)*b',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '(?:a?){50}a{50}b',
    '\\s+$x',
    '(.*a){12}b',
  ])('%s is judged at once, on a text that would take for ever otherwise', (pattern) => {
    const started = performance.now();
    expect(patternOf(pattern).matches(`${'a'.repeat(40_000)} ${' '.repeat(40_000)}!`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test.each([
    ['^a{0,1023}$', [0, 1, 1000, 1023], [1024, 2000]],
    ['^a{1500}$', [1500], [0, 1000, 1499, 1501]],
    ['^a{1500,}$', [1500, 3000], [0, 1499]],
    ['^a{1200,2500}$', [1200, 2000, 2500], [1199, 2501]],
    ['^a{3,2001}$', [3, 1000, 2001], [2, 2002]],
  ])('%s, more turns than RE2 has, is judged all the same', (pattern, matching, others) => {
    const node = parsePattern(pattern);
    const linear = node && linearPattern(node);
    const isMatch = (length: number): boolean | undefined => linear?.test('a'.repeat(length));
    expect(matching.map(isMatch)).toEqual(matching.map(() => true));
    expect(others.map(isMatch)).toEqual(others.map(() => false));
  });

  test('of the names that a cloud gives is judged on long texts, and given examples of', () => {
    const name = 'arn:[a-z-]{1,63}:[a-z-]{0,63}:[a-z-]{0,63}:[a-z-]{0,63}:[^/].{0,1023}';
    expect(patternOf(name).doubt).toBeUndefined();
    expect(patternOf(name).matches(`arn:aws:::${'-'.repeat(1500)}!`)).toBe(false);
    expect(patternSamples(name).length).toBeGreaterThan(0);
  });

  test('is judged by lookaround where that is quick', () => {
    const { matches, doubt } = patternOf('^(?=.*[A-Z])(?=.*\\d)(?!.*\\s).{8,}$');
    expect(doubt).toBeUndefined();
    expect(matches('Abcdefg1')).toBe(true);
    expect(matches('Abcdef g1')).toBe(false);
    expect(matches('abcdefg1')).toBe(false);
  });

  test('that no engine judges in time is judged on short texts only, and says so', () => {
    const { matches, doubt } = patternOf('^([a-z]+)+\\1$');
    expect(matches(`${'a'.repeat(60)}!`)).toBeUndefined();
    expect(matches('aa')).toBe(true);
    expect(matches('a!')).toBe(false);
    expect(doubt).toMatch(/^could take for ever on a long text, so that only texts of up to \d characters/);
    expect(mayMatch('^([a-z]+)+\\1$', `${'a'.repeat(60)}!`)).toBe(true);
  });

  test('of another language blames nobody', () => {
    expect(patternOf('(?i)^abc$').doubt).toMatch(/^is no regular expression of ECMA-262/);
    expect(mayMatch('(?i)^abc$', 'nothing alike')).toBe(true);
    expect(patternSamples('(?i)^abc$')).toEqual([]);
  });

  test('with escapes that are allowed without the flag u only is judged as well', () => {
    expect(patternOf('^[a-z\\-_]+\\-\\_$').matches('a-b-_')).toBe(true);
    expect(patternOf('^\\_$').matches('-')).toBe(false);
  });

  test.each([
    ['[0-9a-f]{8}-[0-9a-f]{4}', 13],
    ['[0-9]{12,}', 12],
    ['[a-f]{32}|[a-f]{16}', 32],
    ['^[^/]+/[a-z]{3,}', 6],
  ])(
    '%s, which no text has to end with, is given examples of no more than %d characters',
    (pattern, most) => {
      const samples = patternSamples(pattern, most);
      expect(samples.length).toBeGreaterThan(3);
      expect(samples.filter((text) => text.length > most || !new RegExp(pattern, 'u').test(text))).toEqual(
        [],
      );
    },
  );

  test('of which no text is so short is given no example of', () => {
    expect(patternSamples('^[0-9]{12,}$', 5)).toEqual([]);
  });

  test('that repeats a repetition is still given examples of', () => {
    const samples = patternSamples('^([a-z]+-?)+$');
    expect(samples.length).toBeGreaterThan(3);
    expect(samples.every((text) => /^[a-z-]+$/.test(text))).toBe(true);
  });
});

test('a pattern whose repetitions multiply is given short examples of, or none, and no memory is filled', () => {
  const samples = patternSamples('^(?:(?:(?:[a-z]+,)+;)+!)+$');
  expect(samples.length).toBeGreaterThan(0);
  expect(patternSamples(`^${'('.repeat(20)}a${'+)'.repeat(20)}$`)).toEqual([]);
  expect(patternSamples('^(?:(?:a{200}){200}){200}$')).toEqual([]);
});

describe('the bound of steps', () => {
  const steps = (pattern: string, length: number): number => {
    const node = parsePattern(pattern);
    if (!node) throw new Error(`${pattern} was not read`);
    return backtrackingSteps(node, length);
  };

  test('grows with the text for one repetition, with its square for two', () => {
    expect(steps('^[a-z]+$', 10_000)).toBeLessThan(100_000);
    expect(steps('^[a-z]+[0-9]+$', 1000)).toBeGreaterThan(500_000);
    expect(steps('[a-z]+$', 1000)).toBeGreaterThan(500_000);
  });

  test('has no end where a repetition is repeated, or a choice', () => {
    expect(steps('^(a+)+$', 100)).toBeGreaterThan(1e12);
    expect(steps('^(a|a)+$', 100)).toBeGreaterThan(1e12);
    expect(steps('^(a?)+$', 100)).toBeGreaterThan(1e12);
    expect(steps('^(?:ab)+$', 100)).toBeLessThan(1000);
  });
});

describe('a schema', () => {
  const validate = (schema: Record<string, string>, value: string): string[] =>
    createDescription({
      openapi: '3.1.0',
      info: { title: 'Texts', version: '1' },
      paths: {},
      components: { schemas: { Text: schema } },
    })
      .validate('/components/schemas/Text', value)
      .map(({ keyword }) => keyword);

  test('with a catastrophic pattern is judged at once', () => {
    expect(validate({ pattern: '^(a+)+$' }, `${'a'.repeat(5000)}!`)).toEqual(['pattern']);
    expect(validate({ pattern: '^(a+)+$' }, 'a'.repeat(5000))).toEqual([]);
  });

  test('whose pattern is none judges the rest', () => {
    expect(validate({ pattern: '(?i)a', type: 'string' }, 'b')).toEqual([]);
    expect(validate({ pattern: '(?i)a', format: 'uuid' }, 'b')).toEqual(['format']);
  });
});
