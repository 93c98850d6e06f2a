import { expect, test } from 'vitest';
import { baseRequests } from '../../src/openapi/base-requests.ts';
import { createDescription } from '../../src/openapi/description.ts';
import { warningsOf } from '../../src/openapi/warnings.ts';
import { largeDescription } from './large-description.ts';
import { loadedFrom } from './temporary-folder.ts';

test('the large description that is measured has operations that can be asked, and nothing to warn of', async () => {
  const { document, locate, warnings } = await loadedFrom({ 'api.json': largeDescription(50) });
  const description = createDescription(document, {}, locate);
  expect(description.operations).toHaveLength(50);
  expect(warningsOf(description, warnings)).toEqual([]);
  const unasked = description.operations.filter(
    (operation) => baseRequests(operation, description).requests.length === 0,
  );
  expect(unasked).toEqual([]);
});
