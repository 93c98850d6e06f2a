import { defineCheck } from '../core/check.ts';
import { judgedResponse } from '../core/declared-response.ts';
import { type HeaderList, headerValues } from '../core/http.ts';
import { declaresJson } from '../core/sketch.ts';
import { isDeclaredAsFile, isOperationAnswered } from '../protocol/declared-content.ts';
import { isRedirectNote, matchesMediaType } from '../protocol/media-type.ts';

const json = declaresJson();
const html: HeaderList = [['Content-Type', 'text/html']];
const upper: HeaderList = [['Content-Type', 'Application/JSON; charset=utf-8']];

export default defineCheck({
  id: 'declared-media-type',
  title: 'The media type is one that the response declares',
  requirement: 'MUST',
  party: 'server',
  basis: {
    clause: 'OpenAPI 3.1.1 §4.8.17 Response Object, content',
    url: 'https://spec.openapis.org/oas/v3.1.1.html#response-object',
  },
  why: 'A client picks its parser by the media type, and has none for this one.',
  appliesTo: isOperationAnswered,
  *run({ case: { operation }, answer: { response } }) {
    const { status = '', content: declared = [] } = judgedResponse(operation, response.status) ?? {};
    if (declared.length === 0 || response.body.length === 0) return;
    const [mediaType = ''] = headerValues(response.headers, 'content-type');
    if (status === 'default' && isRedirectNote(response.status, mediaType)) return;
    if (declared.some(({ type }) => matchesMediaType(type, mediaType))) return;
    yield {
      at: '/headers/content-type',
      keyword: String(response.status),
      summary: 'media type is not declared for this status',
      expected: declared.map(({ type }) => type).join(', '),
      actual: mediaType || 'no Content-Type',
      ...(isDeclaredAsFile(response, declared, mediaType) ? { party: 'description' as const } : {}),
      // what writes problem details writes those of all statuses
      cause: `${mediaType.startsWith('application/problem+') ? 'problem' : response.status} ${mediaType}`,
    };
  },
  examples: {
    passes: [
      { name: 'case and charset', declares: json, response: { status: 200, headers: upper, text: '{}' } },
      {
        name: 'a range takes in its subtypes',
        declares: { responses: { 200: { content: { 'application/*': {} } } } },
        response: { status: 200, json: {} },
      },
      {
        name: 'the note of a redirect',
        declares: { responses: { 200: {}, default: { content: { 'application/json': {} } } } },
        response: { status: 302, headers: html, text: '<a href="/">Found</a>' },
      },
      { name: 'an empty body has no media type', declares: json, response: { status: 200 } },
    ],
    fails: [
      { name: 'HTML, no JSON', declares: json, response: { status: 200, headers: html, text: '<p>' } },
      { name: 'no media type', declares: json, response: { status: 200, headers: [], text: '{}' } },
    ],
  },
});
