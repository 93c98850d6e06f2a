import { valueIn } from '../../core/case-place.ts';
import type { AnsweredExchange } from '../../core/exchange.ts';
import { headerValues } from '../../core/http.ts';
import { isArray, type Json } from '../../core/json.ts';
import { valueAt } from '../../core/pointer.ts';
import type { Origin, Producer } from '../../core/resource.ts';
import { readContent } from '../../protocol/content.ts';

/** What an exchange of a producer gives, in the type in which it is wanted; nothing where it has no such value. */
export function valuesFrom({ from, converts }: Producer, exchange: AnsweredExchange): Json[] {
  return found(from, exchange).flatMap((value) => {
    if (value === null || value === undefined || typeof value === 'object') return [];
    if (converts === 'text') return [String(value)];
    if (converts !== 'number') return [value];
    const number = Number(value);
    return value === '' || Number.isNaN(number) ? [] : [number];
  });
}

function found(from: Origin, exchange: AnsweredExchange): (Json | undefined)[] {
  const { response } = exchange.answer;
  switch (from.kind) {
    case 'answer':
      return [valueAt(contentOf(exchange), from.pointer)];
    case 'items': {
      const items = valueAt(contentOf(exchange), from.itemsAt);
      return (isArray(items) ? items : []).map((item) => valueAt(item, from.pointer));
    }
    case 'header':
      return headerValues(response.headers, from.name).slice(0, 1);
    case 'location':
      return headerValues(response.headers, 'location').flatMap((location) =>
        parameterIn(location, from.template, from.parameter),
      );
    case 'request':
      return [valueIn(exchange.case.request, from.place)];
    case 'constant':
      return [from.value];
  }
}

function contentOf({ answer: { response } }: AnsweredExchange): Json {
  const content = readContent(response);
  return content.kind === 'json' ? content.value : null;
}

/** Reads a URL reference by the end of its path: what stands before the template is the base URL's. */
function parameterIn(location: string, template: string, parameter: string): string[] {
  const { pathname } = new URL(location, 'http://base.invalid');
  const given = pathname.replace(/\/$/, '').split('/');
  const wanted = template.replace(/\/$/, '').split('/');
  const offset = given.length - (wanted.length - 1);
  const at = wanted.indexOf(`{${parameter}}`);
  if (offset < 1 || at < 1) return [];
  const segments = given.slice(offset);
  const isSame = wanted
    .slice(1)
    .every((segment, index) => segment.includes('{') || segment === segments[index]);
  const value = segments[at - 1];
  return isSame && value ? [decodedSegment(value)] : [];
}

function decodedSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
