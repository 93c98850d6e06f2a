const command = /(?<![\w."\\/-])curl[ \t]+(?=["'-]|https?:)/g;
const variable = /\$\{?[A-Za-z_]\w*\}?/y;

/** How many sentences about curl with an odd quote one text may have; each is read to its end. */
const mostSentences = 8;

/**
 * Keeps curl lines runnable: a shell expands no variable between single quotes, so that `'x $NAME y'` becomes
 * `'x '"$NAME"' y'` (POSIX Shell Command Language §2.2.2). Only variables that are secrets are touched; a command
 * in a JSON string is left alone.
 */
export function exposeVariables(text: string, isSecret: (reference: string) => boolean): string {
  let exposed = '';
  let done = 0;
  let sentences = 0;
  command.lastIndex = 0;
  for (let match = command.exec(text); match && sentences < mostSentences; match = command.exec(text)) {
    const start = command.lastIndex;
    const found = readCommand(text, start);
    if (!found) {
      sentences += 1;
      continue;
    }
    for (const [from, to] of found.hidden) {
      const reference = text.slice(from, to);
      if (!isSecret(reference)) continue;
      exposed += `${text.slice(done, from)}'"${reference}"'`;
      done = to;
    }
    command.lastIndex = found.end;
  }
  return exposed + text.slice(done);
}

interface Command {
  readonly end: number;
  /** References to variables between single quotes. */
  readonly hidden: readonly (readonly [from: number, to: number])[];
}

/** `undefined` when a quote stays open: in a sentence about curl, and in a JSON string, whose end is one more quote. */
function readCommand(text: string, start: number): Command | undefined {
  const hidden: (readonly [number, number])[] = [];
  let quote = '';
  let index = start;
  for (; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quote === "'") {
      variable.lastIndex = index;
      if (character === "'") quote = '';
      else if (character === '$' && variable.test(text)) {
        hidden.push([index, variable.lastIndex]);
        index = variable.lastIndex - 1;
      }
    } else if (character === '\\') index += 1;
    else if (quote === '"') quote = character === '"' ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '\n') break;
  }
  return quote === '' ? { end: index, hidden } : undefined;
}
