import type { Hint, Need } from '../../core/hint.ts';
import { isArray, isObject, type Json, type JsonObject, member } from '../../core/json.ts';
import { fieldPlace } from './field-path.ts';
import { proseHints } from './prose.ts';
import { hintsAbout, type RefusalShape, textIn } from './refusal-shape.ts';

const listNames = ['nodes', 'fields', 'inputs', 'controls'] as const;
/** Inputs of an HTML form whose type says what a value looks like (HTML §4.10.5.1). */
const formats: Readonly<Record<string, string>> = {
  email: 'email',
  url: 'uri',
  date: 'date',
  'datetime-local': 'date-time',
};

/**
 * A form that comes back with what is wrong in it: `{ nodes: [{ attributes: { name, type }, messages: [{ text }] }],
 * messages }`. What else it shows is there for who draws it, and says nothing of the request.
 */
export const formNodes: RefusalShape = (entry) => {
  const nodes = listNames.map((name) => entry[name]).find((list) => isArray(list));
  if (!isArray(nodes) || nodes.length === 0 || !nodes.every(isNode)) return undefined;
  const hints = nodes.filter(isObject).flatMap(hintsOfNode);
  if (hints.length > 0) return hints;
  return faultsIn(entry).flatMap((text): readonly Hint[] => {
    const read = proseHints(text);
    return read.length > 0 ? read : [{ need: { kind: 'other' }, text }];
  });
};

function isNode(node: Json): boolean {
  return isObject(node) && nameOf(node) !== undefined && isArray(node.messages ?? node.errors);
}

function nameOf(node: JsonObject): string | undefined {
  return textIn(node, 'name') ?? textIn(member(node, 'attributes'), 'name');
}

function hintsOfNode(node: JsonObject): Hint[] {
  const at = fieldPlace(nameOf(node) ?? '', 'body');
  const type = textIn(member(node, 'attributes'), 'type') ?? '';
  const format = formats[type];
  const form: Need[] = format === undefined ? [] : [{ kind: 'format', format }];
  return faultsIn(node).flatMap((text) => {
    const hints = hintsAbout(at, text);
    const isMissing = hints.some(({ need }) => need.kind === 'required');
    return isMissing && form.length > 0 ? [...hints, ...hintsAbout(at, text, form)] : hints;
  });
}

/** Messages of a form may be of success as well. */
function faultsIn(entry: JsonObject): string[] {
  const messages = entry.messages ?? entry.errors;
  return (isArray(messages) ? messages : []).flatMap((message) => {
    if (typeof message === 'string') return [message];
    const kind = textIn(message, 'type', 'level', 'severity');
    const text = textIn(message, 'text', 'message');
    return text === undefined || (kind !== undefined && kind !== 'error') ? [] : [text];
  });
}
