import type { Case } from '../core/case.ts';
import type { Verdict } from '../core/events.ts';

/** A verdict, and the place of its case among those of the operation. */
export interface IndexedVerdict {
  readonly verdict: Verdict;
  readonly index: number;
}

/** Behind the other cases of an operation; each case has room for the parts of its parts. */
const firstPartIndex = 600_000;
const roomOfCase = 16_384;

function isTurnedAway({ exchange }: Verdict): boolean {
  return exchange !== undefined && (!exchange.answer.ok || exchange.answer.response.status >= 400);
}

/**
 * Asks the parts of a case that was turned away, down to what is asked by itself. What is told is the smallest that is
 * turned away still; the whole only where none of its parts is.
 */
export async function* apart(
  whole: IndexedVerdict,
  ask: (part: Case) => Promise<Verdict | undefined>,
): AsyncGenerator<IndexedVerdict> {
  const room = { first: firstPartIndex + whole.index * roomOfCase, size: roomOfCase };
  yield* within(whole, room, ask);
}

interface Room {
  readonly first: number;
  readonly size: number;
}

async function* within(
  whole: IndexedVerdict,
  room: Room,
  ask: (part: Case) => Promise<Verdict | undefined>,
): AsyncGenerator<IndexedVerdict> {
  const parts = isTurnedAway(whole.verdict) ? (whole.verdict.case.parts?.() ?? []) : [];
  let { requests } = whole.verdict;
  let isShown = false;
  const size = Math.floor((room.size - 1) / Math.max(1, parts.length));
  for (const [place, part] of parts.entries()) {
    const verdict = await ask(part);
    if (!verdict) {
      // what was not looked at is told with the whole
      isShown = false;
      break;
    }
    const first = room.first + 1 + place * size;
    for await (const told of within({ verdict, index: first }, { first, size }, ask)) {
      isShown ||= isTurnedAway(told.verdict);
      yield { ...told, verdict: { ...told.verdict, requests: told.verdict.requests + requests } };
      requests = 0;
    }
  }
  if (!isShown) yield { ...whole, verdict: { ...whole.verdict, requests } };
}
