import { type Json, jsonIn } from '../../core/json.ts';

const token =
  /'((?:[^'\\]|\\.){0,4000})'|"((?:[^"\\]|\\.){0,4000})"|(True|False|None)\b|(-?\d{1,20}(?:\.\d{1,20})?)(?=\s?(:)?)|([{}[\](),:])|\s+/gy;
const words: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };
const marks: Readonly<Record<string, string>> = { '(': '[', ')': ']' };

/** What a text says that is a dictionary as Python prints it: `{'age': ['Not a valid integer.']}`. */
export function printedByPython(text: string): Json | undefined {
  if (!/^\{\s?(?:'|"|\d)/.test(text)) return undefined;
  let json = '';
  let end = 0;
  for (const [all, single, double, word, number, colon, mark] of text.matchAll(token)) {
    const quoted = single ?? double;
    if (quoted !== undefined) json += JSON.stringify(quoted.replace(/\\(['"\\])/g, '$1'));
    else if (word !== undefined) json += words[word] ?? word;
    else if (number !== undefined) json += colon === undefined ? number : `"${number}"`;
    else if (mark !== undefined) json += marks[mark] ?? mark;
    end += all.length;
  }
  if (end < text.length) return undefined;
  return jsonIn(json.replace(/,(?=[}\]])/g, ''));
}
