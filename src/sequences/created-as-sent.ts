import { defineLaw } from '../core/law.ts';
import { plainDifferences } from '../core/plain-differences.ts';
import { valueAt } from '../core/pointer.ts';
import { isSameValue } from '../core/same-value.ts';

export default defineLaw({
  id: 'created-as-sent',
  title: 'What was created is what was sent',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §9.3.3 POST, §15.3.2 201 Created',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.2',
  },
  why: 'Data is stored otherwise than it was given.',
  needs: ['create', 'read'],
  async *play(stage) {
    const { name } = stage.resource;
    const one = await stage.makeFull();
    if (one.made.status === 202) return stage.giveUp('creating it was only accepted (202)');
    const shown = await stage.look(one);
    const seen = plainDifferences(one.sent, shown);
    if (seen.length === 0) return;
    // what the server sets by itself does not depend on what is sent
    const writing = await stage.writing(one.made.operation, one);
    if (!writing) return;
    const fields = writing.content(one.sent, writing.other(one.sent));
    const made = await stage.send(one.made.operation, one, { fields, intent: 'survive' });
    if (!made.ok) return stage.giveUp(`another one was not created (${made.status})`);
    const again = await stage.look({ made, sent: fields });
    for (const { at, one: sent, other } of plainDifferences(fields, again)) {
      const before = seen.find((difference) => difference.at === at);
      if (!before || isSameValue(valueAt(shown, at), other) || isSameValue(before.one, sent)) continue;
      yield {
        operation: one.made.operation,
        at,
        keyword: 'otherwise',
        summary: `a ${name} is created with another ${at} than was sent`,
        expected: JSON.stringify(sent),
        actual: JSON.stringify(other),
      };
    }
  },
});
