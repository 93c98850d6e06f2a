import type { Description } from '../core/description.ts';
import type { Operation, ParameterPlace } from '../core/operation.ts';
import { usersOf } from './schema-users.ts';
import { hasTurn, placeAmong, type Trait } from './turns.ts';

/** A further way to break a keyword of which one way is asked anyway. */
interface Further {
  readonly keyword: string;
  readonly kind?: string;
  readonly in: string;
  /** Empty for the whole content, or a parameter. */
  readonly name: string;
  readonly at?: string;
  /** Where the schema stands that has the keyword. */
  readonly pointer?: string;
}

/** In an order in which those that apply to the same type stand beside each other. */
const kindOrder = [
  'null',
  'written as text',
  'fraction',
  'after something',
  'before something',
  'followed by a line',
  'nearly right',
  'two at once',
];

/** So many operations that share a schema ask all kinds of it among them; of more, each kind is asked by two. */
const fewest = 3;

/**
 * Whether a further way to break a keyword is left to other operations whose requests hold the same schema. One way to
 * break each keyword is asked of every operation, and all of them of the content as a whole.
 */
export function isLeftToOthers(operation: Operation, further: Further, description: Description): boolean {
  const { kind, in: place, name, at = '', pointer } = further;
  if (kind === undefined) return false;
  if (place === 'content') return isOtherContent(operation, kind, name, description);
  if (pointer === undefined || !isPlace(place)) return false;
  if (place === 'body' && name === '' && at === '') return false;
  // what takes a list for an object was asked, and looks inside
  if (kind === 'of no object') return true;
  const index = kindOrder.indexOf(kind);
  const users = usersOf(description, place, pointer);
  const member = users.indexOf(operation.id);
  if (index < 0 || member < 0) return false;
  const round = Math.max(fewest, Math.ceil(users.length / 2));
  return !hasTurn(index, round, member + offsetOf(pointer), users.length);
}

const withContent: Trait = ({ body }) => (body ? 'content' : undefined);

/** Who reads content is mostly the same for all operations; whether it is asked for at all is not. */
function isOtherContent(
  operation: Operation,
  kind: string,
  mediaType: string,
  description: Description,
): boolean {
  const [member, members] = placeAmong(operation, { description, trait: withContent });
  if (kind === 'truncated') return !hasTurn(0, 2, member, members);
  if (kind === 'followed by more') return !hasTurn(1, 2, member, members);
  return mediaType === 'application/xml' && !hasTurn(0, fewest, member, members);
}

function isPlace(place: string): place is ParameterPlace | 'body' {
  return ['path', 'query', 'header', 'cookie', 'body'].includes(place);
}

/** Another one for each field, so that no operation gets the same kind in all of its fields. */
function offsetOf(pointer: string): number {
  let sum = 0;
  for (const character of pointer) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 6_007;
  return sum;
}
