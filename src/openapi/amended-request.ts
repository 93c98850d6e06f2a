import type { CaseRequest } from '../core/case.ts';
import type { Description } from '../core/description.ts';
import type { Operation } from '../core/operation.ts';
export function amendments(
  _o: Operation,
  _r: CaseRequest,
  _h: readonly unknown[],
  _d: Description,
): CaseRequest[] {
  return [];
}
export function gapText(hint: { text: string }): string {
  return hint.text;
}
