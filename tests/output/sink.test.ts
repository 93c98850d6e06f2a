import { describe, expect, test } from 'vitest';
import { TrothError } from '../../src/core/errors.ts';
import { createRedactor } from '../../src/output/redactor.ts';
import { createSink, type Sink } from '../../src/output/sink.ts';
import { CapturedStream } from './captured-stream.ts';

const secret = 'hunter2-and-more';
const redactor = createRedactor({ secrets: [{ name: 'API_KEY', value: secret }] });

function sinkOn(
  out = new CapturedStream(),
  err = new CapturedStream(),
): { sink: Sink; out: CapturedStream; err: CapturedStream } {
  return { sink: createSink({ out, err, redactor }), out, err };
}

function failure(code: string): Error {
  return Object.assign(new Error(`write ${code}`), { code });
}

describe('a sink', () => {
  test('redacts both streams and keeps them apart', () => {
    const { sink, out, err } = sinkOn();
    sink.out(`out ${secret}\n`);
    sink.err(`err ${secret} cvv=123\n`);
    expect(out.text).toBe('out $API_KEY\n');
    expect(err.text).toBe('err $API_KEY cvv=[redacted]\n');
  });

  test('catches a secret that is split over writes, wherever it is split', async () => {
    for (let at = 1; at < secret.length; at += 1) {
      const { sink, out } = sinkOn();
      sink.out(`a ${secret.slice(0, at)}`);
      expect(out.text).toBe('');
      sink.out(secret.slice(at));
      sink.out(' b\nc');
      expect(out.text).toBe('a $API_KEY b\n');
      await sink.flush();
      expect(out.text).toBe('a $API_KEY b\nc');
    }
  });

  test('lets go of an unfinished line as soon as flush is called, and of nothing twice', async () => {
    const { sink, out, err } = sinkOn();
    sink.out(`x ${secret}`);
    sink.err('y');
    const flushed = sink.flush();
    expect(out.text + err.text).toBe('x $API_KEYy');
    await flushed;
    await sink.flush();
    expect(out.text + err.text).toBe('x $API_KEYy');
  });

  test('takes 100,000 pieces of one line in time', () => {
    const { sink, out } = sinkOn();
    for (let count = 0; count < 100_000; count += 1) sink.out('piece ');
    sink.out('\n');
    expect(out.text).toHaveLength(600_001);
  });

  test('redacts files', async () => {
    const written: unknown[] = [];
    const files = {
      replace: async (path: string, text: string) => {
        written.push([path, text]);
      },
      grow: async (path: string) => ({
        write: (text: string) => written.push([path, text]),
        close: async () => {},
      }),
    };
    const sink = createSink({ out: new CapturedStream(), err: new CapturedStream(), redactor, files });
    await sink.writeFile('reports/a.json', `{"key":"${secret}","cvv":"123"}`);
    const file = await sink.openFile('reports/a.ndjson');
    file.write(`{"key":"${secret}"}\n`);
    await file.close();
    expect(written).toEqual([
      ['reports/a.json', '{"key":"$API_KEY","cvv":"[redacted]"}'],
      ['reports/a.ndjson', '{"key":"$API_KEY"}\n'],
    ]);
  });

  test('flushes only when everything has left', async () => {
    const out = new CapturedStream();
    const dones: (() => void)[] = [];
    out.behaviour = (done) => dones.push(done);
    const { sink } = sinkOn(out);
    let isFlushed = false;
    sink.out('a\n');
    sink.out('b\n');
    const flushed = sink.flush().then(() => {
      isFlushed = true;
    });
    dones.pop()?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(isFlushed).toBe(false);
    dones.pop()?.();
    await flushed;
    expect(isFlushed).toBe(true);
  });
});

describe('a status', () => {
  test('is one line that is rewritten, redacted and cut to the width of the terminal', () => {
    const { sink, err } = sinkOn(new CapturedStream(), new CapturedStream(true, 20));
    expect([sink.isTerminal, sink.columns]).toEqual([true, 20]);
    sink.status(`a ${secret}`);
    sink.status('one\ntwo\u001b[31m three four five six');
    expect(err.text).toBe('\ra $API_KEY\u001b[K\rone two three four…\u001b[K');
  });

  test('goes before other output, comes back with the next one, and is not written twice', () => {
    const { sink, out, err } = sinkOn(new CapturedStream(true, 80), new CapturedStream(true, 80));
    sink.status('1/2');
    sink.status('1/2');
    sink.out('held');
    expect(err.text).toBe('\r1/2\u001b[K');
    sink.out(' line\n');
    expect(err.text).toBe('\r1/2\u001b[K\r\u001b[K');
    expect(out.text).toBe('held line\n');
    sink.err('told\n');
    sink.status('2/2');
    sink.status('');
    sink.status('');
    expect(err.text).toBe('\r1/2\u001b[K\r\u001b[Ktold\n\r2/2\u001b[K\r\u001b[K');
  });

  test('is nothing where there is no terminal', () => {
    const { sink, out, err } = sinkOn(new CapturedStream(true, 100), new CapturedStream(false));
    sink.status('1/2');
    sink.err('a\n');
    expect([sink.isTerminal, sink.columns, out.text, err.text]).toEqual([false, 100, '', 'a\n']);
    expect(sinkOn().sink.columns).toBe(80);
  });
});

describe('a reader who goes away', () => {
  test.each(['EPIPE', 'ERR_STREAM_DESTROYED'])('is no error (%s): what follows is dropped', async (code) => {
    const out = new CapturedStream();
    const { sink, err } = sinkOn(out);
    out.behaviour = (done) => {
      done(failure(code));
      out.emit('error', failure(code));
    };
    sink.out('a\n');
    sink.out('b\n');
    sink.err('c\n');
    await sink.flush();
    expect(out.text).toBe('a\n');
    expect(err.text).toBe('c\n');
  });

  test('does not keep flush waiting for writes that never end', async () => {
    const out = new CapturedStream();
    const { sink } = sinkOn(out);
    out.behaviour = () => {};
    sink.out('a\n');
    const flushed = sink.flush();
    out.emit('error', failure('EPIPE'));
    await expect(flushed).resolves.toBeUndefined();
  });

  test('differs from a disk that is full, of which flush tells', async () => {
    const out = new CapturedStream();
    const { sink } = sinkOn(out);
    out.behaviour = (done) => done(failure('ENOSPC'));
    sink.out('a\n');
    await expect(sink.flush()).rejects.toThrow('cannot write to standard output: write ENOSPC');
    await expect(sink.flush()).rejects.toThrow(TrothError);
  });

  test('may also be told by write itself', async () => {
    const out = new CapturedStream();
    const { sink } = sinkOn(out);
    out.behaviour = () => {
      throw failure('EPIPE');
    };
    sink.out('a\n');
    await expect(sink.flush()).resolves.toBeUndefined();
  });
});
