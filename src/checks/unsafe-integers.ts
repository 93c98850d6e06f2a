import { Buffer } from 'node:buffer';
import { defineCheck } from '../core/check.ts';
import type { HeaderList } from '../core/http.ts';
import { withoutIndexes } from '../core/pointer.ts';
import { readContent } from '../protocol/content.ts';
import { isOperationAnswered } from '../protocol/declared-content.ts';
import { jsonTextFacts } from '../protocol/json-text.ts';

const headers: HeaderList = [['Content-Type', 'application/json']];
const json = (text: string) => ({ status: 200, headers, text });

export default defineCheck({
  id: 'unsafe-integers',
  title: 'Numbers are ones that every JSON reader can hold',
  requirement: 'SHOULD',
  party: 'server',
  basis: {
    clause: 'RFC 8259 §6 Numbers',
    url: 'https://www.rfc-editor.org/rfc/rfc8259.html#section-6',
  },
  why: 'Most readers hold numbers as doubles and get another number than the one that was sent.',
  // what a framework tells of itself, as to OPTIONS, no client of the description reads
  appliesTo: isOperationAnswered,
  *run({ request, answer: { response } }) {
    const content = readContent(response);
    if (content.kind !== 'json' || !/\d{16}|\d[eE]/.test(content.text)) return;
    const sent = `${request.url} ${Buffer.from(request.body ?? []).toString('latin1')}`;
    const seen = new Set<string>();
    for (const fact of jsonTextFacts(content.text)) {
      if (fact.kind !== 'number' || isInteroperable(fact.literal)) continue;
      const at = withoutIndexes(fact.at);
      // a number that comes back as it was sent is the sender's
      if (seen.has(at) || sent.includes(fact.literal)) continue;
      seen.add(at);
      const expected = 'an integer from -(2^53)+1 to (2^53)-1, or text';
      const summary = `${at || 'the content'} is read as ${Number(fact.literal)}`;
      // one counter, or one kind of value, shows wherever that is shown
      const cause = `range ${at.split('/').findLast((token) => token !== '*') ?? ''}`;
      yield { at, keyword: 'range', summary, expected, actual: fact.literal, cause };
    }
  },
  examples: {
    passes: [
      { name: 'the largest', declares: {}, response: json('[9007199254740991,1e15]') },
      { name: 'text', declares: {}, response: json('{"id":"9007199254740993"}') },
    ],
    fails: [
      { name: 'an integer', declares: {}, response: json('{"id":9007199254740993}') },
      { name: 'beyond all doubles', declares: {}, response: json('[1e400]') },
    ],
  },
});

function isInteroperable(literal: string): boolean {
  const value = Number(literal);
  return Number.isFinite(value) && (/[.eE]/.test(literal) || Number.isSafeInteger(value));
}
