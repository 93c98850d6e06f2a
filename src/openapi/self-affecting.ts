import { member } from '../core/json.ts';
import type { Operation } from '../core/operation.ts';

const deeds =
  /(password|passwd|log-?out|sign-?out|sign-?off|deactivate|revoke|rotate|invalidate|shut-?down|restart|reboot|reset|wipe|purge|factory|lock|suspend|impersonate|switch)/i;
const oneself =
  /(^|[/_.-])(me|self(?!-service)|current|account|profile|session|sessions|whoami|auth|login)([/_.-]|$)/i;
/** What says how anybody gets in: `/jwt/settings`, `/security-config`. */
const rules =
  /(^|[/_.-])(auth|authentication|access|security|jwt|tokens?|sso|saml|ldap|oauth2?|oidc|sessions?|credentials?)[/_.-]([^{}]*[/_.-])?(settings?|config|configuration|policy|policies|options|preferences)([/_.-]|$)/i;
/** How the server itself is reached. */
const reaching = /(^|[/_.-])(proxy|network|listeners?|tls)(\/(settings|config|configuration))?$/i;
/** One account or role, which may be the caller's own where nothing else is there: `/users/{name}`. */
const account =
  /(^|[/_.-])(users?|accounts?|members?|admins?|administrators?|operators?|logins?|roles?|principals?)\/\{[^{}/]+\}$/i;
/** Of one thing among others these say less: a job is stopped, and the server is not. */
const ending = /(shut-?_?down|restart|reboot|power-?_?off)/i;
const endingAlone = /^(stop|halt|quit|exit|terminate|kill)$/i;

/** What undoes, of the whole, what others stand on: `/cluster/leave`. */
const undoing =
  /^(leave|detach|disconnect|disable|uninstall|tear-?_?down|destroy|unmount|decommission|deprovision)$/i;

/** What says that it ends the caller's own session, whatever its method. */
const leaving = /(log|sign)[_-]?(out|off)$/i;

/**
 * Whether an operation may take away what everything else needs: the caller's own access, or the server itself. These
 * are asked when all others have been.
 */
export function isSelfAffecting(operation: Operation): boolean {
  const { method, path, id } = operation;
  if (mayEndServer(operation) || endsSession(operation)) return true;
  if (['get', 'head', 'options', 'trace'].includes(method)) return false;
  if (isAboutAccount(operation) || (method !== 'post' && reaching.test(path))) return true;
  if (!path.includes('{') && undoing.test(path.split('/').at(-1) ?? '')) return true;
  if (resetsServer(operation)) return true;
  return deeds.test(path) || deeds.test(id) || oneself.test(path) || rules.test(path);
}

/** Whether nobody may be let in any more with what it was asked with. */
function endsSession({ kind, method, path }: Operation): boolean {
  return kind === 'path' && method !== 'head' && method !== 'options' && leaving.test(path);
}

/** Whether the caller's own access is surely what it takes: `POST /current-user/reset-token`, `GET /logout`. */
export function takesOwnAccess(operation: Operation): boolean {
  const { method, path, id } = operation;
  if (endsSession(operation)) return true;
  if (['get', 'head', 'options', 'trace'].includes(method)) return false;
  return oneself.test(path) && (deeds.test(path) || deeds.test(id));
}

/** Whether it is about one account of several: the caller's own is only one of them. */
export function isAboutAccount({ method, path }: Operation): boolean {
  return ['put', 'patch', 'delete'].includes(method) && account.test(path);
}

/** Whether it removes an account or a role: any that is there already may be the caller's own. */
export function removesAccount({ method, path }: Operation): boolean {
  return method === 'delete' && account.test(path);
}

const setting =
  /(^|[/_.-])(config|configs|configuration|configurations|settings?|preferences|rules?|policy|policies|quotas?|expectations?|stubs?|mocks?|mappings?|imposters?|scenarios?)([/_.-]|$)/i;

/**
 * Whether an operation may set what the server makes of other requests: a rule that it took and does not understand
 * has it refuse, or fail at, what it would have answered.
 */
export function setsRules({ method, path }: Operation): boolean {
  return ['post', 'put', 'patch'].includes(method) && setting.test(path.replace(/\{[^}]*\}/g, ''));
}

const settings = /(^|[/_.-])(settings|config|configuration)$/i;

/** Whether the server may start anew with what it came with: `DELETE /admin/settings`. */
export function resetsServer({ method, path }: Operation): boolean {
  return method === 'delete' && settings.test(path) && !path.includes('{');
}

const severalAtOnce = /(^|[/_.-])(bulk|batch)([/_.-]|$)/i;

/** Whether nobody may be there to answer when an operation has done what it is for. */
export function mayEndServer(operation: Operation): boolean {
  const { kind, method, path } = operation;
  if (kind !== 'path' || path.includes('{') || ['head', 'options', 'trace'].includes(method)) return false;
  if (severalAtOnce.test(path) || isHandedList(operation)) return false;
  const word = path.split('/').at(-1) ?? '';
  return ending.test(word) || endingAlone.test(word);
}

/** There is one server: who has to send a list names things. */
function isHandedList({ body }: Operation): boolean {
  if (!body?.required || body.content.length === 0) return false;
  return body.content.every(({ schema }) => member(schema?.schema, 'type') === 'array');
}
