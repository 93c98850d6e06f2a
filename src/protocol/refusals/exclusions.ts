import { Buffer } from 'node:buffer';
import type { Hint } from '../../core/hint.ts';
import type { HttpResponse } from '../../core/http.ts';

const exclusive =
  /['"`]?([A-Za-z_][\w.-]{0,60})['"`]? and ['"`]?([A-Za-z_][\w.-]{0,60})['"`]? (?:(?:are|is) mutually exclusive|(?:cannot|can't|can not|must not|may not) (?:both )?be (?:used|given|set|specified|provided|combined)(?: together| at once| at the same time)?)\b/i;
const most = 16_384;

/** Of two that a server does not take together, the second is left out. */
export function exclusions({ status, body }: HttpResponse): Hint[] {
  if (status < 400) return [];
  const text = Buffer.from(body.subarray(0, most)).toString('utf8').replaceAll('\\"', '"');
  const [said, , second] = exclusive.exec(text) ?? [];
  if (said === undefined || second === undefined) return [];
  return [{ at: { in: 'unknown', path: [second] }, need: { kind: 'unknown-field' }, text: said }];
}
