import type { Description } from '../core/description.ts';
import type { Stage } from '../core/law.ts';
import type { Operation, Parameter } from '../core/operation.ts';
import { valueAt } from '../core/pointer.ts';
import { spelling } from './resources/words.ts';

const names = ['Idempotency-Key', 'X-Idempotency-Key', 'Idempotent-Key', 'Idempotency-Token'].map(spelling);

/** The header by which a request says that it is another one sent again. */
export function keyParameter({ parameters }: Operation): Parameter | undefined {
  return parameters.find((one) => one.in === 'header' && names.includes(spelling(one.name)));
}

/** A key that nobody has used before; servers remember keys for longer than a run. */
export function freshKey(stage: Stage, { schema }: Parameter): string {
  const uuid = stage.fresh();
  const plain = uuid.replaceAll('-', '');
  const isAllowed = (text: string): boolean =>
    !schema || stage.description.validate(schema.pointer, text).length === 0;
  const [key] = [uuid, plain, plain.slice(0, 20), plain.slice(0, 10), plain.replace(/\D/g, '')].filter(
    isAllowed,
  );
  return key ?? stage.giveUp('no key of ours suits the description');
}

/** Another key that begins like this one. */
export function keyLike(key: string): string {
  return `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;
}

/** Whether the description says of the key that it is refused with other content. */
export function isSaidToRefuse({ pointer }: Parameter, { document }: Description): boolean {
  const words = String(valueAt(document, `${pointer}/description`) ?? '');
  return (
    /\b(other|another|different|changed)\b/i.test(words) &&
    /\b(conflict|refuse|reject|error|fail|4\d\d)/i.test(words)
  );
}
