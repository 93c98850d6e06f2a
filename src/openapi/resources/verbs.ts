import type { Role } from '../../core/resource.ts';
import { spelling, thing, wordsOf } from './words.ts';

const verbRoles = new Map<string, Role>(
  Object.entries({
    create: ['create', 'add', 'new', 'insert', 'make', 'register'],
    read: [
      'get',
      'read',
      'fetch',
      'show',
      'retrieve',
      'view',
      'describe',
      'info',
      'detail',
      'details',
      'lookup',
    ],
    list: ['list', 'all', 'search', 'find', 'query', 'index', 'browse', 'filter'],
    update: ['update', 'edit', 'modify', 'patch', 'change', 'set', 'rename', 'save'],
    replace: ['replace', 'put', 'upsert'],
    remove: ['delete', 'remove', 'destroy', 'drop', 'erase', 'unregister'],
    // `Object.entries` forgets which keys there are
  }).flatMap(([role, verbs]) => verbs.map((verb): [string, Role] => [verb, role as Role])),
);

/** Verbs of which the noun is no thing of the API's: what a path in the imperative ends with. */
const otherVerbs: ReadonlySet<string> = new Set(
  (
    'activate deactivate enable disable cancel close open reopen start stop pause resume restart reset approve reject ' +
    'accept decline confirm verify validate check publish unpublish archive unarchive restore lock unlock ban unban ' +
    'block unblock mute unmute follow unfollow like unlike star subscribe unsubscribe invite join leave assign ' +
    'unassign attach detach link unlink move copy clone duplicate merge split send resend retry run execute trigger ' +
    'submit complete finish fail revoke renew refresh rotate pay capture refund void charge ship deliver return claim ' +
    'release transfer sync import export upload download preview estimate calculate login logout signin signout ' +
    'signup ping test notify promote demote upgrade downgrade suspend terminate undo redo mark unmark touch ' +
    'expire extend invalidate discard dismiss acknowledge'
  ).split(' '),
);

/** Words that end a noun in an imperative: `getUserById`, `createUsersWithList`. */
const prepositions: ReadonlySet<string> = new Set(
  'by with from for of in on at to and using per via one many multiple bulk batch'.split(' '),
);

/** What a path segment in the imperative says. */
export interface Imperative {
  readonly role: Role;
  /** As it is written; absent where the segment is the verb alone. */
  readonly noun?: string;
}

/** `create`, `createUser`, `user_create`, `findByStatus`; `undefined` where the segment is no such thing. */
export function imperative(segment: string): Imperative | undefined {
  const words = wordsOf(segment);
  const [first = '', ...others] = words;
  const role = verbRoles.get(first);
  if (role !== undefined) {
    const end = others.findIndex((word) => prepositions.has(word));
    const noun = (end === -1 ? others : others.slice(0, end)).filter((word) => word !== 'all');
    const isAll = others[0] === 'all' || noun.at(-1) === 'list';
    const named = noun.at(-1) === 'list' && noun.length > 1 ? noun.slice(0, -1) : noun;
    return {
      role: role === 'read' && (isAll || named.at(0) === 'list') ? 'list' : role,
      ...(named.length > 0 && named[0] !== 'list' ? { noun: named.join('_') } : {}),
    };
  }
  const last = verbRoles.get(words.at(-1) ?? '');
  if (last === undefined || words.length < 2) return undefined;
  // a noun may end in what is also a verb: `price_index`, `address_change`, `change_set`
  const isNoun = [
    'index',
    'change',
    'set',
    'query',
    'filter',
    'all',
    'new',
    'view',
    'detail',
    'details',
    'info',
  ];
  if (isNoun.includes(words.at(-1) ?? '')) return undefined;
  return { role: last, noun: words.slice(0, -1).join('_') };
}

/** Whether a segment tells to do something with what stands before it. */
export function isVerb(segment: string): boolean {
  const [first = ''] = wordsOf(segment);
  return otherVerbs.has(first) || (verbRoles.has(first) && wordsOf(segment).length === 1);
}

const seeking: ReadonlySet<string> = new Set(['search', 'find', 'query', 'filter']);

/** Whether a path tells that it looks for what is there, as in `/search/artifacts`. */
export function isSearch(path: string): boolean {
  return path.split('/').some((segment) => seeking.has(segment.toLowerCase()));
}

const bringing: ReadonlySet<string> = new Set(['upload', 'import', 'ingest', 'load', 'signup']);

/** Whether a segment tells that what stands before it comes to be by it: `/datasets/upload`. */
export function bringsIn(segment: string): boolean {
  return bringing.has(wordsOf(segment).join(''));
}

/** Whether two names stand for the same thing, in the singular or the plural. */
export function isSameThing(one: string, other: string): boolean {
  return thing(one) === thing(other) || spelling(one) === spelling(other);
}
