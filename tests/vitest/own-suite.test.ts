import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { genericRegistry } from '../../generated/generic-registry.ts';
import { ownSuite } from '../../src/vitest/own-suite.ts';
import type { Provider } from '../targets/provider.ts';
import { type ChildRun, type FileResult, runTests } from './child-vitest.ts';
import { type Defect, startNotes } from './notes.ts';

const secret = 'a-rather-secret-token-0123456789';

const operations = ['listNotes', 'createNote', 'readNote', 'deleteNote'];
const laws = ['created-is-readable note', 'deleted-is-gone note'];

function suite(url: string | undefined, options = ''): string {
  return `
    import { conformance } from ENTRY;
    await conformance({
      description: 'notes.json', url: ${JSON.stringify(url)}, headers: { authorization: 'Bearer ${secret}' }, ${options}
    });`;
}

describe('the suite of a team', () => {
  const providers: Provider[] = [];
  let limited: Provider;
  let child: ChildRun;

  async function started(defect?: Defect): Promise<Provider> {
    const provider = await startNotes(defect);
    providers.push(provider);
    return provider;
  }

  function file(name: string): FileResult {
    const found = child.files[name];
    if (!found) throw new Error(`${name} was not run`);
    return found;
  }

  // one process for all of them: to start it takes longer than they do
  beforeAll(async () => {
    limited = await started();
    const gone = await startNotes();
    await gone[Symbol.asyncDispose]();
    child = await runTests({
      kept: suite((await started()).url),
      broken: suite((await started('text-is-a-number')).url),
      forgetful: suite(
        (await started('keeps-what-is-deleted')).url,
        "only: ['source=examples', 'source=laws'],",
      ),
      limited: suite(limited.url, "only: ['operation=createNote'], skip: ['source=laws'], maxRequests: 5,"),
      homeless: suite(undefined),
      unheard: suite(gone.url),
    });
  }, 120_000);
  afterAll(async () => {
    for (const provider of providers) await provider[Symbol.asyncDispose]();
  });

  test('has a test for each operation and law, and all pass on a server that keeps its word', () => {
    expect(file('kept').tests).toMatchObject(
      Object.fromEntries([...operations, ...laws].map((title) => [title, 'passed'])),
    );
    expect(child.printed).toMatch(/^Notes: \d+ exchanges touched 4 of 4 operations, 9 of 9 statuses/m);
  });

  test('sends the headers that it is given, and never shows them', () => {
    const [first] = limited.received.filter(({ method }) => method === 'POST');
    expect(first?.headers.authorization).toBe(`Bearer ${secret}`);
    expect(JSON.stringify(child)).not.toContain(secret);
    expect(file('broken').messages).toContain('$AUTHORIZATION');
  });

  test('fails where the server breaks its word, and says what, where, and how to see it again', () => {
    const { tests, messages } = file('broken');
    expect(tests).toMatchObject({ createNote: 'failed', readNote: 'failed', deleteNote: 'passed' });
    expect(messages).toMatch(
      /response-schema: .+must be string\n +where +\/text\n +expected .+\(notes\.json:\d+\)\n +actual +integer 7\n/,
    );
    expect(messages).toMatch(/again +curl .+\/notes"/);
    expect(child.code).toBe(1);
  });

  test('fails the test of a law that each single answer keeps, with the steps', () => {
    const { tests, messages } = file('forgetful');
    expect(tests).toMatchObject({ deleteNote: 'passed', 'deleted-is-gone note': 'failed' });
    expect(messages).toMatch(/step 1 +.+\n +step 2 +curl/);
  });

  test('asks only what it is told to, and fails where its budget leaves something over', () => {
    const { tests, messages } = file('limited');
    expect(tests).toEqual({ createNote: 'failed' });
    expect(messages).toContain('unknown: budget spent: 5 requests were sent');
    const asked = limited.received.filter(({ url, method }) => url === '/notes' && method !== 'DELETE');
    expect(asked).toHaveLength(5);
  });

  test('is skipped with a printed reason where no url is given', () => {
    expect(Object.values(file('homeless').tests)).not.toContain('passed');
    expect(child.printed).toContain('Notes: skipped, no url is given');
  });

  test('fails in one line where nobody listens', () => {
    expect(child.printed).toMatch(
      /TrothError: 127\.0\.0\.1:\d+ does not answer HTTP \(.+\); start it, or correct/,
    );
    expect(Object.values(file('unheard').tests)).not.toContain('passed');
  });
});

describe('options of a suite', () => {
  test.for([
    [{ description: '', url: 'http://localhost' }, 'conformance needs a description'],
    [{ description: 'nowhere.yaml', url: 'http://localhost' }, 'nowhere.yaml:1:1: the path names no file'],
    [{ description: 'x.yaml', url: '', only: ['createNote'] }, '--only createNote names nothing'],
    [{ description: 'x.yaml', url: '', seed: 1.5 }, 'conformance: seed 1.5 is not a whole number'],
    [{ description: 'x.yaml', url: '', maxRequests: 0 }, 'maxRequests 0 is not a whole number above 0'],
    [{ description: 'x.yaml', url: '', rate: Number.NaN }, 'rate NaN is not a number above 0'],
  ] as const)('are refused where they are %j, with the reason', async ([options, message]) => {
    await expect(ownSuite(options, genericRegistry)).rejects.toThrow(message);
    await expect(ownSuite(options, genericRegistry)).rejects.toMatchObject({ exitCode: 2 });
  });
});
