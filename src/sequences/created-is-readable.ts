import { defineLaw } from '../core/law.ts';

export default defineLaw({
  id: 'created-is-readable',
  title: 'What was created can be read',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §9.3.3 POST, §15.3.2 201 Created',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.2',
  },
  why: 'A client is told that its data is there, and it is not.',
  needs: ['create', 'read'],
  async *play(stage) {
    const [read] = stage.resource.read;
    if (!read) return;
    const thing = await stage.make();
    const { status } = thing.made;
    // RFC 9110 §15.3.3: 202 promises nothing
    if (status === 202) stage.giveUp('creating it was only accepted (202)');
    const seen = await stage.settled(
      () => stage.send(read, thing),
      (shown) => shown.ok,
    );
    if (seen.ok || ![404, 410].includes(seen.status)) return;
    yield {
      operation: read,
      at: '/status',
      keyword: 'lost',
      summary: `a ${stage.resource.name} that was created (${status}) cannot be read`,
      expected: 'a status from 200 to 299',
      actual: String(seen.status),
      // 201 says that it exists now
      ...(status === 201 ? { requirement: 'MUST' as const } : {}),
    };
  },
});
