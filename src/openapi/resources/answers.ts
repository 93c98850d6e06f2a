import type { Description } from '../../core/description.ts';
import type { JsonObject } from '../../core/json.ts';
import type { DeclaredResponse, Operation } from '../../core/operation.ts';
import { joinPointer } from '../../core/pointer.ts';
import { contentKind } from '../content-kind.ts';
import { type Field, fieldsOf, isList, isNaming, isRecord, itemsOf, type Said, saidBy } from './fields.ts';
import { isSameThing } from './verbs.ts';
import { spelling } from './words.ts';

/** What a successful answer holds: one thing or a list of things, and where. */
export interface Content {
  readonly many: boolean;
  readonly at: string;
  /** Of the one thing, or of each of the many. */
  readonly said: Said;
}

/** The declared successes of an operation, 200 before 201 and so on. */
export function successes(operation: Operation): DeclaredResponse[] {
  const found = operation.responses.filter(({ status }) => /^2/.test(status));
  const fallback = operation.responses.filter(({ status }) => status === 'default');
  return found.length > 0 ? found : fallback;
}

export function declares(operation: Operation, status: string): boolean {
  return operation.responses.some((response) => response.status === status);
}

/** What is said of the whole content of a successful answer; of the first that has some. */
export function answerSaid(description: Description, operation: Operation): Said {
  for (const { content } of successes(operation)) {
    const json = content.find(({ type }) => contentKind(type) === 'json' || type === '*/*');
    // a plain text may be the name of what was made
    const text = content.find(({ type }) => /^text\/plain\b/i.test(type));
    const schema = (json ?? text)?.schema;
    if (!schema) continue;
    const said = saidBy(description, schema.schema);
    return said.every(isSilent) ? [] : said;
  }
  return [];
}

const remarks = /^(?:title|description|examples?|deprecated|\$comment|x-.*)$/;

/** `{}` and the like: what allows anything is no more the name of a thing than it is the thing. */
function isSilent(schema: JsonObject): boolean {
  return Object.keys(schema).every((keyword) => remarks.test(keyword));
}

/** What is said of the content of a request, of its JSON before its other forms. */
export function bodySaid(description: Description, { body }: Operation): Said {
  const content = body?.content ?? [];
  const chosen =
    content.find(({ type }) => contentKind(type) === 'json') ?? content.find(({ schema }) => schema);
  return chosen?.schema ? saidBy(description, chosen.schema.schema) : [];
}

const wrappers: ReadonlySet<string> = new Set(
  'data result results item items record records response payload content contents value values entries entry rows list elements embedded members hits collection objects'.split(
    ' ',
  ),
);
/** What stands beside the content in an envelope. */
const beside: ReadonlySet<string> = new Set(
  (
    'ok success status code message messages error errors meta metadata links link included warnings page pages ' +
    'pagination paging total count totalCount totalPages totalElements totalItems limit offset next previous prev ' +
    'nextPageToken nextPage cursor nextCursor hasMore more first last size number pageSize perPage currentPage ' +
    'requestId traceId timestamp version apiVersion kind object empty sort pageable numberOfElements jsonapi'
  )
    .split(' ')
    .map(spelling),
);

/** The things in a list answer: the array itself, or the one in it that is named as lists are or as the things are. */
export function listIn(description: Description, said: Said, name: string, depth = 0): Content | undefined {
  if (isList(said)) return { many: true, at: '', said: itemsOf(description, said) };
  if (!isRecord(said) || depth > 2) return undefined;
  const fields = fieldsOf(description, said);
  const arrays = fields.filter((field) => isList(field.said));
  // what has a name of its own is a thing with parts
  if (fields.some((field) => ['id', 'uuid'].includes(spelling(field.name)))) return undefined;
  const own = others(fields, arrays).filter((field) => !isBeside(field) && !isWrapper(field, name)).length;
  const named =
    arrays.find((field) => isSameThing(field.name, name)) ??
    (own <= 1 ? arrays.find((field) => wrappers.has(spelling(field.name))) : undefined) ??
    (arrays.length === 1 && others(fields, arrays).every(isBeside) ? arrays[0] : undefined);
  if (named) return { many: true, at: joinPointer('', named.name), said: itemsOf(description, named.said) };
  const holders = fields.filter(
    (field) => !isList(field.said) && isRecord(field.said) && isWrapper(field, name),
  );
  for (const holder of holders) {
    const inner = listIn(description, holder.said, name, depth + 1);
    if (inner) return { ...inner, at: joinPointer('', holder.name) + inner.at };
  }
  return undefined;
}

function others(fields: readonly Field[], without: readonly Field[]): Field[] {
  return fields.filter((field) => !without.includes(field));
}

function isBeside({ name }: Field): boolean {
  return beside.has(spelling(name));
}

/** Whether a member of this name holds the content of an answer. */
export function isWrapperName(name: string): boolean {
  return wrappers.has(spelling(name));
}

function isWrapper({ name }: Field, thingName: string): boolean {
  return isWrapperName(name) || isSameThing(name, thingName);
}

/** The one thing in an answer or a request: all of it, or what an envelope holds. */
export function oneIn(description: Description, said: Said, name: string, depth = 0): Content | undefined {
  if (isList(said)) return undefined;
  if (!isRecord(said)) return isNaming(said) && said.length > 0 ? { many: false, at: '', said } : undefined;
  const fields = fieldsOf(description, said);
  const held = fields.filter((field) => isRecord(field.said) && isWrapper(field, name));
  const [only] = held;
  // an envelope has nothing of its own but what tells of the exchange
  if (
    only &&
    held.length === 1 &&
    depth < 2 &&
    others(fields, held).every((field) => isBeside(field) || isList(field.said))
  ) {
    const inner = oneIn(description, only.said, name, depth + 1);
    if (inner) return { ...inner, at: joinPointer('', only.name) + inner.at };
  }
  return { many: false, at: '', said };
}

const counts: ReadonlySet<string> = new Set(
  'count total affected changed updated modified matched upserted deleted removed rows affectedRows rowsAffected'
    .split(' ')
    .flatMap((word) => [word, `${word}Count`, `n${word}`, `num${word}`])
    .map(spelling),
);

/** Whether an answer tells nothing but how many things it is about, as one about a single thing does not. */
export function countsOnly(description: Description, said: Said): boolean {
  const fields = fieldsOf(description, said);
  return fields.length > 0 && fields.every(({ name }) => counts.has(spelling(name)));
}

/** Whether two say the same of a thing: the same schema, or mostly the same fields. */
export function isSameShape(description: Description, one: Said, other: Said): boolean {
  const named = [one, other].map((said) => fieldsOf(description, said).map(({ name }) => spelling(name)));
  const [few = [], many = []] = named.toSorted((a, b) => a.length - b.length);
  if (few.length < 2) return few.length > 0 && one.some((schema) => other.includes(schema));
  if (one.some((schema) => schema.properties !== undefined && other.includes(schema))) return true;
  const shared = few.filter((name) => many.includes(name)).length;
  return shared >= 2 && shared / few.length >= 0.75 && shared / many.length >= 0.5;
}
