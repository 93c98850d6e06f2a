import type { Hint, Need } from '../../core/hint.ts';
import { jsonIn } from '../../core/json.ts';
import { placeOfSteps } from './field-path.ts';
import { valueReadings } from './listed-values.ts';
import { longestMessage, needsIn } from './wording.ts';

/**
 * What protoc-gen-validate writes, for gRPC behind a gateway: `invalid Order.Lines[0]: embedded message failed
 * validation | caused by: invalid Line.Part: value …; invalid Order.Name: value …`.
 */
const failure =
  /(^|[\s|:;"])invalid (\w{1,100})\.(\w{1,100})(?:\[([^\]\s]{1,80})\])?: (?=value |embedded |oneof )/g;

interface Level {
  readonly message: string;
  readonly steps: readonly string[];
}

export function protocValidateHints(text: string): Hint[] {
  const whole = text.slice(0, 8 * longestMessage);
  const failures = [...whole.matchAll(failure)];
  const hints: Hint[] = [];
  let above: Level[] = [];
  for (const [index, found] of failures.entries()) {
    const [lead, , message = '', field = '', key] = found;
    const from = found.index + lead.length;
    const reason = whole.slice(from, failures[index + 1]?.index).replace(/[\s|;]*(?:caused by:)?\s*$/, '');
    const isCause = /\| caused by:\s*$/.test(whole.slice(0, found.index + 1));
    const level = above.findIndex((one) => one.message === message);
    if (!isCause) above = above.slice(0, Math.max(level, 0));
    above.push({ message, steps: key === undefined ? [field] : [field, key] });
    if (reason.startsWith('embedded ')) continue; // what is wrong inside of it comes next
    const place = placeOfSteps(
      above.flatMap(({ steps }) => steps),
      'unknown',
    );
    const at = place && { ...place, of: message };
    const said = whole.slice(found.index, from + reason.length).replace(/^[\s|:;"]/, '');
    hints.push(
      ...needsOf(reason).map((need) => ({
        ...(at ? { at } : {}),
        need,
        text: said.slice(0, longestMessage),
      })),
    );
  }
  return hints;
}

function needsOf(reason: string): Need[] {
  const [, listed] = /^value must be in list \[([^\]]*)\]/.exec(reason) ?? [];
  if (listed !== undefined) return [{ kind: 'enum', values: valueReadings(listed.split(' ')) }];
  const [, pattern] = /^value does not match regex pattern (".*")/s.exec(reason) ?? [];
  if (pattern !== undefined) return [{ kind: 'pattern', pattern: unquoted(pattern) }];
  // JSON Schema has no word for these
  if (/^value must (?:not be in|be outside|be (?:less|greater) than now|be within)|pair\(s\)/.test(reason))
    return [{ kind: 'other' }];
  return needsIn(reason.replace('inside range', 'in range').replace('item(s)', 'items'));
}

/** A text as Go prints it in quotes; a letter may be written there that JSON does not know. */
function unquoted(text: string): string {
  const value = jsonIn(text);
  return typeof value === 'string' ? value : text.slice(1, -1).replaceAll('\\\\', '\\');
}
