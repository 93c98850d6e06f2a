import { describe, expect, test } from 'vitest';
import { breakages } from '../../src/openapi/broken-values.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { SettledParts } from '../../src/openapi/settled-parts.ts';

const shared = { city: 'x', zip: '1' };
const first = { name: 'a', home: shared, work: { city: 'y' } };
const second = { name: 'b', home: shared, work: { city: 'y' } };

describe('settled parts', () => {
  test('are those of a value in which nothing is left', () => {
    const settled = new SettledParts();
    settled.note(first, ['/work/city']);
    expect(settled.has(shared, '/home')).toBe(true);
    expect(settled.has(first.work, '/work')).toBe(false);
    expect(settled.has(first, '')).toBe(false);
  });

  test('are known by what they are and where they stand', () => {
    const settled = new SettledParts();
    settled.note(first, []);
    expect(settled.has(first, '')).toBe(true);
    expect(settled.has(shared, '/work')).toBe(false);
    expect(settled.has(second, '')).toBe(false);
    expect(settled.has('a', '/name')).toBe(false);
  });

  test('are not broken again in a value that shares them', () => {
    const text = { type: 'string' };
    const place = { type: 'object', properties: { city: text, zip: text } };
    const schema = { type: 'object', properties: { name: text, home: place, work: place } };
    const description = createDescription({});
    const settled = new SettledParts();
    settled.note(first, []);
    const found = [...breakages(description, [schema], second, (part, at) => settled.has(part, at))];
    expect(new Set(found.map(({ at }) => at))).toEqual(new Set(['', '/name', '/work', '/work/city']));
  });
});
