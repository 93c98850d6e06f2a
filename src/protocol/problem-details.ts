import { isObject, type Json, jsonType } from '../core/json.ts';
import { isUriReference } from './uri-reference.ts';

interface ProblemFault {
  /** JSON Pointer into the problem details. */
  readonly at: string;
  readonly keyword: 'type' | 'format' | 'status';
  readonly expected: string;
  readonly actual: string;
}

const texts = ['type', 'title', 'detail', 'instance'];
const references = ['type', 'instance'];

/**
 * What of a problem details object is not as RFC 9457 §3.1 has it. `null` counts as absent: consumers ignore a
 * member of another type, and many serialisers write absence so.
 */
export function* problemFaults(value: Json, status: number): Generator<ProblemFault> {
  if (!isObject(value)) {
    yield { at: '', keyword: 'type', expected: 'an object', actual: jsonType(value) };
    return;
  }
  for (const name of texts) {
    const found = value[name];
    if (found === undefined || found === null) continue;
    const at = `/${name}`;
    if (typeof found !== 'string')
      yield { at, keyword: 'type', expected: 'a string', actual: jsonType(found) };
    else if (references.includes(name) && !isUriReference(found)) {
      yield { at, keyword: 'format', expected: 'a URI reference', actual: found };
    }
  }
  const told = value.status;
  if (told === undefined || told === null || told === status) return;
  const keyword = typeof told === 'number' ? 'status' : 'type';
  yield {
    at: '/status',
    keyword,
    expected: `the number ${status}`,
    actual: `${jsonType(told)} ${JSON.stringify(told)}`,
  };
}
