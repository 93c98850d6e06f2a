import type { AnsweredExchange } from '../../core/exchange.ts';
import { isArray, isObject } from '../../core/json.ts';
import type { Shown } from '../../core/law.ts';
import type { Operation } from '../../core/operation.ts';
import { valueAt } from '../../core/pointer.ts';
import type { Resource } from '../../core/resource.ts';
import { readContent } from '../../protocol/content.ts';
import { isWelcome } from '../welcome.ts';

/** What an answer shows of a resource, where its operation is known to show something. */
export function shown(resource: Resource, operation: Operation, exchange: AnsweredExchange): Shown {
  const { response } = exchange.answer;
  const { status } = response;
  const ok = status >= 200 && isWelcome(exchange);
  const { inAnswer, many } = resource.representations.get(operation) ?? {};
  const content = readContent(response);
  const json = content.kind === 'json' ? { content: content.value } : {};
  const common = { operation, exchange, status, ok, ...json };
  if (!ok || inAnswer === undefined || content.kind !== 'json') return common;
  const value = valueAt(content.value, inAnswer);
  // a list of mere names, or with gaps, does not show which things are in it
  if (many) return isArray(value) && value.every(isObject) ? { ...common, items: value } : common;
  return isObject(value) ? { ...common, fields: value } : common;
}
