import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDescription } from '../../src/engine/open-description.ts';
import { DescriptionError } from '../../src/openapi/load.ts';
import { folderWith } from '../openapi/temporary-folder.ts';

const things = {
  openapi: '3.0.3',
  info: { title: 'Things', version: '1' },
  paths: {
    '/things': { get: { operationId: 'listThings', responses: { 200: { $ref: 'answers.json#/ok' } } } },
  },
};

/** A server of these texts on this machine; a number is a status. */
async function serving(texts: Readonly<Record<string, string | number>>): Promise<string> {
  const server = createServer((request, response) => {
    const found = texts[request.url ?? ''] ?? 404;
    if (typeof found === 'number')
      response.writeHead(found, { location: 'http://example.com/elsewhere' }).end();
    else response.end(found);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

test('a description is opened from an address, with what it refers to and its warnings', async () => {
  const url = await serving({
    '/v1/openapi.json': JSON.stringify({
      ...things,
      'x-a': 1,
      components: { schemas: { A: { format: 'phone' } } },
    }),
    '/v1/answers.json': JSON.stringify({ ok: { description: 'fine' } }),
  });
  const { description, warnings } = await openDescription(`${url}/v1/openapi.json`);
  expect(description.operations.map(({ id }) => id)).toEqual(['listThings']);
  expect(description.operations[0]?.responses).toMatchObject([{ status: '200' }]);
  expect(warnings).toEqual([
    { at: `${url}/v1/openapi.json:1`, message: expect.stringContaining('the format "phone" is not known') },
  ]);
});

test('a redirect is told and not followed, and a server that is down ends with 3', async () => {
  const url = await serving({ '/moved': 301 });
  await expect(openDescription(`${url}/moved`)).rejects.toMatchObject({
    exitCode: 2,
    message: `${url}/moved:1:1: the address answers 301 and leads to http://example.com/elsewhere, which is not followed; give that address if you trust it`,
  });
  await expect(openDescription('http://127.0.0.1:9/openapi.json')).rejects.toMatchObject({
    exitCode: 3,
    message: expect.stringMatching(
      /^http:\/\/127\.0\.0\.1:9\/openapi\.json cannot be read \(.+\); check the address$/,
    ),
  });
});

test('a description is opened from a file, changed by overlays', async () => {
  const folder = await folderWith({
    'api.json': things,
    'answers.json': { ok: {} },
    'overlay.yaml': 'overlay: 1.0.0\nactions:\n  - {target: $.paths.*.get, update: {operationId: other}}\n',
  });
  const { description } = await openDescription(join(folder, 'api.json'), {
    overlays: [join(folder, 'overlay.yaml')],
  });
  expect(description.operations.map(({ id }) => id)).toEqual(['other']);
});

const notes = `openapi: 3.0.3
info: { title: Notes, version: 1.0.0 }
paths:
  /notes:
    get:
      operationId: listNotes
      responses: { 200: { description: All. } }
components:
  schemas:
    Note:
      type: string
      nullable: true
`;

test('a file of 3.0 is judged as 3.1 and knows its lines', async () => {
  const folder = await folderWith({ 'notes.yaml': notes });
  const { description } = await openDescription(join(folder, 'notes.yaml'));
  expect(description.operations.map(({ id }) => id)).toEqual(['listNotes']);
  expect(description.validate('/components/schemas/Note', null)).toEqual([]);
  expect(description.validate('/components/schemas/Note', 1)).toHaveLength(1);
  expect(description.locate?.('/components/schemas/Note')).toMatch(/notes\.yaml:10$/);
});

test('a file that is no description is refused', async () => {
  const folder = await folderWith({ 'notes.yaml': 'notes: none' });
  await expect(openDescription(join(folder, 'notes.yaml'))).rejects.toThrow(DescriptionError);
});
