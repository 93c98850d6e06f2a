import type { HttpResponse } from '../core/http.ts';
import { isObject, type Json, member } from '../core/json.ts';
import { readContent } from './content.ts';

/** Members that hold the name of an error, of the content itself or of its `error`. */
const names = ['code', 'errorCode', 'error_code'];
/** Words that name no error in particular, and mistakes of a program, of which each is one of its own. */
const general = new Set(
  [
    'e err error errors internal server service unknown unexpected unhandled general generic failure failed fault',
    'exception request http status code api bad gateway',
    'null pointer type value key index attribute reference range runtime illegal invalid argument state',
  ].flatMap((line) => line.split(' ')),
);

/** The name that a server gives to one error among its errors; none where it says no more than that there is one. */
export function errorCode(response: HttpResponse): string | undefined {
  const content = readContent(response);
  if (content.kind !== 'json') return undefined;
  const value = content.value;
  return codeIn(value) ?? (isObject(value) ? codeIn(member(value, 'error')) : undefined);
}

function codeIn(value: Json | undefined): string | undefined {
  for (const name of isObject(value) ? names : []) {
    const code = member(value, name);
    if (typeof code !== 'string' || !/^[A-Za-z][\w.:-]{2,79}$/.test(code)) continue;
    const words = code
      .replace(/([a-z])(?=[A-Z])/g, '$1_')
      .toLowerCase()
      .split(/[\d_.:-]+/);
    if (words.some((word) => word !== '' && !general.has(word))) return code;
  }
  return undefined;
}
