import { describe, expect, test } from 'vitest';
import { genericRegistry } from '../../generated/generic-registry.ts';
import { ownSuite } from '../../src/vitest/own-suite.ts';
import { runTests } from './child-vitest.ts';
import { startNotes } from './notes.ts';

const secret = 'a-rather-secret-token-0123456789';

const suite = (more = '') => `
import { conformance } from ENTRY;
await conformance({
  description: 'notes.json', url: process.env.API_URL, headers: { authorization: 'Bearer ${secret}' }, ${more}
});`;

const all = [
  'listNotes',
  'createNote',
  'readNote',
  'deleteNote',
  'created-is-readable note',
  'deleted-is-gone note',
];

describe('the suite of a team', { timeout: 60_000 }, () => {
  test('has a test for each operation and law, and all pass on a server that keeps its word', async () => {
    await using provider = await startNotes();
    const { code, tests, output } = await runTests(suite(), { API_URL: provider.url });
    expect(tests).toMatchObject(Object.fromEntries(all.map((title) => [title, 'passed'])));
    expect(Object.values(tests).filter((outcome) => !['passed', 'skipped'].includes(outcome))).toEqual([]);
    expect(output).toContain('Notes: exercised 4 of 4 operations');
    expect(provider.received.some(({ headers }) => headers.authorization === `Bearer ${secret}`)).toBe(true);
    expect(code).toBe(0);
  });

  test('fails where the server breaks its word, and says what, where, and how to see it again', async () => {
    await using provider = await startNotes('text-is-a-number');
    const { code, tests, output } = await runTests(suite(), { API_URL: provider.url });
    expect(tests).toMatchObject({ createNote: 'failed', readNote: 'failed', deleteNote: 'passed' });
    expect(output).toMatch(
      /response-schema: .+must be string\n +where +\/text\n +expected .+\(notes\.json:\d+\)\n +actual +integer 7\n/,
    );
    expect(output).toMatch(/again +curl .+\/notes"/);
    expect(output).toContain('$AUTHORIZATION');
    expect(output).not.toContain(secret);
    expect(code).toBe(1);
  });

  test('fails the test of the law that a server breaks which each single answer does not show', async () => {
    await using provider = await startNotes('keeps-what-is-deleted');
    const { tests, output } = await runTests(suite("only: ['source=examples', 'source=laws'],"), {
      API_URL: provider.url,
    });
    expect(tests).toMatchObject({ deleteNote: 'passed', 'deleted-is-gone note': 'failed' });
    expect(output).toContain('step 2');
  });

  test('asks only what it is told to, with so many requests at most', async () => {
    await using provider = await startNotes();
    const options = "only: ['operation=createNote'], skip: ['source=laws'], maxRequests: 5,";
    const { code, tests, output } = await runTests(suite(options), { API_URL: provider.url });
    expect(tests).toEqual({ createNote: 'failed' });
    expect(output).toContain('unknown: budget spent: 5 requests were sent');
    expect(code).toBe(1);
    // one more tells whether anybody listens
    expect(provider.received.filter(({ url }) => url !== '/' && !url.startsWith('/notes/')).length).toBe(5);
  });

  test('is skipped with a printed reason where no url is given', async () => {
    const { code, tests, output } = await runTests(suite());
    expect(tests).toEqual({ Notes: 'skipped' });
    expect(output).toContain('Notes: skipped, no url is given');
    expect(code).toBe(0);
  });

  test('fails in one line where nobody listens', async () => {
    const gone = await startNotes();
    await gone[Symbol.asyncDispose]();
    const { code, output } = await runTests(suite(), { API_URL: gone.url });
    expect(output).toContain('does not answer HTTP');
    expect(code).toBe(1);
  });

  test.for([
    [{ description: '', url: 'http://localhost' }, 'conformance needs a description'],
    [{ description: 'nowhere.yaml', url: 'http://localhost' }, 'nowhere.yaml:1:1: the path names no file'],
    [{ description: 'x.yaml', url: '', only: ['createNote'] }, '--only createNote names nothing'],
    [{ description: 'x.yaml', url: '', seed: 1.5 }, 'conformance: seed 1.5 is not a whole number'],
    [{ description: 'x.yaml', url: '', maxRequests: 0 }, 'maxRequests 0 is not a whole number above 0'],
    [{ description: 'x.yaml', url: '', rate: Number.NaN }, 'rate NaN is not a number above 0'],
  ] as const)('refuses %j and says why', async ([options, message]) => {
    await expect(ownSuite(options, genericRegistry)).rejects.toThrow(message);
    await expect(ownSuite(options, genericRegistry)).rejects.toMatchObject({ exitCode: 2 });
  });
});
