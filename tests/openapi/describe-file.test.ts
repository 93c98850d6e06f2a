import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFile } from '../../src/openapi/describe-file.ts';
import { DescriptionError } from '../../src/openapi/load.ts';
import { folderWith } from './temporary-folder.ts';

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
  const description = await describeFile(join(folder, 'notes.yaml'));
  expect(description.operations.map(({ id }) => id)).toEqual(['listNotes']);
  expect(description.validate('/components/schemas/Note', null)).toEqual([]);
  expect(description.validate('/components/schemas/Note', 1)).toHaveLength(1);
  expect(description.locate?.('/components/schemas/Note')).toMatch(/notes\.yaml:10$/);
});

test('a file that is no description is refused', async () => {
  const folder = await folderWith({ 'notes.yaml': 'notes: none' });
  await expect(describeFile(join(folder, 'notes.yaml'))).rejects.toThrow(DescriptionError);
});
