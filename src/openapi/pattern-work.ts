import type { PatternNode } from './pattern-syntax.ts';

/** `ways`: in how many ways it can match from one place; `steps`: what it costs to try them all. */
interface Work {
  readonly ways: number;
  readonly steps: number;
}

/**
 * An upper bound of the steps that an engine which backtracks takes to find that a text of so many characters does not
 * match. Every choice is counted as if each of its branches could match, so that the bound is never too low.
 */
export function backtrackingSteps(pattern: PatternNode, length: number): number {
  const { steps } = workOf(pattern, length);
  return isAnchored(pattern) ? steps : steps * (length + 1);
}

function workOf(node: PatternNode, length: number): Work {
  switch (node.is) {
    case 'sequence':
      return node.parts
        .map((part) => workOf(part, length))
        .reduce(
          (first, then) => ({ ways: first.ways * then.ways, steps: first.steps + first.ways * then.steps }),
          {
            ways: 1,
            steps: 1,
          },
        );
    case 'choice':
      return node.parts
        .map((part) => workOf(part, length))
        .reduce((one, other) => ({ ways: one.ways + other.ways, steps: one.steps + other.steps }));
    case 'group':
      return workOf(node.inner, length);
    case 'lookaround':
      // ECMA-262 §22.2.2.4: nothing goes back into one that has matched
      return { ways: 1, steps: workOf(node.inner, length).steps };
    case 'repetition':
      return repeatedWork(workOf(node.inner, length), node.least, node.most, length);
    case 'back reference':
      return { ways: 1, steps: length + 1 };
    default:
      return { ways: 1, steps: 1 };
  }
}

/** A turn that matches nothing ends a repetition once its least number is reached, so that no text has more turns. */
function repeatedWork({ ways, steps }: Work, least: number, most: number, length: number): Work {
  const turns = Math.min(most, least + length);
  if (ways === 1) return { ways: turns - Math.min(least, turns) + 1, steps: steps * (turns + 1) };
  const all = ways ** (turns + 1);
  return { ways: all, steps: steps * all };
}

/** Whether a match can begin at the start of a text only. */
function isAnchored(node: PatternNode): boolean {
  if (node.is === 'assertion') return node.linear === '\\A';
  if (node.is === 'group') return isAnchored(node.inner);
  if (node.is === 'choice') return node.parts.every(isAnchored);
  const [first] = node.is === 'sequence' ? node.parts : [];
  return first !== undefined && isAnchored(first);
}
