import { usageError } from '../core/errors.ts';
import type { HeaderList } from '../core/http.ts';

/** What is given as `--header 'Name: value'`; throws a usage error that does not repeat the value. */
export function headersOf(given: readonly string[]): HeaderList {
  return given.map((text) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.+?)[ \t]*$/.exec(text) ?? [];
    if (name === undefined || value === undefined) throw usageError("--header takes 'Name: value'");
    return [name, value];
  });
}
