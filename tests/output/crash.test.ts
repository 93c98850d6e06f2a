import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exitCodes, unreachableError, usageError } from '../../src/core/errors.ts';
import { createRedactor } from '../../src/output/redactor.ts';
import { createSink, installCrashHandlers } from '../../src/output/sink.ts';
import { CapturedStream } from './captured-stream.ts';

const secret = 'hunter2-and-more';
const redactor = createRedactor({ secrets: [{ name: 'API_KEY', value: secret }] });

describe('a crash', () => {
  class Process extends EventEmitter {
    exit: (code: number) => void = () => {};
  }

  async function crash(event: string, reason: unknown): Promise<{ code: number; text: string; out: string }> {
    const [out, err] = [new CapturedStream(), new CapturedStream()];
    const sink = createSink({ out, err, redactor });
    const crashing = new Process();
    const exited = new Promise<number>((resolve) => {
      crashing.exit = resolve;
    });
    installCrashHandlers(sink, crashing);
    sink.out('unfinished');
    crashing.emit(event, reason);
    crashing.emit('unhandledRejection', new Error('a second one'));
    return { code: await exited, text: err.text, out: out.text };
  }

  test.each([
    [usageError(`no API is called\n ${secret}`), exitCodes.usage],
    [unreachableError(`no API is called ${secret}`), exitCodes.couldNotTell],
  ])('with a TrothError is its one line and its exit code', async (error, code) => {
    const told = await crash('uncaughtException', error);
    expect(told).toEqual({ code, text: 'no API is called $API_KEY\n', out: 'unfinished' });
  });

  test.each(['uncaughtException', 'unhandledRejection'])(
    'with any other error is troth’s own (%s)',
    async (event) => {
      const request = { headers: { authorization: 'Bearer other-secret' } };
      const cause = new Error(`of ${secret}`);
      const told = await crash(
        event,
        Object.assign(new TypeError(`because ${secret}`, { cause }), { request }),
      );
      expect(told.code).toBe(exitCodes.couldNotTell);
      expect(told.out).toBe('unfinished');
      expect(told.text).toMatch(/^troth broke: TypeError: because \$API_KEY\n {4}at .*crash\.test\.ts/);
      expect(told.text).toMatch(/\ncaused by: Error: of \$API_KEY\n {4}at /);
      expect(told.text).not.toMatch(/hunter2|other-secret|a second one/);
    },
  );

  test.each([
    ['a string', secret, 'troth broke: $API_KEY was thrown, which is no Error\n'],
    ['nothing', undefined, 'troth broke: undefined was thrown, which is no Error\n'],
    [
      'an object without prototype',
      Object.create(null),
      'troth broke: [object Object] was thrown, which is no Error\n',
    ],
  ])('with %s that was thrown is told as well', async (_title, reason, text) => {
    expect(await crash('unhandledRejection', reason)).toMatchObject({ code: 3, text });
  });

  test('of the redactor itself ends the process without a word, rather than with a secret', async () => {
    const err = new CapturedStream();
    const failing = {
      redact(): string {
        throw new Error(secret);
      },
    };
    const crashing = new Process();
    const exited = new Promise<number>((resolve) => {
      crashing.exit = resolve;
    });
    installCrashHandlers(createSink({ out: new CapturedStream(), err, redactor: failing }), crashing);
    crashing.emit('uncaughtException', new Error(secret));
    expect(await exited).toBe(exitCodes.couldNotTell);
    expect(err.text).toBe('');
  });

  test('of a chain of causes that bites its own tail comes to an end', async () => {
    const error = new Error('first');
    error.cause = new AggregateError([error, 'text'], 'second');
    const { text } = await crash('uncaughtException', error);
    expect(text.match(/caused by: /g)).toHaveLength(7);
  });
});

describe('a process', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));

  function run(script: string): Promise<{ code: number | null; err: string }> {
    const modules = `import { processSink, installCrashHandlers } from './src/output/sink.ts';`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', `${modules}\n${script}`];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, err })));
  }

  test('whose reader is gone goes on, and tells an uncaught error through its sink', async () => {
    const { code, err } = await run(`
      const sink = processSink([{ name: 'API_KEY', value: '${secret}' }]);
      installCrashHandlers(sink);
      for (let line = 0; line < 1000; line += 1) sink.out('x'.repeat(1000) + '\\n');
      setTimeout(() => {
        sink.err('still here\\n');
        throw new Error('with ${secret}');
      }, 50);
    `);
    expect(err).toMatch(/^still here\ntroth broke: Error: with \$API_KEY\n {4}at /);
    expect(err).not.toContain(secret);
    expect(code).toBe(exitCodes.couldNotTell);
  }, 20_000);
});
