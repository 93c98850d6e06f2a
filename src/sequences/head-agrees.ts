import { headerValues } from '../core/http.ts';
import { defineLaw, type Shown } from '../core/law.ts';

const fields = [
  'content-type',
  'content-length',
  'etag',
  'last-modified',
  'cache-control',
  'content-language',
];

function valueIn({ exchange }: Shown, name: string): string | undefined {
  const { headers } = exchange.answer.response;
  // what is coded on its way may be coded in another way the next time
  if (name === 'content-length' && headerValues(headers, 'content-encoding').length > 0) return undefined;
  const values = headerValues(headers, name);
  return values.length === 0 ? undefined : values.join(', ').replace(/\s+/g, '').toLowerCase();
}

export default defineLaw({
  id: 'head-agrees',
  title: 'HEAD and GET say the same of a thing',
  requirement: 'SHOULD',
  basis: {
    clause: 'RFC 9110 §9.3.2 HEAD',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.2',
  },
  why: 'A client that asks HEAD to learn what GET would say learns something else.',
  needs: ['create', 'read', 'head'],
  async *play(stage) {
    const { resource } = stage;
    const [operation] = resource.head;
    if (!operation) return;
    const thing = await stage.make();
    const before = await stage.reread(thing);
    const head = await stage.send(operation, thing, {
      intent: 'survive',
      header: { 'If-None-Match': undefined },
    });
    const after = await stage.reread(thing);
    if (!before.ok || !after.ok) return stage.giveUp('it could not be read after it was made');
    if (!head.ok) return stage.giveUp(`${operation.id} was refused (${head.status})`);
    for (const name of fields) {
      const [expected, again, actual] = [before, after, head].map((shown) => valueIn(shown, name));
      if (expected === undefined || expected !== again || actual === undefined || actual === expected)
        continue;
      const summary = `HEAD and GET of a ${resource.name} differ in ${name}`;
      yield { operation, at: `/headers/${name}`, keyword: name, summary, expected, actual };
    }
  },
});
