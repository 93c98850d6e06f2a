import { defineCheck } from '../core/check.ts';
import { isAnswered } from '../core/exchange.ts';
import type { HeaderList } from '../core/http.ts';
import { withoutIndexes } from '../core/pointer.ts';
import { readContent } from '../protocol/content.ts';
import { isWrittenPlainly, jsonTextFacts } from '../protocol/json-text.ts';

const headers: HeaderList = [['Content-Type', 'application/json']];
const said = (text: string) => ({ status: 200, headers, text });

export default defineCheck({
  id: 'duplicate-keys',
  title: 'No JSON object has two members of one name',
  requirement: 'SHOULD',
  party: 'server',
  basis: {
    clause: 'RFC 8259 §4 Objects',
    url: 'https://www.rfc-editor.org/rfc/rfc8259.html#section-4',
  },
  why: 'Parsers take the first, the last or neither: what one component checked is not what another uses.',
  appliesTo: isAnswered,
  *run({ answer: { response } }) {
    const content = readContent(response);
    if (content.kind !== 'json' || isWrittenPlainly(content.text, content.value)) return;
    const seen = new Set<string>();
    for (const fact of jsonTextFacts(content.text)) {
      if (fact.kind !== 'duplicate') continue;
      const at = withoutIndexes(fact.at);
      if (seen.has(at)) continue;
      seen.add(at);
      const summary = `member ${fact.name} is there more than once`;
      yield { at, keyword: 'duplicate', summary, expected: 'one member of this name', actual: 'several' };
    }
  },
  examples: {
    passes: [
      { name: 'in two objects', declares: {}, response: said('[{"a":1},{"a":{"a":2}}]') },
      { name: 'as a value', declares: {}, response: said('{"a":"a","b":["a","a"]}') },
    ],
    fails: [
      { name: 'twice', declares: {}, response: said('{"a":1,"b":{},"a":2}') },
      { name: 'spelt in two ways', declares: {}, response: said('{"a":1,"\\u0061":2}') },
      { name: 'in each item', declares: {}, response: said('[{"a":1,"a":2},{"a":1,"a":2}]') },
    ],
  },
});
