import type { CaseRequest } from '../../core/case.ts';
import type { Operation } from '../../core/operation.ts';

/** After so often it is not tried again. */
const mostInVain = 2;

type Learned = ReadonlyMap<string, CaseRequest>;

/** What operations did not take, so that it is not offered to them each time. */
export class InVain {
  readonly #shared = new Map<string, number>();
  readonly #failed = new Map<string, { readonly learned: number; readonly times: number }>();

  /** An operation did not take a thing that others name as well, and took one of its own. */
  noteShared({ id }: Operation): void {
    this.#shared.set(id, (this.#shared.get(id) ?? 0) + 1);
  }

  takesOnlyOwn({ id }: Operation): boolean {
    return (this.#shared.get(id) ?? 0) >= mostInVain;
  }

  /** No request of an operation succeeded, when these were known to. */
  noteFailed({ id }: Operation, { size: learned }: Learned): void {
    const before = this.#failed.get(id);
    this.#failed.set(id, { learned, times: before?.learned === learned ? before.times + 1 : 1 });
  }

  /** Whether it never succeeded and failed often enough, and nothing was learned since that could help. */
  isHopeless({ id }: Operation, learned: Learned): boolean {
    const failed = this.#failed.get(id);
    return failed?.learned === learned.size && failed.times >= mostInVain && !learned.has(id);
  }
}
