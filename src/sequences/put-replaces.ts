import { defineLaw } from '../core/law.ts';
import { pointerTokens } from '../core/pointer.ts';
import { isNothing, isSameValue } from '../core/same-value.ts';
import { saysPartial } from '../openapi/operation-words.ts';

export default defineLaw({
  id: 'put-replaces',
  title: 'What a PUT leaves out is gone',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §9.3.4 PUT',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.4',
  },
  why: 'There is no way to remove a field: what a client leaves out stays as somebody else wrote it.',
  needs: ['create', 'read', 'replace'],
  async *play(stage) {
    const { name, replace, identifiers } = stage.resource;
    const operation = replace.find(({ method }) => method === 'put');
    if (!operation || saysPartial(stage.description, operation)) return stage.giveUp('nothing replaces it');
    const thing = await stage.makeFull();
    const writing = await stage.writing(operation, thing);
    if (!writing) return stage.giveUp(`${operation.id} takes no fields`);
    const before = await stage.look(thing);
    const kept = writing.fields.filter(({ required, isReadOnly }) => required && !isReadOnly);
    // where nothing is required, only what is sent may be meant
    if (kept.length === 0) return stage.giveUp('no field of it is required, so that a part may be meant');
    const whole = writing.content(before, {});
    const content = Object.fromEntries(
      Object.entries(whole).filter(([key]) => kept.some((field) => field.name === key)),
    );
    // the path goes on saying what names it
    const names = identifiers.flatMap((one) => [one.name, pointerTokens(one.pointer ?? '')[0]]);
    const left = writing.fields.filter(
      ({ name: key, fallback, required, isReadOnly, isWriteOnly }) =>
        !(required || isReadOnly || isWriteOnly || names.includes(key)) &&
        isSameValue(thing.sent[key], before[key]) &&
        !isNothing(before[key]) &&
        !isSameValue(before[key], fallback),
    );
    if (left.length === 0) return stage.giveUp('everything that it shows is required');
    const replaced = await stage.send(operation, thing, { fields: content, intent: 'survive' });
    if (!replaced.ok || replaced.status === 202)
      return stage.giveUp(`it took no content with less (${replaced.status})`);
    const stay = (now: typeof before) =>
      left.filter((field) => isSameValue(now[field.name], before[field.name]));
    const { fields: now = {} } = await stage.reread(thing, (seen) => stay(seen).length === 0);
    for (const field of stay(now)) {
      yield {
        operation,
        at: `/${field.name}`,
        keyword: 'stays',
        summary: `a PUT of a ${name} without ${field.name} leaves it as it was`,
        expected: field.fallback === undefined ? 'nothing' : JSON.stringify(field.fallback),
        actual: JSON.stringify(now[field.name]),
      };
    }
  },
});
