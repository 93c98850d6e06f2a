import type { HttpResponse } from '../../core/http.ts';
export interface Hint {
  readonly need: { readonly kind: string };
  readonly text: string;
}
export function hintsOf(_response: HttpResponse): Hint[] {
  return [];
}
