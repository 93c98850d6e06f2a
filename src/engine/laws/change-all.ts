import type { JsonObject } from '../../core/json.ts';
import type { Change, Stage, Thing } from '../../core/law.ts';
import type { Operation } from '../../core/operation.ts';

/** Changes all that an operation can change of what `from` shows, or all texts where a server does not take that. */
export async function changeAll(
  stage: Stage,
  operation: Operation,
  thing: Thing,
  from: JsonObject,
): Promise<Change> {
  const writing = await stage.writing(operation, thing);
  if (!writing) return { fields: {}, reason: `${operation.id} takes no fields` };
  const all = writing.other(from);
  const texts = Object.entries(all).filter(([, value]) => typeof value === 'string');
  let reason = `${operation.id} changes nothing of what is shown`;
  for (const fields of [all, Object.fromEntries(texts)]) {
    if (Object.keys(fields).length === 0) continue;
    const content = writing.content(from, fields);
    const shown = await stage.send(operation, thing, { fields: content, intent: 'survive' });
    // RFC 9110 §15.3.3: 202 promises nothing
    if (shown.ok && shown.status !== 202) return { fields, shown, reason };
    reason = `${operation.id} took no change (${shown.status})`;
    if (Object.keys(all).length === texts.length) break;
  }
  return { fields: {}, reason };
}
