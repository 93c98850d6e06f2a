import { EventEmitter } from 'node:events';
import type { WritableLike } from '../../src/output/sink.ts';

/** Keeps what is written to it. */
export class CapturedStream extends EventEmitter implements WritableLike {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number;
  /** What happens to each write; by default it succeeds at once. */
  behaviour: (done: (error?: Error) => void) => void = (done) => done();

  constructor(isTTY = false, columns = 0) {
    super();
    this.isTTY = isTTY;
    this.columns = columns;
  }

  write(text: string, done: (error?: Error | null) => void): boolean {
    this.text += text;
    this.behaviour(done);
    return true;
  }
}
