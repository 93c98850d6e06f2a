import type { Json } from '../../../src/core/json.ts';
import type { Edit } from '../shop/rules.ts';
import { type AskOptions, ask, type Defect } from './defect.ts';

/** The shop takes what breaks one keyword: what is enforced is the description without it. */
export function accepts(
  id: string,
  title: string,
  how: Pick<Defect, 'edits' | 'wrap'>,
  line: string,
  options: AskOptions = {},
): Defect {
  return {
    id: `accepts-${id}`,
    kind: 'accepted violations',
    title,
    visible: 'MUST',
    ...how,
    probe: { request: ask(line, options) },
  };
}

/** The same, of a value in JSON content. */
export function takes(
  id: string,
  title: string,
  edits: readonly Edit[],
  line: string,
  json: Json,
  type = 'application/json',
): Defect {
  return accepts(id, title, { edits }, line, { json, type });
}

/** What stands below one parameter of a path, found by its index, is dropped or replaced. */
export function editParameter(
  path: string,
  index: number,
  below: string,
  value?: Json,
  method = '/get',
): Edit[] {
  return [[`/paths/${path.replaceAll('/', '~1')}${method}/parameters/${index}${below}`, value]];
}
