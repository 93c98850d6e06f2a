import type { Hint, HintPlace, Need } from '../../core/hint.ts';
import { placeOfSteps } from './field-path.ts';
import { longestMessage, needsIn } from './wording.ts';

/** What validators of JSON Schema in Go write: where in the content, where in the schema, and what is wrong. */
const fault =
  /(?:\bI\[#(\/[^\]\s]{0,200})?\] S\[[^\]\n]{0,300}\]|\bjsonschema: '(\/[^'\n]{0,200})?' does not validate with \S{1,300}:) ([^\n]{1,200})/g;

/** `I[#/traits] S[#/properties/traits/required] missing properties: "email"` */
export function instanceHints(message: string): Hint[] {
  const hints = [...message.slice(0, 4 * longestMessage).matchAll(fault)].flatMap(
    ([, plain, quoted, text = '']): Hint[] => {
      const steps = (plain ?? quoted ?? '').split('/').slice(1).map(unescaped);
      return needsIn(text).flatMap((need) =>
        placesOf(steps, need, text).map((at) => ({ ...(at ? { at } : {}), need, text })),
      );
    },
  );
  const telling = hints.filter(({ need }) => need.kind !== 'other');
  return telling.length > 0 ? telling : hints;
}

/** Members that are missing or too many are named in quotes; all else is said of the value itself. */
function placesOf(steps: readonly string[], { kind }: Need, text: string): (HintPlace | undefined)[] {
  if (kind !== 'required' && kind !== 'unknown-field') return [placeOfSteps(steps, 'body')];
  return [...text.matchAll(/["']([^"'\n]{1,80})["']/g)].map(([, name = '']) =>
    placeOfSteps([...steps, name], 'body'),
  );
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
