import type { HintPlace } from '../../core/hint.ts';
import { type JsonObject, member } from '../../core/json.ts';
import { fieldPlace } from './field-path.ts';
import { hintsAbout, type RefusalShape, textIn } from './refusal-shape.ts';

/** JSON:API 1.1 §11.1.2: `{ title, detail, source: { pointer | parameter | header } }`. */
export const jsonApi: RefusalShape = (entry) => {
  const at = source(entry);
  const message = textIn(entry, 'detail', 'title');
  return at && message !== undefined ? hintsAbout(at, message) : undefined;
};

function source(entry: JsonObject): HintPlace | undefined {
  const given = member(entry, 'source');
  const pointer = textIn(given, 'pointer');
  if (pointer !== undefined) return fieldPlace(pointer, 'body');
  const parameter = textIn(given, 'parameter');
  if (parameter !== undefined) return { in: 'query', path: [parameter] };
  const header = textIn(given, 'header');
  return header === undefined ? undefined : { in: 'header', path: [header] };
}
