import type { AnsweredExchange } from '../../core/exchange.ts';
import { isArray, isObject, type Json } from '../../core/json.ts';
import { readContent } from '../../protocol/content.ts';

const deepest = 4;

/** What an answer shows under a name beside a value: the group of an artifact, where a search finds artifacts of all. */
export function siblingValue(name: string, value: Json, { answer }: AnsweredExchange): Json | undefined {
  const content = readContent(answer.response);
  return content.kind === 'json' ? found(name, value, content.value, 0) : undefined;
}

function found(name: string, value: Json, within: Json, depth: number): Json | undefined {
  if (depth > deepest || (!isArray(within) && !isObject(within))) return undefined;
  if (isObject(within) && Object.values(within).includes(value)) {
    const told = within[name];
    return (typeof told === 'string' && told !== '') || typeof told === 'number' ? told : undefined;
  }
  for (const one of isArray(within) ? within : Object.values(within)) {
    const told = found(name, value, one, depth + 1);
    if (told !== undefined) return told;
  }
  return undefined;
}
