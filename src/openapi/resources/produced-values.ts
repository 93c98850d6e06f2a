import type { CaseRequest } from '../../core/case.ts';
import { valueIn } from '../../core/case-place.ts';
import type { HeaderList } from '../../core/http.ts';
import { isArray, type Json } from '../../core/json.ts';
import { valueAt } from '../../core/pointer.ts';
import type { Origin, Producer } from '../../core/resource.ts';
import { undescribedValues } from './undescribed-values.ts';

/** An exchange that succeeded, as far as values are taken from it. */
export interface Answered {
  readonly request: CaseRequest;
  readonly headers: HeaderList;
  /** The content of the answer where it could be read. */
  readonly content?: Json;
}

/** The values that an exchange of a producer's operation gives, turned into what the place wants; none twice. */
export function producedValues({ from, converts }: Producer, answered: Answered): Json[] {
  const values = valuesAt(from, answered).flatMap((value): Json[] => {
    if (typeof value !== 'string' && typeof value !== 'number')
      return from.kind === 'constant' ? [value] : [];
    if (value === '') return [];
    if (converts === 'text') return [String(value)];
    if (converts !== 'number' || typeof value === 'number') return [value];
    return /^-?\d{1,15}$/.test(value) ? [Number(value)] : [];
  });
  return [...new Set(values)];
}

function valuesAt(from: Origin, { request, headers, content }: Answered): Json[] {
  const inContent = (pointer: string): Json | undefined =>
    content === undefined ? undefined : valueAt(content, pointer);
  const header = (name: string): string | undefined =>
    headers.find(([given]) => given.toLowerCase() === name.toLowerCase())?.[1];
  if (from.kind === 'constant') return [from.value];
  if (from.kind === 'items') {
    const items = inContent(from.itemsAt);
    return (isArray(items) ? items : []).flatMap((item) => given(valueAt(item, from.pointer)));
  }
  if (from.kind === 'answer') return given(inContent(from.pointer));
  if (from.kind === 'header') return given(header(from.name));
  if (from.kind === 'undescribed')
    return content === undefined ? [] : undescribedValues(content, from.names, from.many);
  if (from.kind === 'request') return given(valueIn(request, from.place));
  return given(parameterOf(header('location') ?? '', from.template, from.parameter));
}

function given(value: Json | undefined): Json[] {
  return value === undefined || value === null ? [] : [value];
}

/**
 * What stands in a URI reference where a path template has a parameter. The path may begin with what a base URL has;
 * what the template says in words has to be there.
 */
export function parameterOf(reference: string, template: string, parameter: string): string | undefined {
  const path = reference.replace(/[?#].*$/, '').replace(/^([a-z][a-z\d+.-]*:)?\/\/[^/]*/i, '');
  const given = path.split('/').filter(Boolean);
  const wanted = template.split('/').filter(Boolean);
  const tail = given.slice(-wanted.length);
  if (tail.length < wanted.length) return undefined;
  let found: string | undefined;
  for (const [index, segment] of wanted.entries()) {
    const [, before = '', name, after = ''] = /^([^{]*)\{([^}]*)\}([^{]*)$/.exec(segment) ?? [];
    const text = tail[index] ?? '';
    if (name === undefined) {
      if (segment !== text) return undefined;
      continue;
    }
    if (!text.startsWith(before) || !text.endsWith(after)) return undefined;
    if (name === parameter) found = text.slice(before.length, text.length - after.length);
  }
  return found === undefined || found === '' ? undefined : decoded(found);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
