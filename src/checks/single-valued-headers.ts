import { defineCheck } from '../core/check.ts';
import { isAnswered } from '../core/exchange.ts';
import { type HeaderList, headerValues } from '../core/http.ts';

/** Fields of RFC 9110 and RFC 9111 that are no lists; several lengths are the matter of another check. */
const single = new Set([
  'content-type',
  'content-location',
  'etag',
  'location',
  'date',
  'last-modified',
  'expires',
  'retry-after',
]);

const sent = (name: string, ...values: string[]): HeaderList => values.map((value) => [name, value]);

export default defineCheck({
  id: 'single-valued-headers',
  title: 'A header that has one value is not sent with several',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'RFC 9110 §5.3 Field Order',
    url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-5.3',
  },
  why: 'One client takes the first, another the last, a third a list of both: they do not see the same response.',
  appliesTo: isAnswered,
  *run({ answer: { response } }) {
    for (const name of single) {
      const all = headerValues(response.headers, name);
      const values = all.length < 2 ? all : [...new Set(all)];
      if (values.length < 2) continue;
      yield {
        at: `/headers/${name}`,
        keyword: 'several',
        summary: `${name} is sent with ${values.length} values`,
        expected: 'one value',
        actual: values.join(' and '),
        cause: name,
      };
    }
  },
  examples: {
    passes: [
      {
        name: 'the same again',
        declares: {},
        response: { status: 200, headers: sent('ETag', '"a"', '"a"') },
      },
      { name: 'a list', declares: {}, response: { status: 200, headers: sent('Vary', 'accept', 'origin') } },
    ],
    fails: [
      { name: 'two tags', declares: {}, response: { status: 200, headers: sent('ETag', '"a"', '"b"') } },
    ],
  },
});
