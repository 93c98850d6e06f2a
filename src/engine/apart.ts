import type { Case } from '../core/case.ts';
import type { Verdict } from '../core/events.ts';
import { ownErrorMessage } from '../protocol/error-message.ts';
import { sentTexts } from '../protocol/sent-texts.ts';

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

/** What this many parts run into as the whole does is no matter of the one or the other part: they have it in common. */
const enoughAlike = 4;

/** In which way a request was turned away, in the server's own words; `undefined` where it has none. */
function wayAway({ exchange }: Verdict): string | undefined {
  if (!exchange?.answer.ok || exchange.answer.response.status < 400) return undefined;
  const { response } = exchange.answer;
  const message = ownErrorMessage(response, sentTexts(exchange.case.request));
  return message === undefined ? undefined : `${response.status} ${message}`;
}

/** Ways in which requests of an operation are turned away for what all of them have. */
export class CommonWays {
  readonly #known = new Set<string>();
  readonly #alike = new Map<string, number>();

  has(verdict: Verdict): boolean {
    return this.#known.has(wayAway(verdict) ?? '');
  }

  /** A part was asked by itself, and the whole was turned away. */
  note(whole: Verdict, part: Verdict): void {
    const way = wayAway(whole);
    if (way === undefined) return;
    const alike = wayAway(part) === way ? (this.#alike.get(way) ?? 0) + 1 : 0;
    this.#alike.set(way, alike);
    if (alike >= enoughAlike) this.#known.add(way);
    else this.#known.delete(way);
  }
}

/**
 * Asks the parts of a case that was turned away, down to what is asked by itself. What is told is the smallest that is
 * turned away still; the whole only where none of its parts is, or where all of them are for what they have in common.
 */
export async function* apart(
  whole: IndexedVerdict,
  ask: (part: Case) => Promise<Verdict | undefined>,
  common = new CommonWays(),
): AsyncGenerator<IndexedVerdict> {
  const room = { first: firstPartIndex + whole.index * roomOfCase, size: roomOfCase };
  const askPart = async (part: Case, above: Verdict): Promise<Verdict | undefined> => {
    if (common.has(above)) return undefined;
    const verdict = await ask(part);
    if (verdict && part.parts === undefined) common.note(whole.verdict, verdict);
    return verdict;
  };
  yield* within(whole, room, askPart);
}

interface Room {
  readonly first: number;
  readonly size: number;
}

async function* within(
  whole: IndexedVerdict,
  room: Room,
  ask: (part: Case, above: Verdict) => Promise<Verdict | undefined>,
): AsyncGenerator<IndexedVerdict> {
  const parts = isTurnedAway(whole.verdict) ? (whole.verdict.case.parts?.() ?? []) : [];
  let { requests } = whole.verdict;
  let isShown = false;
  const size = Math.floor((room.size - 1) / Math.max(1, parts.length));
  for (const [place, part] of parts.entries()) {
    const verdict = await ask(part, whole.verdict);
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
