import { parseEvents, YAMLException } from 'js-yaml';

/** So many lines of one part of a text are moved; who has more of them has something else in mind. */
const mostMoved = 2_000;
/** Further right than the line before, by more than dashes and keys on that line can ask for. */
const step = 8;

/** What js-yaml says of a line within quotes or brackets that begins left of what it belongs to (YAML 1.2.2 §6.3). */
export const shallow = 'deficient indentation';

/**
 * The text with such lines moved to the right, which changes nothing that it says: within quotes and brackets white
 * space at the beginning of a line is none (YAML 1.2.2 §6.5, §7.4). Other readers take them as they are, and
 * `tags: [`, a line for each and `]` below `tags` is how many people write. What stays wrong is left to the caller.
 */
export function indented(text: string, maxDepth: number): string {
  // parts are read on their own, as a reader stops at the first such line, and starts again for each
  const parts = text.split(/^(?= {0,2}[^\s#\]}])/m).map((part) => {
    const { moved, isSound } = settled(part, maxDepth);
    return isSound ? moved : part;
  });
  return settled(parts.join(''), maxDepth).moved;
}

function settled(text: string, maxDepth: number): { readonly moved: string; readonly isSound: boolean } {
  let moved = text;
  for (let count = 0; count < mostMoved; count += 1) {
    const fault = faultIn(moved, maxDepth);
    if (fault?.reason !== shallow) return { moved, isSound: fault === undefined };
    const at = lineAround(moved, fault.mark?.position ?? 0);
    moved = `${moved.slice(0, at)}${' '.repeat(missingAt(moved, at))}${moved.slice(at)}`;
  }
  return { moved: text, isSound: false };
}

function faultIn(text: string, maxDepth: number): YAMLException | undefined {
  try {
    parseEvents(text, { maxDepth });
    return undefined;
  } catch (error) {
    return error instanceof YAMLException ? error : new YAMLException(String(error));
  }
}

/** Where the line begins that an offset stands in. */
function lineAround(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function missingAt(text: string, start: number): number {
  const before = text.slice(0, start).trimEnd();
  const last = before.slice(lineAround(before, before.length));
  return Math.max(indentOf(last) - indentOf(text.slice(start, start + 1_000)), 0) + step;
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
