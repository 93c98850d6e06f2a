import { isLimitKeyword, type Need } from '../../core/hint.ts';
import { isArray, type Json, type JsonObject, member } from '../../core/json.ts';
import { fieldPlace, placeOfSteps } from './field-path.ts';
import { hintsAbout, numberIn, type RefusalShape, textIn } from './refusal-shape.ts';

/** Express and Fastify with Ajv: `{ instancePath, keyword, params, message }`; `dataPath` before version 8. */
export const ajv: RefusalShape = (entry) => {
  const path = textIn(entry, 'instancePath', 'dataPath');
  const keyword = textIn(entry, 'keyword');
  const name = textIn(entry, 'message') ?? keyword;
  if (path === undefined || keyword === undefined || name === undefined) return undefined;
  const parent = path === '' ? undefined : fieldPlace(path);
  const member = memberNamed(keyword, entry.params);
  const steps = [...(parent?.path ?? []), ...(member === undefined ? [] : [member])];
  const at = placeOfSteps(steps, parent && parent.in !== 'unknown' ? parent.in : undefined);
  return hintsAbout(at, name, needs(keyword, entry));
};

/** What is missing or too much is named by the parameters: the path leads to what it stands in. */
function memberNamed(keyword: string, params: Json | undefined): string | undefined {
  if (keyword === 'required' || keyword === 'dependentRequired') return textIn(params, 'missingProperty');
  return textIn(params, 'additionalProperty', 'unevaluatedProperty');
}

function needs(keyword: string, { params }: JsonObject): Need[] | undefined {
  const limit = numberIn(params, 'limit', 'multipleOf');
  if (isLimitKeyword(keyword) && limit !== undefined) return [{ kind: keyword, limit }];
  if (keyword === 'required' || keyword === 'dependentRequired') return [{ kind: 'required' }];
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties')
    return [{ kind: 'unknown-field' }];
  const values = member(params, 'allowedValues');
  if (keyword === 'enum' && isArray(values)) return [{ kind: 'enum', values }];
  const only = member(params, 'allowedValue');
  if (keyword === 'const' && only !== undefined) return [{ kind: 'enum', values: [only] }];
  const named = textIn(params, keyword);
  if (named === undefined) return undefined;
  if (keyword === 'type') return [{ kind: 'type', type: named }];
  if (keyword === 'format') return [{ kind: 'format', format: named }];
  return keyword === 'pattern' ? [{ kind: 'pattern', pattern: named }] : undefined;
}
