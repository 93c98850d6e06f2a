import { expect, test } from 'vitest';
import { notebookDescription, startNotebook } from './notebook.ts';
import { played, toldBy } from './played.ts';

/** A notebook has no tags, and not every law of tags can tell that beforehand. */
const ofTags = /^(etag-follows-changes|unchanged-is-not-sent) /;

test('nothing is told of a server that does what it says, and every law can be played on it', async () => {
  const result = await played(notebookDescription, startNotebook());
  expect(toldBy(result)).toEqual([]);
  const unplayed = result.records.filter(
    ({ title, outcome }) => title.endsWith(' note') && !ofTags.test(title) && outcome !== 'passed',
  );
  expect(unplayed).toEqual([]);
});
