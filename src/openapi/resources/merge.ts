import type { Description } from '../../core/description.ts';
import type { Operation } from '../../core/operation.ts';
import { type Role, roles } from '../../core/resource.ts';
import { answerSaid, declares, isSameShape, oneIn } from './answers.ts';
import { contentOf, type Draft } from './draft.ts';
import { fieldsOf } from './fields.ts';
import type { Gathered } from './gather.ts';
import { linksOf } from './links.ts';
import { versionIn } from './path-readings.ts';
import { imperative } from './verbs.ts';
import { spelling, thing, withArticle } from './words.ts';

/** Ties what stands apart: collections of one thing on several paths, and what makes a thing under another name. */
export function merge(description: Description, gathered: Gathered): void {
  joinCollections(description, gathered);
  joinAddresses(description, gathered);
  for (const draft of draftsOf(gathered)) {
    addPutsThatCreate(draft);
    settlePosts(draft);
    draft.create.sort((a, b) => Number(makesSeveral(draft, a)) - Number(makesSeveral(draft, b)));
  }
  addMakers(description, gathered);
  leaveEmpty(gathered);
  for (const draft of draftsOf(gathered)) forgetOtherAnswers(description, gathered, draft);
}

/**
 * `POST /notes` may answer with the first `NoteVersion`, which another path reads: its id is no note's. What there is one
 * of, such as `/notes/{id}/meta`, tells of the note itself.
 */
function forgetOtherAnswers(description: Description, gathered: Gathered, draft: Draft): void {
  const shown = gathered.drafts.saidOf(draft, ['read', 'list']);
  if (fieldsOf(description, shown).length === 0) return;
  const isOfIt = (other: Draft) => other.isSingleton && other.path.startsWith(`${draft.path}/`);
  const others = draftsOf(gathered).filter((one) => one !== draft && one.read.length > 0 && !isOfIt(one));
  const elsewhere = others.flatMap((other) => gathered.drafts.saidOf(other, ['read']));
  for (const operation of draft.create) {
    const said = contentOf(description, operation, draft)?.said ?? [];
    const isOther = said.some((schema) => schema.properties !== undefined && elsewhere.includes(schema));
    if (!isOther || said.some((schema) => shown.includes(schema))) continue;
    const { inAnswer: _, ...known } = draft.representations.get(operation) ?? { many: false };
    draft.representations.set(operation, known);
  }
}

export function draftsOf({ drafts }: Gathered): Draft[] {
  return [...new Set(drafts.all.values())];
}

/** `POST /accounts/{id}/cards` makes what `GET /cards/{id}` reads, when both say the same of a card. */
function joinCollections(description: Description, gathered: Gathered): void {
  const { drafts } = gathered;
  for (const apart of draftsOf(gathered)) {
    if (apart.isSingleton || apart.parameters.length > 0 || apart.create.length + apart.list.length === 0)
      continue;
    if (apart.read.length + apart.update.length + apart.replace.length + apart.remove.length > 0) continue;
    const others = draftsOf(gathered).filter(
      (draft) =>
        draft !== apart &&
        !draft.isSingleton &&
        draft.parameters.length > 0 &&
        thing(draft.name) === thing(apart.name) &&
        !isOtherVersion(draft.path, apart.path),
    );
    const [only] = others;
    if (!only || others.length > 1) continue;
    // what only can be removed shows nothing that could be another's
    const shown = drafts.saidOf(only);
    const isRemovedOnly = shown.length === 0 && only.remove.length > 0 && only.parameters.length === 1;
    if (!isRemovedOnly && !isSameShape(description, drafts.saidOf(apart), shown)) continue;
    absorb(gathered, only, apart);
  }
}

/** `/objects/{type}/{id}` reads what is made for `/objects/{id}`, when both say the same of an object. */
function joinAddresses(description: Description, gathered: Gathered): void {
  const { drafts } = gathered;
  for (const apart of draftsOf(gathered)) {
    if (apart.isSingleton || apart.create.length + apart.list.length > 0 || apart.read.length === 0) continue;
    const others = draftsOf(gathered).filter(
      (draft) =>
        draft.create.length > 0 &&
        draft.read.length > 0 &&
        thing(draft.name) === thing(apart.name) &&
        draft.parameters.at(-1) === apart.parameters.at(-1) &&
        wordsIn(draft.path) === wordsIn(apart.path),
    );
    const [only] = others;
    if (!only || others.length > 1) continue;
    if (isSameShape(description, drafts.saidOf(apart, ['read']), drafts.saidOf(only, ['read'])))
      absorb(gathered, only, apart);
  }
}

/** A path without its parameters: what stands below another word is another thing of that name. */
function wordsIn(path: string): string {
  return path.replace(/\/\{[^}]*\}/g, '');
}

/** What is made in one version of an API need not be there in another. */
function isOtherVersion(one: string, other: string): boolean {
  const [first, second] = [one, other].map(versionIn);
  return first !== undefined && second !== undefined && first !== second;
}

function absorb({ drafts }: Gathered, into: Draft, from: Draft): void {
  for (const role of roles) {
    for (const operation of from[role]) {
      into[role].push(operation);
      const known = from.representations.get(operation);
      if (known) into.representations.set(operation, known);
    }
  }
  drafts.all.set(from.key, into);
}

/** A PUT that answers 201 creates; so does one without which nothing would, unless something says that it does not. */
function addPutsThatCreate(draft: Draft): void {
  if (draft.isSingleton) return;
  const named = draft.replace.filter(({ path }) => path.endsWith('}'));
  const creating = named.filter((operation) => declares(operation, '201'));
  const others = draft.create.length === 0 ? named.filter((operation) => !isUpdate(operation)) : [];
  draft.create.push(...(creating.length > 0 ? creating : others));
}

/** What takes content that is not one thing makes several, or makes it out of something else. */
function makesSeveral({ representations }: Draft, operation: Operation): boolean {
  return operation.body !== undefined && representations.get(operation)?.inRequest === undefined;
}

/** It refuses a name that it does not know, or is called an update. */
function isUpdate(operation: Operation): boolean {
  return (
    declares(operation, '404') || declares(operation, '4XX') || imperative(operation.id)?.role === 'update'
  );
}

/** A POST on what PUT or PATCH changes does something else to it. */
function settlePosts(draft: Draft): void {
  const posts = draft.update.filter(({ method, path }) => method === 'post' && path.endsWith('}'));
  if (posts.length === 0 || draft.replace.length + draft.update.length === posts.length) return;
  draft.update = draft.update.filter((operation) => !posts.includes(operation));
  draft.actions.push(...posts);
}

/** What makes a thing under another name: a link leads from it, or it answers 201 with just that. */
function addMakers(description: Description, gathered: Gathered): void {
  const { drafts, untied } = gathered;
  const lacking = (draft: Draft): boolean =>
    draft.create.length === 0 && draft.read.length > 0 && !draft.isSingleton;
  const give = (draft: Draft, operation: Operation): void => {
    drafts.give(draft, 'create', operation);
    const index = untied.findIndex((entry) => entry.operation === operation);
    if (index !== -1) untied.splice(index, 1);
    for (const other of draftsOf(gathered)) {
      if (other === draft || other.create.length !== 1 || other.create[0] !== operation) continue;
      other.create = [];
      other.representations.delete(operation);
    }
  };
  const free = description.operations.filter(
    (operation) => operation.method === 'post' && isFree(gathered, operation) && declares(operation, '201'),
  );
  for (const operation of free) {
    const linked = linksOf(description, operation).map(({ target }) => target);
    const answer = answerSaid(description, operation);
    const drawn = draftsOf(gathered)
      .filter(lacking)
      .filter(({ path }) => !isOtherVersion(path, operation.path));
    const byLink = drawn.filter((draft) => linked.some((target) => draft.read.includes(target)));
    const byShape = drawn.filter((draft) => isAllOf(description, draft, answer, gathered));
    const [found] = byLink.length === 1 ? byLink : byShape.length === 1 ? byShape : [];
    if (found) give(found, operation);
  }
}

/** It makes nothing that could be read or changed. */
function isFree(gathered: Gathered, operation: Operation): boolean {
  const holders = draftsOf(gathered).filter((draft) => draft.representations.has(operation));
  const busy: readonly Role[] = roles.filter((role) => role !== 'create');
  return holders.every(
    (draft) => draft.create.length === 1 && busy.every((role) => draft[role].length === 0),
  );
}

/** The answer is the very schema that the thing is read with. */
function isAllOf(
  description: Description,
  draft: Draft,
  answer: ReturnType<typeof answerSaid>,
  { drafts }: Gathered,
): boolean {
  const read = drafts.saidOf(draft, ['read']);
  const made = oneIn(description, answer, draft.name);
  if (!made || !isSameShape(description, made.said, read)) return false;
  const names = fieldsOf(description, made.said).map(({ name }) => spelling(name));
  return (
    made.said.some((schema) => schema.properties !== undefined && read.includes(schema)) && names.length > 1
  );
}

/** A verb with a noun that nothing else is known of makes no resource. */
function leaveEmpty(gathered: Gathered): void {
  const { drafts } = gathered;
  for (const [key, draft] of drafts.all) {
    const isKnown = draft.create.length + draft.read.length + draft.list.length + draft.head.length > 0;
    if (isKnown || (draft.parameters.length > 0 && draft.representations.size > 0)) continue;
    for (const operation of draft.representations.keys()) {
      gathered.untied.push({ operation, reason: `nothing makes, reads or lists ${withArticle(draft.name)}` });
    }
    drafts.all.delete(key);
  }
}
