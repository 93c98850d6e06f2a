import type { HeaderList } from '../core/http.ts';

/** Header fields by name; one without a value is left out, so that an unset environment variable does no harm. */
export type GivenHeaders = Readonly<Record<string, string | undefined>>;

export function headerList(given: GivenHeaders = {}): HeaderList {
  return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/** To hide a shorter value would wreck every text. */
const shortestSecret = 4;

/** The values of header fields, without the word of their scheme, so that no output repeats them. */
export function secretsOfHeaders(headers: HeaderList, prefix = ''): { name: string; value: string }[] {
  return headers
    .map(([name, value]) => ({
      name: `${prefix}${name.toUpperCase().replace(/\W/g, '_')}`.replace(/^(?=\d)/, '_'),
      value: value.trim().replace(/^\S+\s+/, ''),
    }))
    .filter(({ value }) => value.length >= shortestSecret);
}
