import { type Case, type CaseRequest, type CredentialUse, caseId } from '../core/case.ts';
import type { Description, SecurityScheme } from '../core/description.ts';
import type { Operation, SecurityAlternative } from '../core/operation.ts';
import { defineSource } from '../core/source.ts';
import { baseRequest } from '../openapi/base-requests.ts';
import { isLabelled } from '../openapi/credential-placement.ts';
import { hasTurn, placeAmong, type Trait } from '../openapi/turns.ts';

type Use = Pick<CaseRequest, 'schemes'> & {
  readonly credentials: CredentialUse;
  readonly title: string;
  /** With whom an operation takes turns at it; asked of every operation where it is left out. */
  readonly among?: Trait;
};

export default defineSource({
  id: 'credentials',
  title: 'A valid request without the credentials that the operation needs, or with others',
  early: true,
  *cases(operation, description, { thorough = false }) {
    const base = baseRequest(operation, description);
    const optional =
      operation.security.length === 0 || operation.security.some((names) => names.length === 0);
    if (!base || optional || !isSentWithRequests(operation, description)) return;
    const uses = [...usesOf(operation, description)];
    for (const { title, among: _turns, ...use } of thorough ? uses : inTurn(uses, operation, description)) {
      yield {
        id: caseId(operation, 'credentials', title),
        operation,
        source: 'credentials',
        title,
        intent: 'reject',
        request: { ...base, ...use },
        breaks: broken(operation),
        // once it is gone, a stranger and its owner are refused alike
        ...(operation.method === 'delete' ? { early: true } : {}),
      };
    }
  },
});

/** What guards one path is most likely mounted for all of its methods. */
const samePath: Trait = ({ path, security }) => `${path} ${JSON.stringify(security)}`;
/** Further credentials are judged by the same code wherever the same ones are asked for. */
const sameRequirement: Trait = ({ security }) => JSON.stringify(security);

/** That a stranger is sent away is asked of every operation; in which ways he may come, of some. */
function inTurn(uses: readonly Use[], operation: Operation, description: Description): Use[] {
  const isMine = (use: Use): boolean => {
    const { among } = use;
    if (!among) return true;
    const shared = uses.filter((other) => other.among === among);
    const [member, members] = placeAmong(operation, { description, trait: among });
    return hasTurn(shared.indexOf(use), shared.length, member, members);
  };
  return uses.filter(isMine);
}

function* usesOf({ security }: Operation, description: Description): Generator<Use> {
  yield { credentials: 'withheld', title: 'no credentials' };
  const among = samePath;
  yield { credentials: 'empty', title: 'empty credentials', among };
  yield { credentials: 'wrong', title: 'wrong credentials' };
  yield { credentials: 'truncated', title: 'credentials without their last character', among };
  if (hasWrongPlace(description)) {
    yield { credentials: 'misplaced', title: 'right credentials in the wrong place', among };
  }
  for (const names of security) {
    const [name = '', ...more] = names;
    if (more.length > 0 || !isLabelled(description.securitySchemes.get(name))) continue;
    const title = `the credentials ${name} of another authentication scheme`;
    yield { credentials: 'mislabelled', schemes: names, title, among };
  }
  for (const names of security.slice(1)) {
    const which = `(${names.join(' and ')})`;
    const further = { schemes: names, among: sameRequirement };
    yield { ...further, credentials: 'empty', title: `empty credentials ${which}` };
    yield { ...further, credentials: 'wrong', title: `wrong credentials ${which}` };
    yield {
      ...further,
      credentials: 'truncated',
      title: `credentials without their last character ${which}`,
    };
  }
  for (const names of security) yield* parts(names, security, description);
}

/** Each of several credentials that are needed at once alone, unless it is enough for another alternative. */
function* parts(
  names: SecurityAlternative,
  security: readonly SecurityAlternative[],
  { securitySchemes }: Description,
): Generator<Use> {
  const inOneField = names.filter((name) => securitySchemes.get(name)?.kind !== 'apiKey');
  if (names.length < 2 || inOneField.length > 1) return;
  for (const name of names) {
    if (security.some((others) => others.length === 1 && others[0] === name)) continue;
    yield { credentials: 'partial', schemes: [name], title: `only the credentials ${name}` };
  }
}

function broken(operation: Operation): Case['breaks'] & object {
  return {
    pointer: `${operation.pointer}/security`,
    keyword: 'security',
    at: { in: 'credentials', name: operation.security.map((names) => names.join('+')).join('|') },
  };
}

/** A client certificate belongs to the connection and not to the request. */
function isSentWithRequests({ security }: Operation, { securitySchemes }: Description): boolean {
  return security.every((names) =>
    names.every((name) => {
      const scheme = securitySchemes.get(name);
      return scheme !== undefined && !(scheme.kind === 'other' && scheme.type === 'mutualTLS');
    }),
  );
}

/** Where one scheme looks in the query and another in a header for the same name, no place of the two is wrong. */
function hasWrongPlace({ securitySchemes }: Description): boolean {
  const keys = [...securitySchemes.values()].filter(
    (scheme): scheme is SecurityScheme & { kind: 'apiKey' } => scheme.kind === 'apiKey',
  );
  const inQuery = keys.filter((key) => key.in === 'query').map(({ key }) => key.toLowerCase());
  const inHeader = keys.filter((key) => key.in === 'header').map(({ key }) => key.toLowerCase());
  return !inQuery.some((key) => key === 'access_key' || inHeader.includes(key));
}
