/** Longer texts explain more than one value. */
const longest = 2_000;
const mostValues = 4;

/** What says that examples or choices follow. */
const listing =
  'e\\.\\s?g\\.?|for example|for instance|such as|one of|(?:possible|allowed|valid|supported|accepted) (?:values?|options?)(?: are)?|options are';
const setting =
  'either|(?:can|may|must|should|has to|needs to) be(?: set to)?(?: either| one of)?|set (?:it )?to';
const intro = new RegExp(`\\b(?:(${listing})|${setting})[\\s:,(]{1,4}(?:the following[\\s:]{1,3})?`, 'gi');
const marked = /^(?:`([^`\n]{1,60})`|"([^"\n]{1,60})"|'([^'\n]{1,60})')/;
const between = /^\s?(?:,\s?(?:or |and )?|(?:or|and|\|)\s)\s?/;
const value = /^[\w.:+*@/-]{1,60}$/;

/**
 * Values that a description names in its prose: "the storage, e.g. `disk` or `s3`". Bare words are values only where it
 * says that some are listed, and nothing but their end follows: in other sentences they go on with it.
 */
export function toldValues(text: string): string[] {
  const said = text.slice(0, longest);
  for (const { index, 0: words, 1: lists } of said.matchAll(intro)) {
    const rest = said.slice(index + words.length);
    const found = markedList(rest);
    const values = found.length > 0 || lists === undefined ? found : bareList(rest);
    if (values.length > 0) return values.slice(0, mostValues);
  }
  return [];
}

function markedList(text: string): string[] {
  const values: string[] = [];
  for (let rest = text; ; ) {
    const [whole = '', back, double, single] = marked.exec(rest) ?? [];
    const found = back ?? double ?? single;
    if (found === undefined || !value.test(found)) return values;
    values.push(found);
    const [gap] = between.exec(rest.slice(whole.length)) ?? [];
    if (gap === undefined) return values;
    rest = rest.slice(whole.length + gap.length);
  }
}

function bareList(text: string): string[] {
  const [, list = ''] =
    /^([\w-]{2,30}(?:,? (?:or|and) [\w-]{2,30}|, [\w-]{2,30}){1,8})(?:[.;)\n]|,? etc|$)/.exec(text) ?? [];
  return list.split(/,? (?:or|and) |, /).filter((word) => word !== '' && word !== 'etc');
}
