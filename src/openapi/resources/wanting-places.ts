import type { CasePlace } from '../../core/case-place.ts';
import type { Description } from '../../core/description.ts';
import type { Operation } from '../../core/operation.ts';
import { joinPointer } from '../../core/pointer.ts';
import { bodySaid } from './answers.ts';
import { fieldsOf, isList, isNaming, isRecord, isTime, itemsOf, type Said, saidBy } from './fields.ts';
import { spelling } from './words.ts';

/** A place of a request that may name a thing. */
export interface WantingPlace {
  readonly place: CasePlace;
  /** What it is called; of an `id` in an object, what the object is called. */
  readonly name: string;
  readonly said: Said;
  readonly required: boolean;
  /** It takes an array of such values. */
  readonly many: boolean;
  /** The name is that of an object that names a thing by its field. */
  readonly within?: string;
}

/** Headers that name an exchange. */
const exchangeHeaders = /^(x-)?(client-)?(request|correlation|trace|span|session|idempotency)-(id|key)$/i;

/** The places of a request where a value could be the name of a thing. */
export function wantingPlaces(description: Description, operation: Operation): WantingPlace[] {
  const found = [...parameterPlaces(description, operation)];
  visit(
    description,
    bodySaid(description, operation),
    { pointer: '', name: '', required: true, depth: 0 },
    found,
  );
  return found.filter(({ said }) => isNaming(said) && !isTime(said));
}

function* parameterPlaces(description: Description, { parameters }: Operation): Generator<WantingPlace> {
  for (const { in: place, name, required, schema, contentType } of parameters) {
    if (place === 'cookie' || contentType !== undefined || (place === 'header' && exchangeHeaders.test(name)))
      continue;
    const said = saidBy(description, schema?.schema);
    const many = isList(said);
    yield {
      place: { in: place, name },
      name: place === 'header' ? name.replace(/^x-/i, '') : name,
      said: many ? itemsOf(description, said) : said,
      required,
      many,
    };
  }
}

interface Step {
  readonly pointer: string;
  readonly name: string;
  readonly required: boolean;
  readonly depth: number;
}

const deepest = 4;
const idNames: ReadonlySet<string> = new Set(['id', 'uuid', 'guid', 'pk']);

function visit(description: Description, said: Said, step: Step, found: WantingPlace[]): void {
  const { pointer, name, required, depth } = step;
  if (depth > deepest) return;
  if (isList(said)) {
    const items = itemsOf(description, said);
    const at = joinPointer(pointer, 0);
    if (isRecord(items)) visit(description, items, { ...step, pointer: at, depth: depth + 1 }, found);
    else if (pointer !== '')
      found.push({ place: { in: 'body', pointer: at }, name, said: items, required, many: false });
    return;
  }
  if (!isRecord(said)) {
    if (pointer !== '') found.push({ place: { in: 'body', pointer }, name, said, required, many: false });
    return;
  }
  for (const field of fieldsOf(description, said)) {
    if (field.isReadOnly) continue;
    const isName = name !== '' && isNaming(field.said) && idNames.has(spelling(field.name));
    const at = joinPointer(pointer, field.name);
    const isRequired = required && field.required;
    if (isName) {
      found.push({
        place: { in: 'body', pointer: at },
        name: field.name,
        said: field.said,
        required: isRequired,
        many: false,
        within: name,
      });
    } else
      visit(
        description,
        field.said,
        { pointer: at, name: field.name, required: isRequired, depth: depth + 1 },
        found,
      );
  }
}
