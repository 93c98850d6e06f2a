import type { Operation } from '../../core/operation.ts';
import type { Sharing } from './binder.ts';

/** After so often it is not tried again. */
const mostRefusals = 2;

/** Which operations did not take what others name as well, so that it is not offered to them each time. */
export class OnlyOwn {
  readonly #shared = new Map<string, number>();

  /** An operation did not take a thing that others name as well, and took one of its own. */
  noteShared({ id }: Operation): void {
    this.#shared.set(id, (this.#shared.get(id) ?? 0) + 1);
  }

  /** What an operation is offered where so much was meant. */
  sharing({ id }: Operation, meant: Sharing): Sharing {
    return (this.#shared.get(id) ?? 0) >= mostRefusals && meant !== 'none' ? 'below' : meant;
  }
}
