import { expect, test } from 'vitest';
import { notebookDescription, startNotebook } from './notebook.ts';
import { played, toldBy } from './played.ts';

test('nothing is told of a server that does what it says', async () => {
  const result = await played(notebookDescription, startNotebook());
  expect(toldBy(result)).toEqual([]);
  expect(result.records.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
});
