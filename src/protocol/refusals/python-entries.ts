import type { JsonObject } from '../../core/json.ts';

const opening = /^\d{1,4} validation errors?:\n/;
const quoted = String.raw`'(?:[^'\\]|\\.){0,2000}'|"(?:[^"\\]|\\.){0,2000}"`;
const entry = new RegExp(
  String.raw`^ {2}\{'type': (${quoted}), 'loc': \(((?:${quoted}|\d{1,9}|, ?){0,40})\), 'msg': (${quoted})`,
  's',
);
const step = new RegExp(`${quoted}|\\d{1,9}`, 'g');
const expected = new RegExp(String.raw`'expected': (${quoted})\}\}$`, 's');
const limit = /'(min_length|max_length|gt|ge|lt|le|multiple_of)': (-?\d{1,15}(?:\.\d{1,10})?)\b/;

/**
 * FastAPI's error for people, which a server that hands on what an exception says lets out: each fault is a line with the
 * entry as Python prints it. Of what was sent, which stands in it too, nothing is read.
 */
export function printedEntries(text: string): JsonObject[] {
  const [start] = opening.exec(text) ?? [];
  if (start === undefined) return [];
  return text
    .slice(start.length)
    .split('\n')
    .flatMap((line) => {
      const [whole, type = '', loc = '', message = ''] = entry.exec(line) ?? [];
      if (whole === undefined) return [];
      const steps = [...loc.matchAll(step)].map(([one]) => (/^\d/.test(one) ? Number(one) : plain(one)));
      return [
        { type: plain(type), loc: steps, msg: plain(message), ctx: contextIn(line.slice(whole.length)) },
      ];
    });
}

/** It comes last, behind what was sent. */
function contextIn(rest: string): JsonObject {
  const context = rest.slice(rest.lastIndexOf("'ctx': {"));
  const [, listed] = expected.exec(rest) ?? [];
  const [, name, number] = (context.startsWith("'ctx'") && limit.exec(context)) || [];
  return {
    ...(listed === undefined ? {} : { expected: plain(listed) }),
    ...(name === undefined ? {} : { [name]: Number(number) }),
  };
}

function plain(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\n/g, '\n')
    .replace(/\\(['"\\])/g, '$1');
}
