import type { Operation } from '../core/operation.ts';

const deeds =
  /(password|passwd|log-?out|sign-?out|sign-?off|deactivate|revoke|rotate|invalidate|shut-?down|restart|reboot|reset|wipe|purge|factory|lock|suspend|impersonate|switch)/i;
const oneself = /(^|[/_.-])(me|self|current|account|profile|session|sessions|whoami|auth|login)([/_.-]|$)/i;

/**
 * Whether an operation may take away what everything else needs: the caller's own access, or the server itself. These
 * are asked when all others have been.
 */
export function isSelfAffecting({ method, path, id }: Operation): boolean {
  if (['get', 'head', 'options', 'trace'].includes(method)) return false;
  return deeds.test(path) || deeds.test(id) || oneself.test(path);
}
